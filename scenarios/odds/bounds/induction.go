package bounds

import "offramp/scenarios/odds"

// induction is the memory of working backwards from the leaves to the root for
// several targets at once. Values of outcomes that wait for their parent stand
// on a stack, so that what a fork reads lies together.
//
// Lane 2t holds the lowest value of target t, lane 2t+1 its highest.
type induction struct {
	targets        []odds.Target
	impacts        bool      // the last target is coverage, for choices that roll back
	lanes          int       // 2 × targets
	values         []float64 // the stack: lanes for each outcome on it
	spans          []odds.Interval
	keep           []float64 // lanes for each outcome of the tree, or nil
	takers, sorted []taker
	// used says, for each outcome on the stack, which lanes can be other than 0:
	// bit l for lane l.
	used []uint64
	// laneOf is the low lane of each end state that is a target, −1 for others:
	// a leaf sets its own without asking each target. others are the targets
	// that have to be asked.
	laneOf []int32
	others []int
}

// most is how many targets go through the tree together: with coverage as many
// as a machine word has bits for.
const most = 31

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
	for from := 0; from < len(targets); from += most {
		some := targets[from:min(from+most, len(targets))]
		b.induce(some)
		for t := range some {
			out[from+t] = odds.Interval{Low: b.induced.values[2*t], High: b.induced.values[2*t+1]}
		}
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
	d.begin(b.Judgements, targets)
	d.reserve(b.height())
	children, branches, ends := b.children, b.Branch, b.Judgements.EndState
	for i := len(branches) - 1; i >= 0; i-- {
		m := int(children[i])
		if m > 0 {
			b.fold(i, m)
		} else {
			d.push(ends[i])
		}
		d.spans[len(d.spans)-1] = branches[i]
		if len(d.others) == 0 && d.keep == nil {
			continue
		}
		top := d.values[len(d.values)-d.lanes:]
		for _, t := range d.others {
			if v, settled := d.targets[t].At(b.Judgements, i); settled {
				top[2*t], top[2*t+1] = v, v
				d.used[len(d.used)-1] |= 3 << (2 * t)
			}
		}
		if d.keep != nil {
			copy(d.keep[i*d.lanes:], top)
		}
	}
}

// begin makes everything ready for some targets.
func (d *induction) begin(j *odds.Judgements, targets []odds.Target) {
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
	d.used = d.used[:0]
	d.laneOf, d.others = d.laneOf[:0], d.others[:0]
	for range j.EndStates() {
		d.laneOf = append(d.laneOf, -1)
	}
	for t, target := range d.targets {
		if e, ok := target.EndState(); ok && e < len(d.laneOf) && d.laneOf[e] < 0 {
			d.laneOf[e] = int32(2 * t)
		} else {
			d.others = append(d.others, t)
		}
	}
}

// reserve makes room for a stack of that many outcomes.
func (d *induction) reserve(height int) {
	if cap(d.spans) < height {
		d.spans, d.used = make([]odds.Interval, 0, height), make([]uint64, 0, height)
	}
	if cap(d.values) < height*d.lanes {
		d.values = make([]float64, 0, height*d.lanes)
	}
}

// height is how many outcomes wait on the stack at most.
func (b *Bounds) height() int {
	if b.tallest == 0 {
		now := 0
		for i := len(b.children) - 1; i >= 0; i-- {
			now += 1 - int(b.children[i])
			b.tallest = max(b.tallest, now)
		}
	}
	return b.tallest
}

// push puts a leaf that belongs to an end state, or to none (−1), on the stack.
func (d *induction) push(end int32) {
	from := len(d.values)
	d.values = d.values[:from+d.lanes] // reserved
	top := d.values[from:]
	clear(top)
	used := uint64(0)
	if end >= 0 {
		if l := d.laneOf[end]; l >= 0 {
			top[l], top[l+1] = 1, 1
			used = 3 << l
		}
	}
	at := len(d.spans)
	d.spans, d.used = d.spans[:at+1], d.used[:at+1]
	d.used[at] = used
}

// fold takes the m children of i, whose first is on top, off the stack and puts
// what i is worth in their place.
func (b *Bounds) fold(i, m int) {
	d := &b.induced
	from := len(d.spans) - m
	spans, values := d.spans[from:], d.values[from*d.lanes:]
	used := uint64(0)
	for _, u := range d.used[from:] {
		used |= u
	}
	if b.State[i] == Undecided {
		d.rollBack(values, m)
	} else {
		d.spread(spans, values, b.Open[i].High, used)
	}
	d.used[from] = used
	d.spans, d.values, d.used = d.spans[:from+1], d.values[:(from+1)*d.lanes], d.used[:from+1]
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
