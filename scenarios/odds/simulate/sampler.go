package simulate

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds/draw"
)

// drawer draws the parts of one fork for a whole block: out has a column for
// each part, as long as the block.
type drawer interface {
	draw(g *draw.Generator, out [][]float64, r *room)
}

// room is what a worker draws in.
type room struct {
	draws        *draw.Room
	sum, scratch []float64
}

// deviations is how many standard deviations a range is wide.
func (c *compiler) deviations(r *scenarios.RangeMeaning) float64 {
	if r == nil || r.Mean != "interval" || r.Level == nil {
		return 6
	}
	level := *r.Level
	if !(level > 0 && level < 1) {
		c.note("The level of the ranges is not between 0 and 100 %: they are taken as hard bounds.")
		return 6
	}
	if c.options.Sampler != Dirichlet {
		c.note("Ranges are an interval at a level; this sampler takes their ends as bounds.")
	}
	return 2 * draw.NormalQuantile((1+level)/2)
}

// samplerFor chooses how the parts of a fork are drawn. Parts that do not vary
// are returned as constants, with best as their number.
func (c *compiler) samplerFor(f *fork) (_ drawer, constants, varying []part) {
	ranged, words := 0, 0
	for _, p := range f.parts {
		if p.ranged || c.options.Concentration > 0 {
			ranged++
		}
		if math.IsNaN(p.best) {
			words++
		}
	}
	switch {
	case len(f.parts) == 0:
		return nil, nil, nil
	case len(f.parts) == 1, ranged == 0, f.total <= noise:
		for i := range f.parts {
			if len(f.parts) == 1 || math.IsNaN(f.parts[i].best) {
				f.parts[i].best = f.total
			}
			f.parts[i].best = min(f.parts[i].best, f.total)
		}
		return nil, f.parts, nil
	case c.options.Sampler == Uniform:
		return c.uniform(f)
	case words > 0:
		c.note("Forks with a word or a range and no number are drawn uniformly within the ranges: no middle is made of a word.")
		return c.uniform(f)
	case c.options.Sampler == PERT:
		return c.pert(f)
	}
	return c.dirichlet(f)
}
