package simulate

import (
	"offramp/scenarios/odds/draw"
)

// Moments of the Beta-PERT distribution from low to high with the mode best
// (domain.md §3.5): the two shapes of its beta, its mean and its variance.
func Moments(low, best, high float64) (alpha, beta, mean, variance float64) {
	alpha = 1 + 4*(best-low)/(high-low)
	beta = 1 + 4*(high-best)/(high-low)
	mean = (low + float64(4*best) + high) / 6
	variance = (mean - low) * (high - mean) / 7
	return alpha, beta, mean, variance
}

// pertFork draws each ranged part by itself. What is over goes to the part that
// has no range of its own, or all are divided by their sum.
type pertFork struct {
	low, width []float64 // of the ranged parts, which come first
	shape      []*beta
	total      float64
	rest       bool // the last part takes what is left
}

func (c *compiler) pert(f *fork) (drawer, []part, []part) {
	d := &pertFork{total: f.total}
	var constants, varying []part
	var takers []part
	for _, p := range f.parts {
		switch {
		case !p.ranged:
			takers = append(takers, p)
		case p.high-p.low <= noise:
			constants = append(constants, p)
			d.total -= p.best
		default:
			alpha, beta, _, _ := Moments(p.low, p.best, p.high)
			d.low, d.width = append(d.low, p.low), append(d.width, p.high-p.low)
			d.shape = append(d.shape, c.beta(alpha, beta))
			varying = append(varying, p)
		}
	}
	c.shifts(varying, d.total, len(takers) > 0)
	d.rest = len(takers) > 0
	return d, constants, append(varying, takers...)
}

// shifts notes by how much dividing by the sum moves the means.
func (c *compiler) shifts(parts []part, total float64, rest bool) {
	sum := 0.0
	for _, p := range parts {
		_, _, mean, _ := Moments(p.low, p.best, p.high)
		sum += mean
	}
	for _, p := range parts {
		if p.child < 0 {
			continue
		}
		_, _, mean, _ := Moments(p.low, p.best, p.high)
		o := c.flat.Outcomes[p.child]
		shift := Shift{Outcome: o.ID, Title: o.Name(), Best: p.best, PERT: mean, Normalised: mean}
		if !rest {
			shift.Normalised = mean * total / sum
		}
		c.Shifts = append(c.Shifts, shift)
	}
}

func (d *pertFork) draw(g *draw.Generator, out [][]float64, r *room) {
	sum := r.sum
	clear(sum)
	for k := range d.low {
		column := out[k]
		d.shape[k].Fill(g, column, r.draws)
		low, width := d.low[k], d.width[k]
		for i, share := range column {
			column[i] = low + float64(width*share)
			sum[i] += column[i]
		}
	}
	if d.rest {
		taker := out[len(d.low)]
		for i, v := range sum {
			taker[i] = max(d.total-v, 0)
			sum[i] = max(v, d.total)
		}
	}
	for i, v := range sum {
		sum[i] = d.total / v
	}
	for k := range d.low {
		column := out[k]
		for i, v := range sum {
			column[i] *= v
		}
	}
}
