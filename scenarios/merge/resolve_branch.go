package merge

import (
	"errors"
	"fmt"
	"reflect"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
)

// takeBranch removes an outcome, brings it back as theirs has it, or makes it say
// what theirs does.
func takeBranch(s *scenarios.Scenario, o *scenarios.Outcome, c scenarios.Conflict) ([]scenarios.Effect, error) {
	if c.Theirs == "" {
		if o == nil {
			return nil, nil
		}
		if o.Parent() == nil {
			return nil, errors.New("the start cannot be removed: keep ours")
		}
		return scenarios.RemoveBranch(o).Effects, nil
	}
	w, err := readWhere(c.Theirs)
	if err != nil {
		return nil, err
	}
	branch, err := store.ReadBranch(scenarios.JSON(w.Branch))
	if err != nil {
		return nil, fmt.Errorf("what the conflict says of theirs cannot be read (%w): take it out of the list", err)
	}
	switch {
	case o != nil && c.Kind == scenarios.ConflictAdded:
		return takeOwn(s, o, branch), nil
	case o != nil && o.Parent() == nil:
		return takeRoot(s, o, branch), nil
	case o != nil:
		return nil, errors.New("it is there already: take the conflict out of the list")
	}
	parent := s.Outcome(w.Parent)
	if parent == nil {
		return nil, errors.New("where theirs has it is not there any more: bring that back first, or keep ours")
	}
	if s.Outcome(branch.ID) != nil {
		return nil, errors.New("what the conflict says of theirs is there already: take it out of the list")
	}
	return scenarios.ReturnBranch(s, parent, compare.Without(branch, s), w.at(parent)).Effects, nil
}

// takeOwn makes an outcome say all that another says, but for its number, which
// is its fork's, and its place.
func takeOwn(s *scenarios.Scenario, o, theirs *scenarios.Outcome) []scenarios.Effect {
	if s.EndState(theirs.EndState) == nil || !o.IsLeaf() {
		theirs.EndState = ""
	}
	if !o.IsLeaf() {
		theirs.Impact = nil
	}
	there := set(children(o))
	if !there(theirs.Assumed) {
		theirs.Assumed = ""
	}
	for i := range theirs.Indicators {
		l := &theirs.Indicators[i].Likelihoods
		*l = slices.DeleteFunc(*l, func(l scenarios.Likelihood) bool { return !there(l.Child) })
	}
	theirs.Sources = slices.DeleteFunc(theirs.Sources, func(c scenarios.Citation) bool { return s.Source(c.Source) == nil })
	var effects []scenarios.Effect
	for _, f := range scenarios.OutcomeFields {
		if f.Name != "id" && f.Name != "children" && !slices.Contains(judgedFields, f.Name) && !compare.Same(f.Name, f.At(o), f.At(theirs)) {
			effects = append(effects, scenarios.SetOutcome(o.ID, f.Name, reflect.ValueOf(f.At(theirs)).Elem().Interface()))
		}
	}
	return append(effects, scenarios.SetUnknown(scenarios.AnOutcome, o.ID, theirs.Unknown))
}

// takeRoot exchanges the whole tree; the start keeps its identity.
func takeRoot(s *scenarios.Scenario, root, theirs *scenarios.Outcome) []scenarios.Effect {
	var effects []scenarios.Effect
	for _, child := range root.Children {
		effects = append(effects, scenarios.Remove{ID: child.ID})
	}
	bare := &scenarios.Scenario{EndStates: s.EndStates, Sources: s.Sources, Root: &scenarios.Outcome{ID: root.ID}}
	bare.Link()
	own := *theirs
	tidy := scenarios.ReturnBranch(bare, bare.Root, &own, 0) // clears what names nothing that is there
	branch := tidy.Inserted()[0]
	branch.ID = root.ID
	for _, f := range scenarios.OutcomeFields {
		if f.Name != "id" && f.Name != "children" && !compare.Same(f.Name, f.At(root), f.At(branch)) {
			effects = append(effects, scenarios.SetOutcome(root.ID, f.Name, reflect.ValueOf(f.At(branch)).Elem().Interface()))
		}
	}
	effects = append(effects, scenarios.SetUnknown(scenarios.AnOutcome, root.ID, branch.Unknown))
	for i, child := range compare.Without(branch, bare).Children {
		effects = append(effects, scenarios.Insert{Parent: root.ID, At: i, Branch: child})
	}
	return effects
}
