package board

import (
	"iter"
	"maps"
	"slices"

	"offramp/scenarios"
)

// Selected returns the selected outcome, nil where the scenario itself is.
func (b *Board) Selected() *scenarios.Outcome { return b.Scenario().Outcome(b.selected) }

// Select selects an outcome alone, unfolding what hides it; "" selects the
// scenario itself. Selecting is no edit and never clears redo.
func (b *Board) Select(id string) {
	b.Update(func() {
		o := b.Scenario().Outcome(id)
		if o == nil {
			id = ""
		}
		b.alone()
		b.reveal(o)
		if id != b.selected {
			b.selected = id
			b.stale |= Selection
		}
	})
}

// reveal unfolds every branch that hides o.
func (b *Board) reveal(o *scenarios.Outcome) {
	b.leave(o)
	for o != nil && o.Parent() != nil {
		o = o.Parent()
		if b.folded[o.ID] {
			delete(b.folded, o.ID)
			b.stale |= Folding
		}
	}
}

// AllFolded are the ids of what is folded away, in order of the ids. Some may be of
// outcomes that are gone, and would be folded if they came back. It does not walk the
// tree: saving asks for it on the UI thread.
func (b *Board) AllFolded() []string { return slices.Sorted(maps.Keys(b.folded)) }

// Folded tells whether the branches of the outcome id are folded away.
func (b *Board) Folded(id string) bool { return b.folded[id] }

// Fold folds the branches of o away, or shows them again.
func (b *Board) Fold(o *scenarios.Outcome, folded bool) {
	if o == nil || o.IsLeaf() || b.folded[o.ID] == folded {
		return
	}
	b.Update(func() {
		b.leave(o)
		if folded {
			b.folded[o.ID] = true
		} else {
			delete(b.folded, o.ID)
		}
		b.gather()
		b.stale |= Folding
	})
}

// FoldAlike folds copies of branches as what they were copied from, in the same
// order, is folded: a copy shows no more than that did.
func (b *Board) FoldAlike(copies, of []*scenarios.Outcome) {
	b.Update(func() {
		for i := range min(len(copies), len(of)) {
			next, stop := iter.Pull(copies[i].All())
			for was := range of[i].All() {
				if o, ok := next(); ok && b.folded[was.ID] && !o.IsLeaf() {
					b.folded[o.ID] = true
					b.stale |= Folding
				}
			}
			stop()
		}
		b.gather()
	})
}

// FoldTo shows the tree, or the branch that alone is shown, down to a level, the
// children of its root being level 1, and folds what is deeper.
func (b *Board) FoldTo(level int) {
	b.Update(func() {
		clear(b.folded)
		type item struct {
			o     *scenarios.Outcome
			depth int
		}
		stack := []item{{b.Branch(), 0}}
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if at.depth >= level && !at.o.IsLeaf() {
				b.folded[at.o.ID] = true
				continue
			}
			for _, child := range at.o.Children {
				stack = append(stack, item{child, at.depth + 1})
			}
		}
		b.gather()
		b.stale |= Folding | Extent
	})
}

// shown returns the outcome that stands for o on the map: o, or the outermost
// folded one that hides it.
func (b *Board) shown(o *scenarios.Outcome) *scenarios.Outcome {
	branch := b.Branch()
	for up := o; up != branch && up.Parent() != nil; {
		up = up.Parent()
		if b.folded[up.ID] {
			o = up
		}
	}
	return o
}

// gather moves the selection from what was folded away to what stands for it.
func (b *Board) gather() {
	if at := b.Selected(); at != nil {
		if now := b.shown(at); now != at {
			b.selected = now.ID
			b.stale |= Selection
		}
	}
	b.letHiddenGo()
}
