package bounds

import (
	"math/bits"
	"slices"

	"offramp/scenarios"
)

const tolerance = scenarios.Tolerance

// few is up to how many branches the next one is looked for, rather than all of
// them sorted: most forks need one or two.
const few = 16

// room is what a fork has left to hand out once each branch has its low.
type room struct {
	left float64
	// open is how much of it may go to nobody, which is worth nothing.
	open float64
	// takers are the branches that can have more than their low, and by how much.
	takers []taker
}

type taker struct {
	at    int32 // where its row starts
	nth   int32 // branch of the fork it is
	width float64
}

// fold puts into worth, lane by lane, what the fork at i is worth: the lowest
// (even lanes) or highest (odd) Σ p_j v_j over Σp = 1, low ≤ p ≤ high, where some
// of the 1 may go to nobody: a fractional knapsack, which the greedy rule solves
// exactly. It returns which lanes can be other than 0.
func (b *Bounds) fold(i int, worth []float64) (used uint64) {
	if c := b.conditions[int32(i)]; c != nil { // no map, no cost
		return b.foldGiven(i, c, worth)
	}
	d := &b.induced
	undecided := b.State[i] == Undecided
	clear(worth)
	r := room{left: 1, open: b.Open[i].High, takers: d.takers[:0]}
	for _, k := range b.Judgements.Flat.Branches(i) {
		row, span := b.row(k), b.Branch[k]
		at := row * d.lanes
		r.left -= span.Low
		if width := span.High - span.Low; width > 0 {
			r.takers = append(r.takers, taker{int32(at), int32(len(r.takers)), width})
		}
		used |= d.used[row]
		if row < d.shared { // few lanes, if any
			for u := d.used[row]; u != 0; u &= u - 1 {
				worth[bits.TrailingZeros64(u)] += span.Low
			}
			continue
		}
		for l, v := range d.rows[at:][:len(worth)] {
			worth[l] += span.Low * v
		}
	}
	d.takers = r.takers // the memory is kept
	switch {
	case undecided:
		b.rollBack(i, worth)
	case r.left > 0 && len(r.takers) > 0:
		for u := used; u != 0; u &= u - 1 {
			l := bits.TrailingZeros64(u)
			worth[l] += d.give(&r, d.rows[l:], l%2 == 0)
		}
	}
	return used
}

// give hands out what is left to takers in the order of what they are worth,
// rising for the lowest sum, falling for the highest, and returns what it adds.
func (d *induction) give(r *room, values []float64, rising bool) float64 {
	switch {
	case len(r.takers) == 1:
		return r.one(values[r.takers[0].at], rising)
	case len(r.takers) > few:
		return d.giveSorted(r, values, rising)
	}
	added, left, nobody := 0.0, r.left, r.open > 0
	var given uint32
	for left > 0 {
		best, value, size := -1, 0.0, 0.0
		if nobody {
			best, size = few, r.open
		}
		for t := range r.takers {
			if given>>t&1 != 0 {
				continue
			}
			if v := values[r.takers[t].at]; best < 0 || rising && v < value || !rising && v > value {
				best, value, size = t, v, r.takers[t].width
			}
		}
		if best < 0 {
			break // by less than the tolerance
		}
		if best == few {
			nobody = false
		} else {
			given |= 1 << best
		}
		size = min(size, left)
		added += size * value
		left -= size
	}
	return added
}

// one is give where only one branch, which is worth v, can take anything.
func (r *room) one(v float64, rising bool) float64 {
	left := r.left
	if before := v > 0 && !rising || v < 0 && rising; !before { // than nobody
		left -= min(r.open, left)
	}
	return min(r.takers[0].width, left) * v
}

// giveSorted is give for wide forks.
func (d *induction) giveSorted(r *room, values []float64, rising bool) float64 {
	sign := -1.0
	if rising {
		sign = 1
	}
	d.sorted = append(d.sorted[:0], r.takers...)
	slices.SortFunc(d.sorted, func(a, b taker) int {
		switch x, y := sign*values[a.at], sign*values[b.at]; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return int(a.nth - b.nth)
	})
	added, left, open := 0.0, r.left, r.open
	for _, t := range d.sorted {
		v := values[t.at]
		if sign*v >= 0 { // nobody comes before those who cost something
			size := min(open, left)
			left, open = left-size, 0
		}
		size := min(t.width, left)
		added += size * v
		left -= size
	}
	return added
}
