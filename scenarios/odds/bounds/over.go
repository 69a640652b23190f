package bounds

import (
	"slices"

	"offramp/scenarios/odds"
)

// most is how many targets go through the tree together: with coverage as many
// as a machine word has bits for.
const most = 63

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
//
// Where it is asked for the same targets as the time before, and no more than
// [Bounds.Update] came between, only what that touched and what is above it is
// worked out.
func (b *Bounds) Over(out []odds.Interval, targets ...odds.Target) []odds.Interval {
	out = slices.Grow(out[:0], len(targets))[:len(targets)]
	clear(out)
	if len(b.Path) == 0 {
		return out
	}
	for from := 0; from < len(targets); from += most {
		some := targets[from:min(from+most, len(targets))]
		b.induce(some)
		for t := range some {
			out[from+t] = b.worth(0, t)
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
	if target.RollsBack() {
		covered = make([]float64, n)
	}
	b.induce([]odds.Target{target})
	for i := range values {
		values[i] = b.worth(i, 0)
		if covered != nil {
			covered[i] = b.worth(i, 1).Low
		}
	}
	return values, covered
}

// worth is what target t is worth at i, once it was induced.
func (b *Bounds) worth(i, t int) odds.Interval {
	return b.induced.row(b.row(i))[t]
}
