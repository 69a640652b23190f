package scenarios

import (
	"fmt"
	"slices"
)

// MoveBranches returns the edit that moves the branches of all outcomes given
// to the place at under parent, in the order of the tree; at counts the
// children of parent without those that move, and past the last it is the last.
// Numbers are kept. A rest that meets a rest becomes not estimated, since of
// two rests neither has a figure. The edit is empty where all stand there
// already, where the root would have to move, or a branch under itself.
func MoveBranches(outcomes []*Outcome, parent *Outcome, at int) Edit {
	top := inTreeOrder(Topmost(outcomes))
	if len(top) == 0 {
		return Edit{}
	}
	for _, o := range top {
		if o.parent == nil || parent.Within(o) {
			return Edit{}
		}
	}
	moves := movesTo(top, parent, at)
	if len(moves) == 0 {
		return Edit{}
	}
	edit := Edit{Name: "Move " + Quoted(top[0]), Select: top[0].ID, Back: top[0].ID}
	if len(top) > 1 {
		edit.Name = fmt.Sprintf("Move %d branches", len(top))
	}
	edit.Effects = append(leaving(top, parent), moves...)
	return edit
}

// inTreeOrder sorts outcomes as they come in the tree.
func inTreeOrder(outcomes []*Outcome) []*Outcome {
	if len(outcomes) < 2 {
		return outcomes
	}
	wanted := make(map[*Outcome]bool, len(outcomes))
	for _, o := range outcomes {
		wanted[o] = true
	}
	sorted := make([]*Outcome, 0, len(outcomes))
	for o := range outcomes[0].Path()[0].All() {
		if wanted[o] {
			sorted = append(sorted, o)
		}
	}
	return sorted
}

// movesTo returns the moves that bring the branches to the place at under
// parent, none where they stand there already.
func movesTo(top []*Outcome, parent *Outcome, at int) []Effect {
	moving := make(map[*Outcome]bool, len(top))
	for _, o := range top {
		moving[o] = true
	}
	now := slices.Clone(parent.Children)
	stay := slices.DeleteFunc(slices.Clone(now), func(o *Outcome) bool { return moving[o] })
	var before *Outcome // the one that they come before, nil for none
	if at = max(0, at); at < len(stay) {
		before = stay[at]
	}
	var moves []Effect
	for _, o := range top {
		was := -1
		if o.parent == parent {
			was = slices.Index(now, o)
			now = slices.Delete(now, was, was+1)
		}
		to := len(now)
		if before != nil {
			to = slices.Index(now, before)
		}
		now = slices.Insert(now, to, o)
		if to != was {
			moves = append(moves, Move{ID: o.ID, Parent: parent.ID, At: to})
		}
	}
	if slices.Equal(now, parent.Children) {
		return nil
	}
	return moves
}

// leaving returns the effects that clear what no longer holds once the
// branches are under another parent.
func leaving(top []*Outcome, parent *Outcome) []Effect {
	var effects []Effect
	var come []*Outcome
	from := make(map[*Outcome][]*Outcome)
	for _, o := range top {
		if o.parent != parent {
			come = append(come, o)
			from[o.parent] = append(from[o.parent], o)
		}
	}
	rests := parent.Tally().Rests()
	for _, o := range come {
		if of := from[o.parent]; of != nil {
			effects = append(effects, forget(of...)...)
			delete(from, o.parent)
		}
		if o.Probability.IsRest() {
			if rests > 0 {
				effects = append(effects, SetOutcome(o.ID, "probability", NotEstimated))
			}
			rests++
		}
	}
	if len(come) == 0 {
		return effects
	}
	return append(effects, handOver(parent, heir(come))...)
}

// heir is the one of the branches that come under a leaf which takes over its
// end state: the first leaf without its own, else the first branch.
func heir(come []*Outcome) *Outcome {
	for _, o := range come {
		if o.IsLeaf() && o.EndState == "" {
			return o
		}
	}
	return come[0]
}

// Ousted tells what of the leaf parent goes for good when the branches of
// outcomes come under it: its end state and its impact are for leaves only, and
// who could take them over has its own or is no leaf.
func Ousted(outcomes []*Outcome, parent *Outcome) (endState, impact bool) {
	if !parent.IsLeaf() || len(outcomes) == 0 {
		return false, false
	}
	to := heir(inTreeOrder(Topmost(outcomes)))
	endState = parent.EndState != "" && to.EndState != parent.EndState && (!to.IsLeaf() || to.EndState != "")
	impact = parent.Impact != nil && (!to.IsLeaf() || to.Impact != nil)
	return endState, impact
}
