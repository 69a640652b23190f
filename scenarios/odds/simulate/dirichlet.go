package simulate

import (
	"offramp/scenarios"
	"offramp/scenarios/odds/draw"
)

// leastConcentration is the s of forks whose ranges are wider than any
// Dirichlet distribution with their means can be.
const leastConcentration = 1

// Fit returns the concentration s of the Dirichlet distribution with the means m
// whose variances, over the branches that have any, add to those of v: s =
// Σm(1−m)/Σv − 1 (domain.md §3.5). It is not above 0 where there is none so wide.
func Fit(m, v []float64) float64 {
	spread, sum := 0.0, 0.0
	for i := range m {
		if v[i] > 0 {
			spread += float64(m[i] * (1 - m[i]))
			sum += v[i]
		}
	}
	return spread/sum - 1
}

// dirichletFork draws from the Dirichlet distribution with the shapes alpha.
type dirichletFork struct {
	alpha  []float64
	breaks []*beta // of all parts but the last
	total  float64
	logs   bool // a shape below 1
}

func (c *compiler) dirichlet(f *fork) (drawer, []part, []part) {
	d := &dirichletFork{total: f.total}
	var constants, varying []part
	sum := 0.0
	for _, p := range f.parts {
		sum += p.best
	}
	var m, v []float64
	for _, p := range f.parts {
		if p.best <= 0 { // a mean of 0 is 0 in every sample
			if p.ranged && p.high > 0 {
				c.note("A best value of 0 % stays 0 %: no Dirichlet distribution varies about it.")
			}
			p.best = 0
			constants = append(constants, p)
			continue
		}
		share, variance := p.best/sum, 0.0
		if p.ranged {
			sd := (p.high - p.low) / c.z / f.total
			variance = sd * sd
		}
		m, v, varying = append(m, share), append(v, variance), append(varying, p)
	}
	s := c.options.Concentration
	if s == 0 {
		s = Fit(m, v)
	}
	if !(s > 0) || s < leastConcentration && c.options.Concentration == 0 {
		s = leastConcentration
		o := c.flat.Outcomes[f.at]
		c.note("The ranges below " + scenarios.Quoted(o) + " are wider than a Dirichlet distribution with their best values can be: it is drawn as wide as is sensible (s = 1).")
	}
	if len(varying) < 2 || s > 1e15 {
		return nil, f.parts, nil
	}
	for _, share := range m {
		alpha := share * s
		d.alpha = append(d.alpha, alpha)
		d.logs = d.logs || alpha < 1
	}
	if !d.logs {
		for k := range len(d.alpha) - 1 {
			rest := 0.0
			for _, alpha := range d.alpha[k+1:] {
				rest += alpha
			}
			d.breaks = append(d.breaks, c.beta(d.alpha[k], rest))
		}
	}
	return d, constants, varying
}

// draw breaks a stick: the first part is a beta variate of the whole, the second
// one of what is left, and so on, which is the same distribution (Connor and
// Mosimann, 1969) in one draw less.
func (d *dirichletFork) draw(g *draw.Generator, out [][]float64, r *room) {
	if d.logs {
		d.drawLogs(g, out, r)
		return
	}
	last := out[len(d.alpha)-1]
	for i := range last {
		last[i] = d.total
	}
	for k, b := range d.breaks {
		column := out[k]
		b.Fill(g, column, r.draws)
		left := last[:len(column)]
		for i, share := range column {
			part := float64(left[i] * share)
			column[i] = part
			left[i] -= part
		}
	}
}

// drawLogs draws gamma variates and divides them by their sum, for shapes so
// small that the variates may be: the largest of each sample becomes 1.
func (d *dirichletFork) drawLogs(g *draw.Generator, out [][]float64, r *room) {
	sum, most := r.sum, r.scratch
	for k, alpha := range d.alpha {
		g.LogGammas(out[k], alpha, r.draws)
		for i, v := range out[k] {
			if k == 0 || v > most[i] {
				most[i] = v
			}
		}
	}
	clear(sum)
	for k := range d.alpha {
		column := out[k]
		for i, v := range column {
			column[i] = draw.Exp(v - most[i])
			sum[i] += column[i]
		}
	}
	for i, v := range sum {
		sum[i] = d.total / v
	}
	for k := range d.alpha {
		column := out[k]
		for i, v := range sum {
			column[i] *= v
		}
	}
}
