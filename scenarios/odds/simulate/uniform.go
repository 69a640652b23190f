package simulate

import (
	"math"

	"offramp/scenarios/odds/draw"
)

// uniformFork draws uniformly from {Σp = total, low ≤ p ≤ high}, exactly.
//
// All parts but the widest are drawn from their boxes, tilted: with density
// e^(tp), which is one and the same for all points with one sum. The widest
// takes what is left. A draw whose last part falls outside its box is drawn
// again; one inside is kept with a chance in proportion to e^(t·p_last), which
// takes the tilt back out. With t such that the parts add to total on average,
// about one draw in √n is kept.
type uniformFork struct {
	low, width []float64 // tightened; the widest part is the last
	total      float64
	tilt       float64
	grow       []float64 // e^(t·width) − 1
}

// smallTilt is where a tilted box is a plain one, to the precision of floats.
const smallTilt = 1e-9

func (c *compiler) uniform(f *fork) (drawer, []part, []part) {
	low, high := 0.0, 0.0
	for _, p := range f.parts {
		low += p.low
		high += p.high
	}
	var constants, varying []part
	d := &uniformFork{total: f.total}
	for _, p := range f.parts {
		// Tight bounds (domain.md §3.4), within what the fixed numbers leave.
		l := max(p.low, f.total-(high-p.high))
		h := min(p.high, f.total-(low-p.low))
		p.low, p.high = max(l, 0), min(max(h, l, 0), f.total)
		if p.high-p.low <= 1e-12 {
			p.best = p.low
			constants = append(constants, p)
			d.total -= p.low
			continue
		}
		varying = append(varying, p)
	}
	if len(varying) < 2 {
		for i := range varying {
			varying[i].best = max(d.total, 0)
		}
		return nil, append(constants, varying...), nil
	}
	last := 0
	for i, p := range varying {
		if p.high-p.low > varying[last].high-varying[last].low {
			last = i
		}
	}
	varying[last], varying[len(varying)-1] = varying[len(varying)-1], varying[last]
	for _, p := range varying {
		d.low, d.width = append(d.low, p.low), append(d.width, p.high-p.low)
	}
	d.tilt = d.solve()
	for _, w := range d.width {
		d.grow = append(d.grow, draw.Exp(float64(d.tilt*w))-1)
	}
	return d, constants, varying
}

// solve returns the tilt at which the parts add to the total on average.
func (d *uniformFork) solve() float64 {
	widest := d.width[len(d.width)-1]
	least, most := -700/widest, 700/widest
	for range 100 {
		middle := (least + most) / 2
		mean := 0.0
		for i, w := range d.width {
			mean += d.low[i] + float64(w*tiltedMean(float64(middle*w)))
		}
		if mean < d.total {
			least = middle
		} else {
			most = middle
		}
	}
	return (least + most) / 2
}

// tiltedMean is the mean of the density e^(tx) on [0, 1]: 1/(1−e^(−t)) − 1/t.
func tiltedMean(t float64) float64 {
	if math.Abs(t) < 1e-4 {
		return 0.5 + t/12
	}
	return 1/(1-draw.Exp(-t)) - 1/t
}

func (d *uniformFork) draw(g *draw.Generator, out [][]float64, r *room) {
	last := len(d.low) - 1
	end := 0.0 // where the last part is kept for certain
	if d.tilt > 0 {
		end = d.width[last]
	}
	for i := range r.sum {
		for {
			left := d.total - d.low[last]
			for k := range last {
				x := d.box(k, g.Float())
				out[k][i] = d.low[k] + x
				left -= out[k][i]
			}
			if left < 0 || left > d.width[last] {
				continue
			}
			if t := float64(d.tilt * (left - end)); t > -1e-12 || g.Float() < draw.Exp(t) {
				out[last][i] = d.low[last] + left
				break
			}
		}
	}
}

// box draws from part k's box, tilted, above its low end.
func (d *uniformFork) box(k int, u float64) float64 {
	t := float64(d.tilt * d.width[k])
	if math.Abs(t) < smallTilt {
		return float64(u * d.width[k])
	}
	return min(max(draw.Log(1+float64(u*d.grow[k]))/d.tilt, 0), d.width[k])
}
