package bounds

import (
	"math/bits"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
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
	at    int // where its values start
	width float64
}

// spread leaves at the front of values, lane by lane, the lowest (even lanes) or
// highest (odd) Σ p_j v_j over Σp = 1, low ≤ p ≤ high, where up to open of the 1
// may go to nobody: a fractional knapsack, which the greedy rule solves exactly.
// Lanes that are not in used are 0 in every branch and stay so.
func (d *induction) spread(spans []odds.Interval, values []float64, open float64, used uint64) {
	n := d.lanes
	r := room{left: 1, open: open, takers: d.takers[:0]}
	for j := range spans {
		r.left -= spans[j].Low
		if width := spans[j].High - spans[j].Low; width > 0 {
			r.takers = append(r.takers, taker{j * n, width})
		}
	}
	d.takers = r.takers // the memory is kept
	handsOut := r.left > 0 && len(r.takers) > 0
	for ; used != 0; used &= used - 1 {
		l := bits.TrailingZeros64(used)
		base := 0.0
		for j, at := 0, l; j < len(spans); j, at = j+1, at+n {
			base += spans[j].Low * values[at]
		}
		if handsOut {
			base += d.give(&r, values[l:], l%2 == 0)
		}
		values[l] = base // no other lane reads this one
	}
}

// give hands out what is left to takers in the order of what they are worth,
// rising for the lowest sum, falling for the highest, and returns what it adds.
func (d *induction) give(r *room, values []float64, rising bool) float64 {
	if len(r.takers) > few {
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
		return a.at - b.at
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
