package merge

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

func readText(value scenarios.JSON, to *string) error {
	if value == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(value), to); err != nil {
		return errors.New("the conflict holds no text: take it out of the list")
	}
	return nil
}

// textAt is the text that a conflict is about, nil where it is not there.
func textAt(s *scenarios.Scenario, c scenarios.Conflict) *string {
	field := c.Field
	if c.Item != "" {
		field = c.Part
	}
	var at any
	switch {
	case c.Field == "sources" && c.Outcome == "":
		at = fieldAt(scenarios.SourceFields, s.Source(c.Item), field)
	case c.Field == "changes":
		for _, e := range s.Changes {
			if e.ID == c.Item {
				at = fieldAt(scenarios.ChangeFields, e, field)
			}
		}
	case c.Outcome == "":
		at = fieldAt(scenarios.ScenarioFields, s, field)
	case c.Item == "":
		at = fieldAt(scenarios.OutcomeFields, s.Outcome(c.Outcome), field)
	}
	text, _ := at.(*string)
	return text
}

func fieldAt[T any](fields []scenarios.Field[T], of *T, name string) any {
	if of == nil {
		return nil
	}
	for _, f := range fields {
		if f.Name == name {
			return f.At(of)
		}
	}
	return nil
}

// takeField returns the effects that set a field, or the fields of a unit, to theirs.
func takeField[T any](on scenarios.Subject, of *T, id string, fields []scenarios.Field[T], field string, c scenarios.Conflict) ([]scenarios.Effect, error) {
	wanted := map[string]scenarios.JSON{field: c.Theirs}
	switch field {
	case scenarios.FieldWindow:
		wanted = map[string]scenarios.JSON{"from": "", "until": ""}
	case scenarios.FieldChoice:
		wanted = map[string]scenarios.JSON{"kind": "", "assumed": ""}
	}
	if _, unit := wanted[field]; !unit && c.Theirs != "" {
		var parts map[string]json.RawMessage
		if err := json.Unmarshal([]byte(c.Theirs), &parts); err != nil {
			return nil, errors.New("the conflict holds no object: take it out of the list")
		}
		for name := range wanted {
			wanted[name] = scenarios.JSON(parts[name])
		}
	}
	var effects []scenarios.Effect
	var read T
	for _, f := range fields {
		value, is := wanted[f.Name]
		if !is {
			continue
		}
		if err := store.SetValue(f.Name, value, f.At(&read)); err != nil {
			return nil, fmt.Errorf("what the conflict says of theirs cannot be read (%w): take it out of the list", err)
		}
		effects = append(effects, scenarios.Set{On: on, ID: id, Field: f.Name, Value: reflect.ValueOf(f.At(&read)).Elem().Interface()})
	}
	if len(effects) == 0 {
		return nil, fmt.Errorf("there is no field %s: take the conflict out of the list", scenarios.Quote(field))
	}
	return effects, nil
}

// takeUnknown returns the unknown fields with one of them as theirs has it.
func takeUnknown(now scenarios.Unknown, name string, theirs scenarios.JSON) scenarios.Unknown {
	to := slices.Clone(now)
	at := slices.IndexFunc(to, func(f scenarios.UnknownField) bool { return f.Name == name })
	switch {
	case theirs == "" && at >= 0:
		to = slices.Delete(to, at, at+1)
	case theirs == "":
	case at >= 0:
		to[at].Value = theirs
	default:
		to = append(to, scenarios.UnknownField{After: "id", Name: name, Value: theirs})
	}
	if len(to) == 0 {
		return nil
	}
	return to
}

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

func cutUnknown(part string) (name string, is bool) {
	const before = scenarios.FieldUnknown + "/"
	if len(part) > len(before) && part[:len(before)] == before {
		return part[len(before):], true
	}
	return "", false
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

func takeCheck(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	to := slices.DeleteFunc(slices.Clone(s.Checks), func(setting scenarios.CheckSetting) bool { return setting.Check == c.Item })
	if c.Theirs != "" {
		var read []scenarios.CheckSetting
		// What stands in the conflict is the object that the file has for the rule.
		if err := store.SetValue("checks", c.Theirs, &read); err != nil {
			return nil, errors.New("what the conflict says of theirs cannot be read: take it out of the list")
		}
		for _, setting := range read {
			if setting.Check == c.Item {
				to = append(to, setting)
			}
		}
	}
	if len(to) == 0 {
		to = nil
	}
	return []scenarios.Effect{scenarios.SetScenario("checks", to)}, nil
}
