package bounds

import (
	"math/bits"
	"slices"

	"offramp/scenarios/odds"
)

// few is up to how many takers are put in order where they stand, rather than sorted:
// most forks have two or three.
const few = 8

// taker is a branch that can have more than its low, and by how much.
type taker struct {
	row   int
	uses  uint64 // the targets that it can be worth something to, as bits
	width float64
}

// bid is what a taker is worth, and how much it can have.
type bid struct{ worth, width float64 }

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

// giveLeaves hands out what is left where every taker is worth 1 or nothing, so that
// only how much those have together counts that are worth 1 to a target: they take
// first at the highest end, and last at the lowest, where the others have all that they
// can. moved are the targets that any of them is worth something to, and kept is how
// much of what everybody can have cannot be handed out.
func giveLeaves(worth []odds.Interval, moved uint64, widths []float64, left, kept float64) {
	for ; moved != 0; moved &= moved - 1 {
		t := bits.TrailingZeros64(moved)
		width := widths[t]
		worth[t].Low -= min(kept-width, 0)
		worth[t].High += min(left, width)
	}
}

// give adds to what a fork is worth to target t what handing out what is left to
// takers adds, in the order of what they are worth.
//
// Who is worth nothing need not be put in order: where others are worth more they take
// first at the lowest end, and come too late at the highest. Where others can be worth
// less, nobody counts as worth nothing for certain ([induction.share]).
func (d *induction) give(worth *odds.Interval, takers []taker, left float64, t int) {
	n, idle, some := 0, 0.0, d.some[:len(takers)]
	for _, taker := range takers {
		uses := taker.uses >> t & 1
		some[n] = taker
		n += int(uses)
		idle += taker.width * float64(1-uses)
	}
	if low := left - idle; low > 0 {
		worth.Low += d.sorted(some[:n], low, t, lowest)
	}
	worth.High -= d.sorted(some[:n], left, t, highest)
}

// sorted hands out what is left to takers in the order of what they are worth.
func (d *induction) sorted(takers []taker, left float64, t int, at end) (added float64) {
	bids := d.bids[:len(takers)]
	if len(takers) > few {
		for n, taker := range takers {
			bids[n] = bid{d.worth(taker.row, t, at), taker.width}
		}
		slices.SortStableFunc(bids, cheaper)
	} else {
		for n, taker := range takers {
			next := bid{d.worth(taker.row, t, at), taker.width}
			for ; n > 0 && next.worth < bids[n-1].worth; n-- {
				bids[n] = bids[n-1]
			}
			bids[n] = next
		}
	}
	for _, bid := range bids {
		size := min(bid.width, left)
		added += size * bid.worth
		left -= size
	}
	return added
}

func cheaper(a, b bid) int {
	switch {
	case a.worth < b.worth:
		return -1
	case a.worth > b.worth:
		return 1
	}
	return 0
}
