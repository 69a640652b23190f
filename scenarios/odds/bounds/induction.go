package bounds

import "offramp/scenarios/odds"

// induction is the memory of working backwards from the leaves to the root for
// several targets at once. Values of outcomes that wait for their parent stand
// on a stack, so that what a fork reads lies together.
//
// Lane 2t holds the lowest value of target t, lane 2t+1 its highest.
type induction struct {
	targets []odds.Target
	impacts bool      // the last target is coverage, for choices that roll back
	lanes   int       // 2 × targets
	values  []float64 // the stack: lanes for each outcome on it
	spans   []odds.Interval
	keep    []float64 // lanes for each outcome of the tree, or nil
	sorted  []int
}

// Over returns how low and how high each target can be, in out or, where that
// is too short, in new memory. Exact: at each fork every branch starts at its
// low, and what is left to 1 goes to branches in the order of their value, each
// up to its high (domain.md §3.4; math.interval.tree.geneva). Where a path is not
// estimated anything within the bounds of its fork is possible; mass that stays
// unassigned, or is undecided, counts as nothing.
//
// An expected impact is of leaves that have one: it says nothing of others.
// A choice without an assumed option counts with its best where every path
// below every option has an impact, else as nothing.
func (b *Bounds) Over(out []odds.Interval, targets ...odds.Target) []odds.Interval {
	out = append(out[:0], make([]odds.Interval, len(targets))...)
	if len(b.Path) == 0 {
		return out
	}
	b.induced.keep = nil
	b.induce(targets)
	for t := range targets {
		out[t] = odds.Interval{Low: b.induced.values[2*t], High: b.induced.values[2*t+1]}
	}
	return out
}

// Within returns how low and how high the target can be given each outcome, by
// index in the flat form, and, for an impact, the least part of what reaches the
// outcome that ends at leaves with an impact.
func (b *Bounds) Within(target odds.Target) (values []odds.Interval, covered []float64) {
	n := len(b.Path)
	values = make([]odds.Interval, n)
	if n == 0 {
		return values, nil
	}
	lanes := 2
	if target.RollsBack() {
		lanes, covered = 4, make([]float64, n)
	}
	b.induced.keep = make([]float64, n*lanes)
	b.induce([]odds.Target{target})
	for i := range values {
		at := b.induced.keep[i*lanes:]
		values[i] = odds.Interval{Low: at[0], High: at[1]}
		if covered != nil {
			covered[i] = at[2]
		}
	}
	b.induced.keep = nil
	return values, covered
}

// induce leaves the root's values at the bottom of the stack.
func (b *Bounds) induce(targets []odds.Target) {
	d := &b.induced
	d.targets = append(d.targets[:0], targets...)
	d.impacts = false
	for _, t := range targets {
		d.impacts = d.impacts || t.RollsBack()
	}
	if d.impacts {
		d.targets = append(d.targets, odds.ToCoverage())
	}
	d.lanes = 2 * len(d.targets)
	d.values, d.spans = d.values[:0], d.spans[:0]
	for i := len(b.Path) - 1; i >= 0; i-- {
		if m := int(b.children[i]); m > 0 {
			b.fold(i, m)
		} else {
			d.push()
		}
		top := d.values[len(d.values)-d.lanes:]
		d.spans[len(d.spans)-1] = b.Branch[i]
		for t := range d.targets {
			if v, settled := d.targets[t].At(b.Judgements, i); settled {
				top[2*t], top[2*t+1] = v, v
			}
		}
		if d.keep != nil {
			copy(d.keep[i*d.lanes:], top)
		}
	}
}

func (d *induction) push() {
	for range d.lanes {
		d.values = append(d.values, 0)
	}
	d.spans = append(d.spans, odds.Interval{})
}

// fold takes the m children of i, whose first is on top, off the stack and puts
// what i is worth in their place.
func (b *Bounds) fold(i, m int) {
	d := &b.induced
	from := len(d.spans) - m
	spans, values := d.spans[from:], d.values[from*d.lanes:]
	if b.State[i] == Undecided {
		d.rollBack(values, m)
	} else {
		d.spread(spans, values, b.Open[i].High)
	}
	d.spans, d.values = d.spans[:from+1], d.values[:(from+1)*d.lanes]
}

// rollBack leaves at the front of values what a choice is worth which assumes
// no option: the best option's impact, and of probabilities nothing.
func (d *induction) rollBack(values []float64, m int) {
	covered := d.impacts
	last := d.lanes - 2
	for j := 0; j < m && covered; j++ {
		covered = values[j*d.lanes+last] >= 1-tolerance
	}
	for l := range d.lanes {
		best := values[l]
		for j := 1; j < m; j++ {
			best = max(best, values[j*d.lanes+l])
		}
		if !covered || !d.targets[l/2].RollsBack() {
			best = 0
		}
		values[l] = best
	}
}
