package compare

import (
	"errors"
	"fmt"
	"slices"

	"offramp/scenarios"
)

// Back returns the edit of the newer version now that takes a single change
// back: what else changed stands. Where the change cannot go alone, because
// what it needs is gone or in the way, the error says what to take back first.
// The difference must be one between the two as they are.
func Back(old, now *scenarios.Scenario, d Difference) (scenarios.Edit, error) {
	b := &back{old: old, now: now, Difference: d}
	edit, err := b.edit()
	if err == nil && edit.IsEmpty() {
		err = errors.New("this cannot be taken back any more: it stands as it was")
	}
	if err != nil {
		return scenarios.Edit{}, err
	}
	edit.Name = "Take back: " + scenarios.Shortened(d.Says, 80)
	return edit, nil
}

type back struct {
	old, now *scenarios.Scenario
	Difference
}

var errNotThere = errors.New("it is not there any more")

func (b *back) edit() (scenarios.Edit, error) {
	switch b.On {
	case scenarios.AnOutcome:
		return b.outcome()
	case scenarios.AnEndState:
		return b.endState()
	case scenarios.ASource:
		return b.source()
	case scenarios.AChange:
		return b.log()
	}
	return b.scenario()
}

func (b *back) outcome() (scenarios.Edit, error) {
	was, is := b.old.Outcome(b.ID), b.now.Outcome(b.ID)
	switch {
	case b.Kind == Removed && b.Field == "":
		return b.restore(was)
	case is == nil:
		return scenarios.Edit{}, errNotThere
	case b.Kind == Added && b.Field == "":
		return b.remove(is)
	case was == nil:
		return scenarios.Edit{}, errNotThere
	case b.Kind == Moved:
		return b.move(was, is)
	case b.Kind == Reordered && b.Field == "":
		return b.reorder(was, is)
	}
	effects, err := b.fields(was, is)
	return scenarios.Edit{Effects: effects, Select: is.ID, Back: is.ID}, err
}

// restore brings a branch back, without what is elsewhere now.
func (b *back) restore(was *scenarios.Outcome) (scenarios.Edit, error) {
	if was == nil || b.now.Outcome(was.ID) != nil {
		return scenarios.Edit{}, errors.New("it is there already")
	}
	if was.Parent() == nil {
		return scenarios.Edit{}, errors.New("the two start at different outcomes, and a start cannot be exchanged")
	}
	parent := b.now.Outcome(was.Parent().ID)
	if parent == nil {
		return scenarios.Edit{}, fmt.Errorf("%s, which it was under, is gone: bring that back first", scenarios.Quoted(was.Parent()))
	}
	branch := Without(was, b.now)
	at := target(childIDs(was.Parent()), childIDs(parent), was.ID)
	return scenarios.ReturnBranch(b.now, parent, branch, at), nil
}

// Without returns a copy of a branch without those outcomes, and what is below
// them, that a scenario has already.
func Without(o *scenarios.Outcome, s *scenarios.Scenario) *scenarios.Outcome {
	branch := o.Copy()
	for at := range branch.All() {
		at.Children = slices.DeleteFunc(at.Children, func(child *scenarios.Outcome) bool { return s.Outcome(child.ID) != nil })
	}
	return branch
}

func (b *back) remove(is *scenarios.Outcome) (scenarios.Edit, error) {
	if is.Parent() == nil {
		return scenarios.Edit{}, errors.New("the two start at different outcomes, and a start cannot be removed")
	}
	for o := range is.All() {
		if b.old.Outcome(o.ID) != nil {
			return scenarios.Edit{}, fmt.Errorf("%s, which was elsewhere, is under it now: take that move back first", scenarios.Quoted(o))
		}
	}
	return scenarios.RemoveBranch(is), nil
}

func (b *back) move(was, is *scenarios.Outcome) (scenarios.Edit, error) {
	if was.Parent() == nil || is.Parent() == nil {
		return scenarios.Edit{}, errors.New("the two start at different outcomes, and a start cannot be moved")
	}
	parent := b.now.Outcome(was.Parent().ID)
	switch {
	case parent == nil:
		return scenarios.Edit{}, fmt.Errorf("%s, which it was under, is gone: bring that back first", scenarios.Quoted(was.Parent()))
	case parent.Within(is):
		return scenarios.Edit{}, fmt.Errorf("%s, which it was under, is under it now: take that move back first", scenarios.Quoted(parent))
	}
	at := target(childIDs(was.Parent()), childIDs(parent), was.ID)
	return scenarios.MoveBranches([]*scenarios.Outcome{is}, parent, at), nil
}

func (b *back) reorder(was, is *scenarios.Outcome) (scenarios.Edit, error) {
	if parentID(was) != parentID(is) || is.Parent() == nil {
		return scenarios.Edit{}, errors.New("it has another parent now: take that back first")
	}
	at := target(childIDs(was.Parent()), childIDs(is.Parent()), is.ID)
	return scenarios.MoveBranches([]*scenarios.Outcome{is}, is.Parent(), at), nil
}
