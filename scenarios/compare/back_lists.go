package compare

import (
	"errors"
	"reflect"
	"slices"

	"offramp/scenarios"
)

func ofScenario(effects ...scenarios.Effect) scenarios.Edit {
	return scenarios.Edit{Effects: effects, Select: scenarios.ScenarioItself, Back: scenarios.ScenarioItself}
}

func (b *back) endState() (scenarios.Edit, error) {
	id := func(e *scenarios.EndState) string { return e.ID }
	was, is := b.old.EndState(b.ID), b.now.EndState(b.ID)
	if b.Kind == Added && b.Field == "" && is != nil {
		return scenarios.RemoveEndState(b.now, is), nil
	}
	return backItem(b, scenarios.EndStateFields, b.old.EndStates, b.now.EndStates, was, is, id,
		func(e *scenarios.EndState) *scenarios.Unknown { return &e.Unknown })
}

func (b *back) source() (scenarios.Edit, error) {
	id := func(s *scenarios.Source) string { return s.ID }
	was, is := b.old.Source(b.ID), b.now.Source(b.ID)
	if b.Kind == Added && b.Field == "" && is != nil {
		return scenarios.RemoveSource(b.now, is), nil
	}
	return backItem(b, scenarios.SourceFields, b.old.Sources, b.now.Sources, was, is, id,
		func(s *scenarios.Source) *scenarios.Unknown { return &s.Unknown })
}

func backItem[T any](b *back, fields []scenarios.Field[T], old, now []*T, was, is *T, id func(*T) string, unknown func(*T) *scenarios.Unknown) (scenarios.Edit, error) {
	ids := func(items []*T) []string { return list[T]{id: id}.ids(items) }
	switch {
	case was == nil:
		return scenarios.Edit{}, errNotThere
	case b.Kind == Removed && b.Field == "":
		if is != nil {
			return scenarios.Edit{}, errors.New("it is there already")
		}
		copied := *was
		return ofScenario(scenarios.AddItem{At: target(ids(old), ids(now), b.ID), Item: &copied}), nil
	case is == nil:
		return scenarios.Edit{}, errNotThere
	case b.Kind == Reordered && b.Field == "":
		return ofScenario(scenarios.MoveItem{In: b.On, ID: b.ID, At: target(ids(old), ids(now), b.ID)}), nil
	case b.Field == scenarios.FieldUnknown:
		return ofScenario(scenarios.SetUnknown(b.On, b.ID, b.unknown(*unknown(was), *unknown(is)))), nil
	}
	for _, f := range fields {
		if f.Name == b.Field {
			return ofScenario(scenarios.Set{On: b.On, ID: b.ID, Field: f.Name, Value: reflect.ValueOf(f.At(was)).Elem().Interface()}), nil
		}
	}
	return scenarios.Edit{}, errNotThere
}

// log takes back what can be of the change log: what an entry says, and entries
// that are missing. Those that came stay: they tell what happened.
func (b *back) log() (scenarios.Edit, error) {
	find := func(s *scenarios.Scenario) *scenarios.Change {
		at := slices.IndexFunc(s.Changes, func(e *scenarios.Change) bool { return e.ID == b.ID })
		if at < 0 {
			return nil
		}
		return s.Changes[at]
	}
	switch b.Kind {
	case Removed:
		have := byID(b.now.Changes, func(e *scenarios.Change) string { return e.ID })
		edit, n := ofScenario(), len(b.now.Changes)
		for _, e := range b.old.Changes {
			if have[e.ID] == nil {
				copied := *e
				edit.Effects = append(edit.Effects, scenarios.AddItem{At: n, Item: &copied})
				n++
			}
		}
		return edit, nil
	case Changed:
		if was, is := find(b.old), find(b.now); was != nil && is != nil && was.Because != is.Because {
			return scenarios.ExplainChange(b.now, b.ID, was.Because), nil
		}
		return scenarios.Edit{}, errors.New("only the reason of an entry can be changed")
	}
	return scenarios.Edit{}, errors.New("the change log keeps what happened: an entry goes only with the undo of its edit")
}

func (b *back) scenario() (scenarios.Edit, error) {
	switch b.Field {
	case "version", "id":
		return scenarios.Edit{}, errors.New("what file it is stays as it is")
	case scenarios.FieldUnknown:
		return ofScenario(scenarios.SetUnknown(b.On, "", b.unknown(b.old.Unknown, b.now.Unknown))), nil
	case "checks":
		return ofScenario(scenarios.SetScenario(b.Field, entriesBack(b, b.old.Checks, b.now.Checks, func(c scenarios.CheckSetting) string { return c.Check }))), nil
	case "conflicts":
		return ofScenario(scenarios.SetScenario(b.Field, entriesBack(b, b.old.Conflicts, b.now.Conflicts, func(c scenarios.Conflict) string { return c.ID }))), nil
	}
	for _, f := range scenarios.ScenarioFields {
		if f.Name == b.Field {
			return ofScenario(scenarios.SetScenario(f.Name, reflect.ValueOf(f.At(b.old)).Elem().Interface())), nil
		}
	}
	return scenarios.Edit{}, errNotThere
}

// entriesBack is the newer list with one entry as it was.
func entriesBack[T any](b *back, was, is []T, name func(T) string) []T {
	if b.Part == "" {
		return was
	}
	named := func(entry T) bool { return name(entry) == b.Part }
	to := slices.Clone(is)
	at, now := slices.IndexFunc(was, named), slices.IndexFunc(to, named)
	switch {
	case at < 0:
		to = slices.DeleteFunc(to, named)
	case now < 0:
		to = slices.Insert(to, min(at, len(to)), was[at])
	default:
		to[now] = was[at]
	}
	if len(to) == 0 {
		return nil
	}
	return to
}
