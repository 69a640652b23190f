package scenarios

import "fmt"

// The edits that build and rearrange the tree. Each clears, in the same edit,
// every reference that no longer holds.

// AddChild returns the edit that puts child at the place at under parent. A
// leaf that gets its first child hands it its end state and impact.
func AddChild(parent, child *Outcome, at int) Edit {
	edit := InsertBranches(parent, at, []*Outcome{child})
	edit.Name = "Add outcome"
	return edit
}

// AddSibling returns the edit that puts sibling right below o, or above it.
// The root has no siblings: it gets a child instead, as its fork is all there is.
func AddSibling(o, sibling *Outcome, above bool) Edit {
	if o.parent == nil {
		return AddChild(o, sibling, len(o.Children))
	}
	at := o.Index() + 1
	if above {
		at--
	}
	edit := AddChild(o.parent, sibling, at)
	edit.Back = o.ID
	return edit
}

// RemoveBranch returns the edit that removes o and all that follows from it.
// The root stays: removing it removes nothing.
func RemoveBranch(o *Outcome) Edit {
	if o.parent == nil {
		return Edit{}
	}
	edit := Edit{Name: fmt.Sprintf("Remove %s", Quoted(o)), Select: nextLeft(o, map[*Outcome]bool{o: true}).ID, Back: o.ID}
	edit.Effects = append(forget(o), Remove{ID: o.ID})
	return edit
}

// handOver returns the effects that give a leaf's end state and impact to its
// first child, where that is a leaf without its own.
func handOver(parent, child *Outcome) []Effect {
	var effects []Effect
	if parent.IsLeaf() && child.IsLeaf() {
		if child.EndState == "" && parent.EndState != "" {
			effects = append(effects, SetOutcome(child.ID, "endState", parent.EndState))
		}
		if child.Impact == nil && parent.Impact != nil {
			effects = append(effects, SetOutcome(child.ID, "impact", parent.Impact))
		}
	}
	return append(effects, leafNoMore(parent)...)
}

// leafNoMore returns the effects that clear what only leaves carry.
func leafNoMore(o *Outcome) []Effect {
	var effects []Effect
	if !o.IsLeaf() {
		return nil // broken already: what stands there is kept until mended
	}
	if o.EndState != "" {
		effects = append(effects, SetOutcome(o.ID, "endState", ""))
	}
	if o.Impact != nil {
		effects = append(effects, SetOutcome(o.ID, "impact", (*float64)(nil)))
	}
	return effects
}

// Direction is a way to move a branch, told by the tree and not by the screen.
type Direction uint8

// The directions.
const (
	Earlier Direction = iota // before the sibling above
	Later                    // after the sibling below
	Inward                   // under the sibling above
	Outward                  // after the parent
)

// Step returns where one step takes outcomes, all together: the place among the
// children of parent, without those that move. parent is nil where there is no
// such step, and where they are not branches of one fork.
func Step(outcomes []*Outcome, to Direction) (parent *Outcome, at int) {
	top := inTreeOrder(Topmost(outcomes))
	if !OneFork(top) {
		return nil, 0
	}
	from := top[0].parent
	first, behind := top[0].Index(), top[len(top)-1].Index()+1
	switch {
	case to == Earlier && first > 0:
		return from, first - 1
	case to == Later && behind < len(from.Children):
		return from, behind + 1 - len(top)
	case to == Inward && first > 0:
		above := from.Children[first-1]
		return above, len(above.Children)
	case to == Outward && from.parent != nil:
		return from.parent, from.Index() + 1
	}
	return nil, 0
}

// OneFork tells whether outcomes, those within another of them apart, are
// branches of one fork.
func OneFork(outcomes []*Outcome) bool {
	top := Topmost(outcomes)
	for _, o := range top {
		if o.parent == nil || o.parent != top[0].parent {
			return false
		}
	}
	return len(top) > 0
}
