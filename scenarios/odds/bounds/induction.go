package bounds

import (
	"math"
	"slices"

	"offramp/scenarios/odds"
)

// induction is the memory of working backwards from the leaves to the root for
// several targets at once.
type induction struct {
	targets []odds.Target
	impacts bool // the last target is coverage, for choices that roll back
	width   int  // how many targets, with that
	// rows hold what outcomes are worth, to each target. First stand those that
	// leaves share: of a leaf that belongs to no end state, and of one for each.
	// Then every fork has its own; where there are others, every outcome has.
	rows []odds.Interval
	// used says, for each row, which targets can be other than 0: bit t for target t.
	used   []uint64
	shared int // how many rows are shared
	// others are the targets that ask for more than an end state, so that each
	// outcome has to be asked.
	others []int

	takers, some []taker // of a fork, and those of them that are worth something to a target
	bids         []bid
	widths       []float64 // how much the leaves can have that are worth something to each target

	stale  []int32 // outcomes that are worth something else, and what is above them
	marked []bool  // those of stale
}

// row is which row says what i is worth.
func (b *Bounds) row(i int) int {
	d, flat := &b.induced, b.Judgements.Flat
	switch {
	case len(d.others) > 0:
		return d.shared + i
	case !flat.Leaf(i):
		return d.shared + flat.ForkNumber(i)
	}
	return 1 + int(b.Judgements.EndState[i])
}

// induce works out what the targets are worth, from the leaves to the root.
func (b *Bounds) induce(targets []odds.Target) {
	d := &b.induced
	if d.asked(targets, b.Judgements.EndStates()) {
		b.settleAgain()
		return
	}
	d.begin(b.Judgements, targets)
	if len(d.others) > 0 { // leaves have rows, too
		d.reserve(len(b.Path))
		d.share(b.Judgements)
		for i := len(b.Path) - 1; i >= 0; i-- {
			b.settle(i)
		}
		return
	}
	d.reserve(len(b.Judgements.Flat.Forks))
	d.share(b.Judgements)
	for _, i := range slices.Backward(b.Judgements.Flat.Forks) {
		b.settle(int(i))
	}
}

// settle works out the row of i, those of its branches being known.
func (b *Bounds) settle(i int) {
	d := &b.induced
	row := b.row(i)
	if row < d.shared {
		return // a leaf like others
	}
	values := d.row(row)
	if !b.Judgements.Flat.Leaf(i) {
		d.used[row] = b.fold(i, values)
	} else {
		like := 1 + int(b.Judgements.EndState[i])
		copy(values, d.row(like))
		d.used[row] = d.used[like]
	}
	for _, t := range d.others {
		if v, settled := d.targets[t].At(b.Judgements, i); settled {
			values[t] = point(v)
			d.used[row] |= 1 << t
		}
	}
}

// rollBack puts into worth what a choice is worth which assumes no option: the
// best option's impact, and of probabilities nothing. Options that were ruled out
// are none.
func (b *Bounds) rollBack(i int, worth []odds.Interval) {
	d, branches := &b.induced, b.Judgements.Flat.Branches(i)
	clear(worth)
	if !d.impacts {
		return
	}
	open := false
	for _, k := range branches {
		if b.Branch[k].High == 0 {
			continue
		}
		if open = true; !(d.row(b.row(k))[d.width-1].Low >= 1-tolerance) {
			return
		}
	}
	for t := range worth {
		if !open || !d.targets[t].RollsBack() {
			continue
		}
		worth[t] = point(math.Inf(-1))
		for _, k := range branches {
			if b.Branch[k].High > 0 {
				option := d.row(b.row(k))[t]
				worth[t] = odds.Interval{Low: max(worth[t].Low, option.Low), High: max(worth[t].High, option.High)}
			}
		}
	}
}
