package board

import "offramp/scenarios"

// Branch returns the outcome whose branch alone is shown, the root where all
// of the scenario is.
func (b *Board) Branch() *scenarios.Outcome {
	if o := b.Scenario().Outcome(b.branch); o != nil {
		return o
	}
	return b.Scenario().Root
}

// ShowBranch shows only what follows from the outcome id; "" and the root show
// the whole scenario again. It is view state: figures stay those of the whole.
func (b *Board) ShowBranch(id string) {
	o := b.Scenario().Outcome(id)
	if o == nil || o.Parent() == nil {
		id = ""
	}
	if id == b.branch {
		return
	}
	b.Update(func() {
		b.branch = id
		b.stale |= Folding | Extent
		if at := b.Selected(); at != nil && !at.Within(b.Branch()) {
			b.Select(id)
		}
		b.letHiddenGo()
	})
}

// leave shows more of the scenario where o is not in the branch that is shown.
func (b *Board) leave(o *scenarios.Outcome) {
	if o != nil && b.branch != "" && !o.Within(b.Branch()) {
		b.branch = ""
		b.stale |= Folding | Extent
	}
}
