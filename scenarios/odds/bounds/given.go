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

// givenKnown takes the branches of the fork at i as what is known makes of them.
func (b *Bounds) givenKnown(i int) {
	known := b.Figures.Known
	if b.Judgements.Choice[i] || known.CameTrue(i) >= 0 || b.Figures.Unsettles(i) {
		b.givenPoints(i)
		return
	}
	c := b.judgedFork(i)
	flat := b.Judgements.Flat
	update := known.EvidenceAt(i)
	evidence := update != nil
	ranged, anything := false, evidence
	for n, k := range flat.Branches(i) {
		like, locked := 1.0, evidence && b.Judgements.Locked[k]
		if locked {
			b.Branch[k] = point(update.Prior[n])
			c.locks += update.Prior[n]
		} else if evidence {
			for s := range update.Steps {
				like *= update.Steps[s].Likelihood[n]
			}
		}
		anything = anything || known.IsRuledOut(k)
		ranged = ranged || b.Branch[k].High > b.Branch[k].Low
		c.spans, c.like = append(c.spans, b.Branch[k]), append(c.like, like)
		c.fixed, c.out = append(c.fixed, locked), append(c.out, known.IsRuledOut(k))
	}
	switch {
	case !anything: // what was observed does not count: the fork is as judged
	case b.State[i] == Sound && ranged && 1-c.locks > noise: // else nothing gives way
		b.conditioned(i, c)
	default:
		b.givenPoints(i)
	}
}

// judgedFork works out the fork at i as if nothing was known.
func (b *Bounds) judgedFork(i int) *condition {
	if b.judged == nil {
		b.judged = odds.NewComputer(b.Judgements).Compute()
	}
	given := b.Figures
	b.Figures = b.judged
	b.fork(i)
	b.Figures = given
	return &condition{open: b.open(i).High}
}

// givenPoints takes the branches of the fork at i as the figures have them.
func (b *Bounds) givenPoints(i int) {
	flat, open := b.Judgements.Flat, 1.0
	b.State[i] = Sound
	for _, k := range flat.Branches(i) {
		w := b.Figures.Weight[k]
		switch {
		case w == w:
			b.Branch[k], b.told[k] = point(w), true
			open -= w
		case b.Judgements.Choice[i] && b.Figures.IsOpenOption(k):
			b.Branch[k], b.told[k] = point(1), true
			b.State[i] = Undecided
		default:
			b.Branch[k], b.told[k] = odds.Interval{Low: 0, High: 1}, false
		}
	}
	*b.open(i) = odds.Interval{Low: 0, High: max(open, 0)}
	if b.Figures.Unsettles(i) {
		b.State[i], *b.open(i) = Over, odds.Interval{Low: 0, High: 1}
	}
}

// conditioned keeps c for the fork at i, and tells how far each branch can go.
func (b *Bounds) conditioned(i int, c *condition) {
	if b.conditions == nil {
		b.conditions = make(map[int32]*condition)
	}
	b.conditions[int32(i)] = c
	flat := b.Judgements.Flat
	values := make([]float64, len(c.spans))
	for n, k := range flat.Branches(i) {
		if c.out[n] {
			b.Branch[k], b.told[k] = point(0), true
			continue
		}
		for _, at := range [...]end{lowest, highest} {
			values[n] = float64(at) // 1 to this branch, and 0 to the others
			at.set(&b.Branch[k], c.worth(values, at))
		}
		values[n] = 0
	}
	*b.open(i) = odds.Interval{Low: 0, High: 1}
}

// foldGiven is [Bounds.fold] for a fork of which something is known.
func (b *Bounds) foldGiven(i int, c *condition, worth []odds.Interval) (used uint64) {
	d := &b.induced
	for _, k := range b.Judgements.Flat.Branches(i) {
		used |= d.used[b.row(k)]
	}
	clear(worth)
	for t := range worth {
		if used>>t&1 == 0 {
			continue
		}
		for _, at := range [...]end{lowest, highest} {
			c.values = c.values[:0]
			for _, k := range b.Judgements.Flat.Branches(i) {
				c.values = append(c.values, d.worth(b.row(k), t, at))
			}
			at.set(&worth[t], c.worth(c.values, at))
		}
	}
	return used
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
