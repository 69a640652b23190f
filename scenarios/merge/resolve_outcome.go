package merge

import (
	"errors"
	"reflect"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// takeOutcome settles a conflict about an outcome as theirs.
func takeOutcome(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	o := s.Outcome(c.Outcome)
	if c.Field == scenarios.FieldBranch {
		return takeBranch(s, o, c)
	}
	if o == nil {
		return nil, errGone(c)
	}
	switch c.Field {
	case scenarios.FieldNumbers:
		return takeNumbers(o, c)
	case scenarios.FieldPlace:
		return takePlace(s, o, c)
	case scenarios.FieldOrder:
		return takeOrder(o, c)
	case scenarios.FieldUnknown:
		return []scenarios.Effect{scenarios.SetUnknown(scenarios.AnOutcome, o.ID, takeUnknown(o.Unknown, c.Part, c.Theirs))}, nil
	case "endState", "impact":
		return leafValue(s, c, c.Theirs)
	case "id", "children":
		return nil, errors.New("the tree does not change so: take the conflict out of the list")
	case "indicators":
		if c.Item != "" {
			return takeIndicator(o, c)
		}
	}
	effects, err := takeField(scenarios.AnOutcome, o, o.ID, scenarios.OutcomeFields, c.Field, c)
	if err != nil {
		return nil, err
	}
	return effects, holds(s, o, effects)
}

// holds tells why a value of theirs names what is not there.
func holds(s *scenarios.Scenario, o *scenarios.Outcome, effects []scenarios.Effect) error {
	there := set(children(o))
	for _, effect := range effects {
		switch e := effect.(scenarios.Set); value := e.Value.(type) {
		case string:
			if e.Field == "assumed" && value != "" && !there(value) {
				return errors.New("the option that theirs assumes is not among its branches: bring that back first, or keep ours")
			}
		case []scenarios.Citation:
			for _, citation := range value {
				if s.Source(citation.Source) == nil {
					return errors.New("a source that theirs cites is not there any more: bring that back first, or keep ours")
				}
			}
		}
	}
	return nil
}

// leafValue gives an outcome an end state or an impact; where it is a leaf no
// more, the first of its branches that is one and has none gets it.
func leafValue(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) ([]scenarios.Effect, error) {
	o := s.Outcome(c.Outcome)
	if o == nil {
		return nil, errGone(c)
	}
	var read scenarios.Outcome
	at := fieldAt(scenarios.OutcomeFields, &read, c.Field)
	if err := store.SetValue(c.Field, value, at); err != nil {
		return nil, errors.New("what the conflict says cannot be read: take it out of the list")
	}
	if read.EndState != "" && s.EndState(read.EndState) == nil {
		return nil, errors.New("that end state is not there any more: bring it back first, or take the other side")
	}
	to := o
	if !o.IsLeaf() {
		to = nil
		for _, child := range o.Children {
			if child.IsLeaf() && (c.Field == "endState" && child.EndState == "" || c.Field == "impact" && child.Impact == nil) {
				to = child
				break
			}
		}
	}
	if to == nil || to != o && value == "" {
		return nil, nil
	}
	return []scenarios.Effect{scenarios.SetOutcome(to.ID, c.Field, reflect.ValueOf(at).Elem().Interface())}, nil
}
