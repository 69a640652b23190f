package store

import (
	"reflect"

	"offramp/scenarios"
)

// The words of an edit's encoding. They are on disk in journals: a word keeps its
// meaning, and new ones are added.
const (
	doSet    = "set"
	doInsert = "insert"
	doRemove = "remove"
	doMove   = "move"
	doAdd    = "add"  // an item to its list
	doDrop   = "drop" // an item from its list
	doPlace  = "place"
)

var subjects = []struct {
	word    string
	subject scenarios.Subject
	// field makes a place for the value of a field, nil where there is no such field.
	field func(name string) any
}{
	{"scenario", scenarios.TheScenario, placeOf(scenarios.ScenarioFields)},
	{"outcome", scenarios.AnOutcome, placeOf(scenarios.OutcomeFields)},
	{"endState", scenarios.AnEndState, placeOf(scenarios.EndStateFields)},
	{"source", scenarios.ASource, placeOf(scenarios.SourceFields)},
	{"change", scenarios.AChange, placeOf(scenarios.ChangeFields)},
}

func placeOf[O any](fields []scenarios.Field[O]) func(string) any {
	return func(name string) any {
		for _, f := range fields {
			if f.Name == name {
				return f.At(new(O))
			}
		}
		return nil
	}
}

func subjectWord(s scenarios.Subject) (string, bool) {
	for _, known := range subjects {
		if known.subject == s {
			return known.word, true
		}
	}
	return "", false
}

// fieldOf makes a place for the value of a field of a subject.
func fieldOf(s scenarios.Subject, name string) (at any, ok bool) {
	for _, known := range subjects {
		if known.subject == s {
			at = known.field(name)
		}
	}
	return at, at != nil
}

// valueAt is the value at a place of the field tables.
func valueAt(at any) any { return reflect.ValueOf(at).Elem().Interface() }

// put puts a value into a place of the field tables, if it is of its type.
func put(at, value any) bool {
	to, v := reflect.ValueOf(at).Elem(), reflect.ValueOf(value)
	if !v.IsValid() || v.Type() != to.Type() {
		return false
	}
	to.Set(v)
	return true
}
