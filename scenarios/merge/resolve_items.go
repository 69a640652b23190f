package merge

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// takeItem settles a conflict about an end state, a source or an entry of the
// log as theirs.
func takeItem(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	switch {
	case c.Field == scenarios.FieldOrder:
		return takeListOrder(s, c)
	case c.Field == "changes":
		if c.Part != "because" {
			return nil, errors.New("of an entry of the change log only the reason can be changed: keep ours")
		}
		var because string
		if err := readText(c.Theirs, &because); err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(s.Changes, func(e *scenarios.Change) bool { return e.ID == c.Item }) {
			return nil, errGone(c)
		}
		return []scenarios.Effect{scenarios.SetReason(c.Item, because)}, nil
	case c.Field == "endStates":
		return takeOf(scenarios.AnEndState, s.EndStates, s.EndState(c.Item), scenarios.EndStateFields, c,
			func(e *scenarios.EndState) *scenarios.Unknown { return &e.Unknown })
	}
	return takeOf(scenarios.ASource, s.Sources, s.Source(c.Item), scenarios.SourceFields, c,
		func(e *scenarios.Source) *scenarios.Unknown { return &e.Unknown })
}

func takeOf[T any](on scenarios.Subject, list []*T, now *T, fields []scenarios.Field[T], c scenarios.Conflict, unknown func(*T) *scenarios.Unknown) ([]scenarios.Effect, error) {
	if c.Part != "" && now == nil {
		return nil, errGone(c)
	}
	if c.Part != "" {
		if name, is := cutUnknown(c.Part); is {
			return []scenarios.Effect{scenarios.SetUnknown(on, c.Item, takeUnknown(*unknown(now), name, c.Theirs))}, nil
		}
		if c.Part == "id" {
			return nil, errors.New("an identity stays: take the conflict out of the list")
		}
		return takeField(on, now, c.Item, fields, c.Part, c)
	}
	var read []*T
	if err := store.SetValue(c.Field, "["+c.Theirs+"]", &read); err != nil || len(read) != 1 || c.Item == "" {
		return nil, errors.New("what the conflict says of theirs cannot be read: take it out of the list")
	}
	*fieldAt(fields, read[0], "id").(*string) = c.Item
	if now == nil {
		return []scenarios.Effect{scenarios.AddItem{At: len(list), Item: read[0]}}, nil
	}
	var effects []scenarios.Effect
	for _, f := range fields {
		if f.Name != "id" {
			effects = append(effects, scenarios.Set{On: on, ID: c.Item, Field: f.Name, Value: reflect.ValueOf(f.At(read[0])).Elem().Interface()})
		}
	}
	return append(effects, scenarios.SetUnknown(on, c.Item, *unknown(read[0]))), nil
}

// takeListOrder puts the end states or the sources into their order.
func takeListOrder(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	var order, now []string
	if err := json.Unmarshal([]byte(c.Theirs), &order); err != nil {
		return nil, errors.New("the conflict holds no order: take it out of the list")
	}
	in := scenarios.AnEndState
	switch c.Item {
	case "endStates":
		for _, e := range s.EndStates {
			now = append(now, e.ID)
		}
	case "sources":
		in = scenarios.ASource
		for _, e := range s.Sources {
			now = append(now, e.ID)
		}
	}
	var effects []scenarios.Effect
	for at, id := range inOrder(now, order) {
		effects = append(effects, scenarios.MoveItem{In: in, ID: id, At: at})
	}
	return effects, nil
}

// inOrder is the list in another order; what that does not have stays behind what
// it stands behind.
func inOrder(now, order []string) []string {
	there := set(now)
	seen := make(map[string]bool)
	order = slices.DeleteFunc(slices.Clone(order), func(id string) bool {
		doubled := seen[id]
		seen[id] = true
		return doubled || !there(id)
	})
	to, _ := merged(now, now, order, there)
	return to
}

func removeItem(s *scenarios.Scenario, c scenarios.Conflict) []scenarios.Effect {
	if e := s.EndState(c.Item); e != nil && c.Field == "endStates" {
		return scenarios.RemoveEndState(s, e).Effects
	}
	if source := s.Source(c.Item); source != nil && c.Field == "sources" {
		return scenarios.RemoveSource(s, source).Effects
	}
	return nil
}
