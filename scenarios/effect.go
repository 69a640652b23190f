package scenarios

import (
	"fmt"
	"reflect"
	"slices"
	"unicode/utf8"
)

// Effect is one primitive, reversible step on a scenario. Effects are plain
// values: undo, journal and change log all read the same ones.
type Effect interface {
	// apply changes s and returns the effect that takes the change back. On an
	// error nothing has changed.
	apply(s *Scenario) (Effect, error)
}

// Subject says what kind of object a [Set] changes.
type Subject uint8

// The subjects.
const (
	TheScenario Subject = iota
	AnOutcome
	AnEndState
	ASource
	AChange // an entry of the change log, of which only the reason is ever set
)

func (k Subject) String() string {
	return [...]string{"scenario", "outcome", "end state", "source", "entry of the change log"}[k]
}

// Set gives one field of one object a new value. Field is its name in the
// file, Value has the exact type of the Go field.
type Set struct {
	On    Subject
	ID    string // empty for the scenario
	Field string
	Value any
}

// SetScenario returns the effect that sets a field of the scenario itself.
func SetScenario(field string, value any) Effect {
	return Set{On: TheScenario, Field: field, Value: value}
}

// SetOutcome returns the effect that sets a field of the outcome id.
func SetOutcome(id, field string, value any) Effect {
	return Set{On: AnOutcome, ID: id, Field: field, Value: value}
}

// SetEndState returns the effect that sets a field of the end state id.
func SetEndState(id, field string, value any) Effect {
	return Set{On: AnEndState, ID: id, Field: field, Value: value}
}

// SetSource returns the effect that sets a field of the source id.
func SetSource(id, field string, value any) Effect {
	return Set{On: ASource, ID: id, Field: field, Value: value}
}

// SetReason returns the effect that says why an entry of the change log was made.
func SetReason(id, because string) Effect {
	return Set{On: AChange, ID: id, Field: "because", Value: because}
}

// structural are the fields that hold the tree, the lists and the identities
// together; they change through the other effects.
var structural = []string{"version", "id", "root", "children", "endStates", "sources", "changes"}

func (e Set) apply(s *Scenario) (Effect, error) {
	old, err := e.exchange(s)
	if err != nil {
		return nil, fmt.Errorf("set %s of %s %q: %w", e.Field, e.On, e.ID, err)
	}
	e.Value = old
	return e, nil
}

func (e Set) exchange(s *Scenario) (old any, err error) {
	if e.Field == FieldUnknown {
		return e.exchangeUnknown(s)
	}
	switch e.On {
	case TheScenario:
		return exchange(ScenarioFields, s, e.Field, e.Value, structural)
	case AnOutcome:
		// An outcome's citations are a value of its own, unlike the scenario's
		// list of sources.
		return exchange(OutcomeFields, s.Outcome(e.ID), e.Field, e.Value, []string{"id", "children"})
	case AnEndState:
		return exchange(EndStateFields, s.EndState(e.ID), e.Field, e.Value, structural)
	case ASource:
		return exchange(SourceFields, s.Source(e.ID), e.Field, e.Value, structural)
	case AChange:
		if e.Field == "because" {
			return exchange(ChangeFields, find(s.Changes, e.ID), e.Field, e.Value, structural)
		}
	}
	return nil, fmt.Errorf("no subject %d", e.On)
}

func exchange[O any](table []Field[O], on *O, name string, value any, barred []string) (any, error) {
	if on == nil {
		return nil, errGone
	}
	if text, ok := value.(string); ok && !utf8.ValidString(text) {
		return nil, fmt.Errorf("the text is not valid UTF-8")
	}
	for _, field := range table {
		if field.Name != name || slices.Contains(barred, name) {
			continue
		}
		at := reflect.ValueOf(field.At(on)).Elem()
		to := reflect.ValueOf(value)
		if !to.IsValid() || to.Type() != at.Type() {
			return nil, fmt.Errorf("a %T is no %s", value, at.Type())
		}
		old := at.Interface()
		at.Set(to)
		return old, nil
	}
	return nil, fmt.Errorf("there is no such field to set")
}
