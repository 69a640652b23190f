package odds

import (
	"math"

	"offramp/scenarios"
)

// conditioned is what evidence and what was ruled out leave of a fork.
type conditioned struct {
	weights  []float64 // of each branch, in order; not-a-number where it has none
	account  Account   // of what is left open, and its share
	share    float64
	clash    clash
	asJudged bool // nothing of it counts: the fork is as judged
}

// condition applies evidence, then what was ruled out, to the fork at i, none of
// whose branches happened. The weights stand in the memory of to.
//
//	w_j = post_j / (1 − Σ post_k)   over branches k that were ruled out
//
// and so is what the fork leaves open. Where a branch that was ruled out was
// never estimated, what is left is not known, and neither is any weight.
func (k *Known) condition(i int, u *Update, tally *scenarios.Tally, to []float64) conditioned {
	c := conditioned{weights: to}
	c.account, c.share = opened(tally)
	applied := u != nil && len(u.Steps) > 0
	if applied {
		c.account, c.share = noAccount, 0
	}
	var left scenarios.Sum
	if c.share > scenarios.Tolerance { // a residue of decimals is nobody's: it must not become everything
		left = left.Plus(c.share)
	}
	out, unknown := false, false
	rest, scale := restOf(tally), scaleOf(tally)
	for n, at := range k.judged.Flat.Branches(i) {
		p := branch(k.judged.Number[at], k.judged.Basis[at], rest) * scale
		if applied {
			p = u.Posterior[n]
		}
		switch {
		case k.fates[at]&ruledOut != 0:
			out = true
			unknown = unknown || math.IsNaN(p) && tally.Left() > noise
			p = 0
		case !math.IsNaN(p):
			left = left.Plus(p)
		}
		c.weights = append(c.weights, p)
	}
	switch {
	case !out:
		c.asJudged = !applied
	case c.account == LeftUnsettled: // over 100 %, whatever was ruled out of it
	case unknown:
		c.account, c.share = LeftUnestimated, 1
		c.divide(math.NaN())
	case left.Total() <= noise:
		c.clash = nothingLeft
	default:
		if c.share <= scenarios.Tolerance {
			c.share = 0
		}
		c.divide(left.Total())
	}
	return c
}

func (c *conditioned) divide(by float64) {
	for n, p := range c.weights {
		if p != 0 || !math.IsNaN(by) {
			c.weights[n] = p / by
		}
	}
	if !math.IsNaN(by) {
		c.share /= by
	}
}
