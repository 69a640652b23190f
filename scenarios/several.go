package scenarios

import "fmt"

// Topmost returns those of the outcomes that are within no other of them, in
// the given order and each once: moving or removing them moves or removes all.
func Topmost(outcomes []*Outcome) []*Outcome {
	chosen := make(map[*Outcome]bool, len(outcomes))
	named := make(map[*Outcome]bool, len(outcomes))
	for _, o := range outcomes {
		chosen[o] = true
	}
	var top []*Outcome
	for _, o := range outcomes {
		within := false
		for up := o.parent; up != nil && !within; up = up.parent {
			within = chosen[up]
		}
		if !within && !named[o] {
			named[o] = true
			top = append(top, o)
		}
	}
	return top
}

// RemoveBranches returns the edit that removes the branches of all outcomes
// given. The root stays, whatever else goes.
func RemoveBranches(outcomes []*Outcome) Edit {
	var top []*Outcome
	for _, o := range Topmost(outcomes) {
		if o.parent != nil {
			top = append(top, o)
		}
	}
	if len(top) == 0 {
		return Edit{}
	}
	if len(top) == 1 {
		return RemoveBranch(top[0])
	}
	gone := make(map[*Outcome]bool, len(top))
	edit := Edit{Name: fmt.Sprintf("Remove %d branches", len(top)), Back: top[0].ID}
	forgotten := make(map[*Outcome][]*Outcome)
	for _, o := range top {
		gone[o] = true
		forgotten[o.parent] = append(forgotten[o.parent], o)
	}
	for _, o := range top {
		if of := forgotten[o.parent]; of != nil {
			edit.Effects = append(edit.Effects, forget(of...)...)
			delete(forgotten, o.parent)
		}
		edit.Effects = append(edit.Effects, Remove{ID: o.ID})
	}
	edit.Select = nextLeft(top[0], gone).ID
	return edit
}

// nextLeft is the outcome to select once o and others are gone.
func nextLeft(o *Outcome, gone map[*Outcome]bool) *Outcome {
	siblings, at := o.Siblings(), o.Index()
	for _, sibling := range siblings[at+1:] {
		if !gone[sibling] {
			return sibling
		}
	}
	for i := at - 1; i >= 0; i-- {
		if !gone[siblings[i]] {
			return siblings[i]
		}
	}
	return o.parent
}
