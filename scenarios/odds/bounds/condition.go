package bounds

import (
	"math"
	"slices"

	"offramp/scenarios/odds"
)

// condition is what is known at a fork whose branches have ranges. The fork is
// worth Σ p_j n_j / Σ p_j d_j over the judgements p within the spans, with n and
// d from [condition.terms]: a quotient of two sums that are linear in p.
type condition struct {
	spans []odds.Interval // of the judgements, beside each other
	open  float64         // how much may go to nobody; worth nothing, but not ruled out
	like  []float64       // the likelihood of all that was observed, 1 for none
	fixed []bool          // locked against evidence
	out   []bool          // ruled out
	locks float64         // what the locked ones have together

	num, den []float64 // scratch, of each branch and, last, of nobody
	order    []int
	values   []float64
}

// worth is the lowest or highest value of the fork, given those of its branches,
// in their order, as they are at this end.
//
// By Dinkelbach's method: where some judgements attain the quotient q, those that
// make Σ p (n − q d) least attain a lower one, or q is the lowest. Each step is the
// greedy rule of [Bounds.fold], and few are needed.
func (c *condition) worth(values []float64, at end) float64 {
	c.terms(values)
	num, den := c.least(func(n int) float64 { return -c.den[n] })
	if !(den > noise) {
		return 0 // all that the ranges allow was ruled out
	}
	q := math.Inf(1)
	for range 100 {
		next := num / den
		if !(next < q) {
			break
		}
		q = next
		if num, den = c.least(func(n int) float64 { return c.num[n] - q*c.den[n] }); !(den > noise) {
			break
		}
	}
	return q * float64(at)
}

// terms works out n and d. With p' what evidence makes of p, a fork is worth
// Σ p'_j v_j / Σ p'_j over the branches that were not ruled out, and nobody;
// p'_j is p_j where j is locked, else p_j L_j (1 − Λ) / Σ p L over those that are
// not, Λ being what the locked ones have. Both sums are multiplied by Σ p L.
func (c *condition) terms(values []float64) {
	m := len(c.spans)
	c.num, c.den = append(c.num[:0], make([]float64, m+1)...), append(c.den[:0], make([]float64, m+1)...)
	sure, left := 0.0, 1.0 // what the locked branches add to either sum
	for n, span := range c.spans {
		if c.fixed[n] && c.out[n] {
			left -= span.Low
		} else if c.fixed[n] {
			sure += span.Low * values[n]
		}
	}
	for n := range c.spans {
		switch free := 1 - c.locks; {
		case c.fixed[n]:
		case c.out[n]:
			c.num[n], c.den[n] = c.like[n]*sure, c.like[n]*(left-free)
		default:
			c.num[n], c.den[n] = c.like[n]*(sure+free*values[n]), c.like[n]*left
		}
	}
	c.den[m] = 1 // nobody: where evidence counts there is none
}

// least finds the judgements that make the sum of weight least, and returns what
// they make of both sums.
func (c *condition) least(weight func(n int) float64) (num, den float64) {
	m := len(c.spans)
	c.order = c.order[:0]
	left := 1.0
	for n, span := range c.spans {
		left -= span.Low
		num, den = num+span.Low*c.num[n], den+span.Low*c.den[n]
		c.order = append(c.order, n)
	}
	c.order = append(c.order, m)
	slices.SortFunc(c.order, func(a, b int) int {
		switch x, y := weight(a), weight(b); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return a - b
	})
	for _, n := range c.order {
		size := c.open
		if n < m {
			size = c.spans[n].High - c.spans[n].Low
		}
		if size = min(size, left); size > 0 {
			num, den = num+size*c.num[n], den+size*c.den[n]
			left -= size
		}
	}
	return num, den
}
