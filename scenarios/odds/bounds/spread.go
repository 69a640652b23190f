package bounds

import (
	"math/bits"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

const tolerance = scenarios.Tolerance

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
	takers, widths := d.room(len(branches)+1), d.widths
	clear(widths)
	nobody := b.open(i).High
	left, all, n := 1.0, nobody, 0
	moved, own := uint64(0), uint64(0) // the targets that takers, and those with rows of their own, can be worth something to
	for _, k := range branches {
		row, span := b.row(k), spans[k]
		left -= span.Low
		uses, width := d.used[row], span.High-span.Low
		used |= uses
		takes := uint64(0) // reckoned with rather than asked: nobody can guess which branches have a range
		if width > 0 {
			takes = 1
		}
		takers[n] = taker{row, uses, width}
		n += int(takes)
		all += width
		moved |= uses & -takes
		if row >= d.shared {
			own |= uses & -takes
			for t, v := range d.row(row)[:len(worth)] {
				worth[t].Low += span.Low * v.Low
				worth[t].High += span.Low * v.High
			}
			continue
		}
		for ; uses != 0; uses &= uses - 1 { // few targets, if any
			t := bits.TrailingZeros64(uses)
			worth[t].Low += span.Low
			worth[t].High += span.Low
			widths[t] += width
		}
	}
	switch {
	case b.State[i] == Undecided:
		b.rollBack(i, worth)
	case left <= 0 || moved == 0:
	case own == 0:
		giveLeaves(worth, moved, widths, left, max(all-left, 0))
	default:
		takers[n] = taker{0, d.used[0], nobody}
		for ; moved != 0; moved &= moved - 1 {
			t := bits.TrailingZeros64(moved)
			d.give(&worth[t], takers[:n+1], left, t)
		}
	}
	return used
}

// room makes room for as many takers.
func (d *induction) room(takers int) []taker {
	if len(d.takers) < takers {
		d.takers, d.some, d.bids = make([]taker, takers), make([]taker, takers), make([]bid, takers)
	}
	return d.takers
}
