package sensitivity

import "slices"

// again is what [Analysis.Update] keeps in mind.
type again struct {
	marked    []bool
	stale     []int32 // the forks and everything above them
	reachedBy []int32 // where reach is carried down from
}

// Update works everything out for the same target after an edit, from what the figures
// were updated at ([odds.Computer.Forks]), to what [Analysis.Compute]
// would come to. It costs what these forks, all that is below them and the forks
// above them cost. Tags are asked for anew by Compute.
func (a *Analysis) Update(forks []int) {
	flat := a.Judgements.Flat
	if len(a.marked) != flat.Len() {
		a.marked = make([]bool, flat.Len())
	}
	a.stale, a.reachedBy = a.stale[:0], a.reachedBy[:0]
	for _, i := range forks {
		a.reachedBy = append(a.reachedBy, int32(i))
		for at := int32(i); at >= 0 && !a.marked[at]; at = flat.Parent[at] {
			a.marked[at] = true
			a.stale = append(a.stale, at)
		}
	}
	slices.Sort(a.stale)
	for _, i := range slices.Backward(a.stale) {
		was := a.best[i]
		a.gather(int(i))
		if a.best[i] != was {
			a.reachedBy = append(a.reachedBy, i)
		}
	}
	slices.Sort(a.reachedBy)
	for _, i := range a.stale {
		if !flat.Leaf(int(i)) {
			a.carry(int(i))
		}
		a.marked[i] = false
	}
	done := int32(0)
	for _, i := range a.reachedBy {
		if end := flat.End[i]; end > done {
			for _, at := range flat.ForksWithin(int(max(i, done)), int(end)) {
				a.carry(int(at))
			}
			done = end
		}
	}
}
