package bounds

import (
	"math/bits"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

const tolerance = scenarios.Tolerance

// few is up to how many takers are put in order where they stand, rather than sorted in
// memory of their own: most forks have two or three.
const few = 8

// taker is a branch that can have more than its low, and by how much; or nobody, who
// takes what stays unassigned, and is worth what a leaf without an end state is.
type taker struct {
	row   int
	width float64
}

// fold puts into worth, target by target, what the fork at i is worth: the lowest and
// the highest Σ p_j v_j over Σp = 1, low ≤ p ≤ high, where some of the 1 may go to
// nobody: a fractional knapsack, which the greedy rule solves exactly. It returns
// which targets it can be worth something else than 0 to.
func (b *Bounds) fold(i int, worth []odds.Interval) (used uint64) {
	if len(b.conditions) > 0 {
		if c := b.conditions[int32(i)]; c != nil {
			return b.foldGiven(i, c, worth)
		}
	}
	d, spans, branches := &b.induced, b.Branch, b.Judgements.Flat.Branches(i)
	clear(worth)
	d.takers = slices.Grow(d.takers[:0], len(branches)+1)[:len(branches)+1]
	left, takers, n := 1.0, d.takers, 0
	moved := uint64(0) // the targets that takers are worth something to
	for _, k := range branches {
		row, span := b.row(k), spans[k]
		left -= span.Low
		uses := d.used[row]
		used |= uses
		if width := span.High - span.Low; width > 0 {
			takers[n] = taker{row, width}
			n++
			moved |= uses
		}
		if row < d.shared { // few targets, if any
			for ; uses != 0; uses &= uses - 1 {
				t := bits.TrailingZeros64(uses)
				worth[t].Low += span.Low
				worth[t].High += span.Low
			}
			continue
		}
		for t, v := range d.row(row)[:len(worth)] {
			worth[t].Low += span.Low * v.Low
			worth[t].High += span.Low * v.High
		}
	}
	switch open := b.Open[i].High; {
	case b.State[i] == Undecided:
		b.rollBack(i, worth)
	case left > 0 && n > 0:
		if open > 0 {
			takers[n] = taker{0, open}
			n++
		}
		for ; moved != 0; moved &= moved - 1 {
			t := bits.TrailingZeros64(moved)
			worth[t].Low += d.give(takers[:n], left, t, lowest)
			worth[t].High += d.give(takers[:n], left, t, highest)
		}
	}
	return used
}

// end is which end of an interval is looked for: the highest sum is the lowest of
// everything the other way round.
type end float64

const (
	lowest  end = 1
	highest end = -1
)

// worth is what a row is worth to target t, as it is at this end.
func (d *induction) worth(row, t int, at end) float64 {
	v := &d.rows[row*d.width+t]
	if at == highest {
		return -v.High
	}
	return v.Low
}

// set puts what was found into its end of an interval.
func (at end) set(of *odds.Interval, v float64) {
	if at == highest {
		of.High = v
	} else {
		of.Low = v
	}
}

// give hands out what is left to takers in the order of what they are worth to target
// t, and returns what that adds.
func (d *induction) give(takers []taker, left float64, t int, at end) float64 {
	if len(takers) > few {
		return d.giveSorted(takers, left, t, at)
	}
	var worth, width [few]float64
	for n, taker := range takers {
		v := d.worth(taker.row, t, at)
		for ; n > 0 && v < worth[n-1]; n-- {
			worth[n], width[n] = worth[n-1], width[n-1]
		}
		worth[n], width[n] = v, taker.width
	}
	added := 0.0
	for n := range takers {
		size := min(width[n], left)
		added += size * worth[n]
		left -= size
	}
	return added * float64(at)
}

// giveSorted is give for wide forks.
func (d *induction) giveSorted(takers []taker, left float64, t int, at end) float64 {
	d.sorted = append(d.sorted[:0], takers...)
	slices.SortStableFunc(d.sorted, func(a, b taker) int {
		switch x, y := d.worth(a.row, t, at), d.worth(b.row, t, at); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	added := 0.0
	for _, taker := range d.sorted {
		size := min(taker.width, left)
		added += size * d.worth(taker.row, t, at)
		left -= size
	}
	return added * float64(at)
}
