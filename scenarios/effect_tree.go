package scenarios

import (
	"errors"
	"fmt"
	"slices"
)

var errGone = errors.New("it is not in the scenario")

// Insert puts a branch under Parent, at the place At among its children. The
// branch belongs to the scenario from then on.
type Insert struct {
	Parent string
	At     int
	Branch *Outcome
}

func (e Insert) apply(s *Scenario) (Effect, error) {
	parent := s.Outcome(e.Parent)
	switch {
	case parent == nil:
		return nil, fmt.Errorf("insert under %q: %w", e.Parent, errGone)
	case e.Branch == nil:
		return nil, errors.New("insert nothing")
	case e.At < 0 || e.At > len(parent.Children):
		return nil, fmt.Errorf("insert at place %d of %d", e.At, len(parent.Children))
	}
	seen := make(map[string]bool)
	for o := range e.Branch.All() {
		if o.ID == "" || s.index[o.ID] != nil || seen[o.ID] {
			return nil, fmt.Errorf("insert %q: its identity %q is empty or taken", o.Name(), o.ID)
		}
		seen[o.ID] = true
	}
	parent.Children = slices.Insert(parent.Children, e.At, e.Branch)
	e.Branch.parent = parent
	s.link(e.Branch)
	return Remove{ID: e.Branch.ID}, nil
}

// Remove takes the branch that starts at the outcome ID out of the scenario.
type Remove struct{ ID string }

func (e Remove) apply(s *Scenario) (Effect, error) {
	o := s.Outcome(e.ID)
	if o == nil {
		return nil, fmt.Errorf("remove %q: %w", e.ID, errGone)
	}
	if o.parent == nil {
		return nil, errors.New("the root cannot be removed")
	}
	parent, at := o.parent, o.Index()
	parent.Children = slices.Delete(parent.Children, at, at+1)
	o.parent = nil
	s.unlink(o)
	return Insert{Parent: parent.ID, At: at, Branch: o}, nil
}

// Move takes a branch to the place At among the children of Parent, counted
// without the branch itself.
type Move struct {
	ID, Parent string
	At         int
}

func (e Move) apply(s *Scenario) (Effect, error) {
	o, parent := s.Outcome(e.ID), s.Outcome(e.Parent)
	if o == nil || parent == nil {
		return nil, fmt.Errorf("move %q under %q: %w", e.ID, e.Parent, errGone)
	}
	if o.parent == nil || parent.Within(o) {
		return nil, fmt.Errorf("%q cannot be moved under itself", o.Name())
	}
	most := len(parent.Children)
	if parent == o.parent {
		most--
	}
	if e.At < 0 || e.At > most {
		return nil, fmt.Errorf("move to place %d of %d", e.At, most)
	}
	from, at := o.parent, o.Index()
	from.Children = slices.Delete(from.Children, at, at+1)
	parent.Children = slices.Insert(parent.Children, e.At, o)
	o.parent = parent
	return Move{ID: e.ID, Parent: from.ID, At: at}, nil
}
