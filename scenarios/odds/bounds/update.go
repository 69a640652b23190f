package bounds

import "slices"

// Update works out anew what an edit changed, from what the figures were updated at
// ([odds.Computer.Forks]); the bounds are, to the last bit, those that
// [Bounds.Compute] would come to. It costs what these forks and the paths below them
// cost; the next [Bounds.Over] for the same targets, what these forks and those above
// them do.
func (b *Bounds) Update(forks []int) {
	b.judged = nil
	done := 0 // paths up to here are settled
	for _, i := range forks {
		b.induced.mark(i, b.Judgements.Flat.Parent)
		if !b.Judgements.Flat.Leaf(i) {
			b.branches(i)
		}
	}
	for _, i := range forks {
		if end := int(b.Judgements.Flat.End[i]); end > done {
			b.carry(i, end)
			done = end
		}
	}
}

// settleAgain works out the rows that were marked, from the leaves to the root.
func (b *Bounds) settleAgain() {
	d := &b.induced
	slices.Sort(d.stale)
	for _, i := range slices.Backward(d.stale) {
		b.settle(int(i))
	}
	d.unmark()
}
