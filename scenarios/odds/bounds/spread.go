package bounds

import (
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

const tolerance = scenarios.Tolerance

// few is up to how many branches the next one is looked for, rather than all of
// them sorted: most forks need one or two.
const few = 32

// spread leaves at the front of values, lane by lane, the lowest (even lanes) or
// highest (odd) Σ p_j v_j over Σp = 1, low ≤ p ≤ high, where up to open of the 1
// may go to nobody: a fractional knapsack, which the greedy rule solves exactly.
func (d *induction) spread(spans []odds.Interval, values []float64, open float64) {
	n, m := d.lanes, len(spans)
	room := 1.0
	for _, s := range spans {
		room -= s.Low
	}
	room = max(room, 0)
	for l := range n {
		smallest, largest, base := values[l], values[l], 0.0
		for j, at := 0, l; j < m; j, at = j+1, at+n {
			v := values[at]
			base += spans[j].Low * v
			smallest, largest = min(smallest, v), max(largest, v)
		}
		if open > 0 {
			smallest, largest = min(smallest, 0), max(largest, 0)
		}
		switch {
		case room == 0:
		case smallest == largest:
			base += room * largest
		default:
			base += d.give(spans, values, l, room, open)
		}
		// Every child reads lane l of its own block only, so the first block can
		// be overwritten once the lane is done.
		values[l] = base
	}
}

// give hands out room to the branches in the order of lane l, and returns what
// that adds.
func (d *induction) give(spans []odds.Interval, values []float64, l int, room, open float64) float64 {
	if len(spans) > few {
		return d.giveSorted(spans, values, l, room, open)
	}
	added, rising := 0.0, l%2 == 0
	var given uint64 // bit j: branch j has what it can get; bit 63: nobody has
	for room > 0 {
		best, value, size := -1, 0.0, 0.0
		if open > 0 && given>>63 == 0 {
			best, size = 63, open
		}
		for j := range spans {
			width := spans[j].High - spans[j].Low
			v := values[j*d.lanes+l]
			if given>>j&1 == 0 && width > 0 && (best < 0 || v < value == rising && v != value) {
				best, value, size = j, v, width
			}
		}
		if best < 0 {
			break // by less than the tolerance
		}
		given |= 1 << best
		size = min(size, room)
		added += size * value
		room -= size
	}
	return added
}

// giveSorted is give for wide forks.
func (d *induction) giveSorted(spans []odds.Interval, values []float64, l int, room, open float64) float64 {
	d.sorted = d.sorted[:0]
	for j := range spans {
		if spans[j].High > spans[j].Low {
			d.sorted = append(d.sorted, j)
		}
	}
	sign, lanes := 1.0, d.lanes
	if l%2 == 1 {
		sign = -1
	}
	slices.SortFunc(d.sorted, func(a, b int) int {
		switch x, y := sign*values[a*lanes+l], sign*values[b*lanes+l]; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return a - b
	})
	added := 0.0
	for _, j := range d.sorted {
		v := values[j*lanes+l]
		if sign*v >= 0 && open > 0 { // nobody comes before those who cost something
			size := min(open, room)
			room, open = room-size, 0
		}
		size := min(spans[j].High-spans[j].Low, room)
		added += size * v
		room -= size
	}
	return added
}
