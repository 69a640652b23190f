package compare

import (
	"errors"
	"fmt"
	"reflect"
	"slices"

	"offramp/scenarios"
)

// fields returns the effects that give an outcome the old value of the field.
func (b *back) fields(was, is *scenarios.Outcome) ([]scenarios.Effect, error) {
	var names []string
	switch b.Field {
	case scenarios.FieldUnknown:
		return []scenarios.Effect{scenarios.SetUnknown(b.On, is.ID, b.unknown(was.Unknown, is.Unknown))}, nil
	case scenarios.FieldNumbers:
		if err := b.restIsFree(was, is); err != nil {
			return nil, err
		}
		names = []string{"probability", "entered", "said", "range"}
	case "choice":
		if was.Assumed != "" && !isChild(is, was.Assumed) {
			return nil, errors.New("the option that it assumed is not among its branches now: bring that back first")
		}
		names = []string{"kind", "assumed"}
	default:
		if err := b.holds(was, is); err != nil {
			return nil, err
		}
		names = []string{b.Field}
	}
	var effects []scenarios.Effect
	for _, f := range scenarios.OutcomeFields {
		if slices.Contains(names, f.Name) && !Same(f.Name, f.At(was), f.At(is)) {
			effects = append(effects, scenarios.SetOutcome(is.ID, f.Name, reflect.ValueOf(f.At(was)).Elem().Interface()))
		}
	}
	return effects, nil
}

// restIsFree tells why an outcome cannot be the rest again.
func (b *back) restIsFree(was, is *scenarios.Outcome) error {
	if !was.Probability.IsRest() || is.Probability.IsRest() {
		return nil
	}
	for _, sibling := range is.Siblings() {
		if sibling != is && sibling.Probability.IsRest() {
			return fmt.Errorf("%s takes the rest now, and of two neither can: change that first", scenarios.Quoted(sibling))
		}
	}
	return nil
}

func isChild(o *scenarios.Outcome, id string) bool {
	return slices.ContainsFunc(o.Children, func(child *scenarios.Outcome) bool { return child.ID == id })
}

// holds tells why the old value of a field cannot stand in the newer version.
func (b *back) holds(was, is *scenarios.Outcome) error {
	switch b.Field {
	case "endState":
		switch {
		case was.EndState != "" && !is.IsLeaf():
			return errors.New("the path goes on, and only a leaf has an end state: take what was added under it back first")
		case was.EndState != "" && b.now.EndState(was.EndState) == nil:
			return errors.New("its end state is gone: bring that back first")
		}
	case "impact":
		if was.Impact != nil && !is.IsLeaf() {
			return errors.New("the path goes on, and only a leaf has an impact: take what was added under it back first")
		}
	case "sources":
		for _, c := range was.Sources {
			if b.old.Source(c.Source) != nil && b.now.Source(c.Source) == nil {
				return fmt.Errorf("the source %s is gone: bring that back first", scenarios.Quote(b.old.Source(c.Source).Title))
			}
		}
	case "indicators":
		for _, i := range was.Indicators {
			for _, l := range i.Likelihoods {
				if isChild(was, l.Child) && !isChild(is, l.Child) {
					return errors.New("a likelihood is about a branch that is not there now: bring that back first")
				}
			}
		}
	}
	return nil
}

// unknown is the newer version's unknown fields with the one that the
// difference is about as it was.
func (b *back) unknown(was, is scenarios.Unknown) scenarios.Unknown {
	if len(is) == 0 {
		return was
	}
	return entriesBack(b, was, is, func(f scenarios.UnknownField) string { return f.Name })
}
