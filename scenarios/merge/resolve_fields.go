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

func cutUnknown(part string) (name string, is bool) {
	const before = scenarios.FieldUnknown + "/"
	if len(part) > len(before) && part[:len(before)] == before {
		return part[len(before):], true
	}
	return "", false
}
