package merge

import (
	"encoding/json"
	"errors"
	"slices"

	"offramp/scenarios"
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

// CanTakeBoth tells whether the conflict is about a text, of which both can stand.
func CanTakeBoth(c scenarios.Conflict) bool {
	name := c.Field
	if c.Item != "" {
		name = c.Part
	}
	return c.Kind == scenarios.ConflictChanged && isLong(name) && c.Theirs != ""
}

func isLong(field string) bool {
	return slices.Contains([]string{"notes", "because", "dissent", "note", "question", "asks"}, field)
}

// TakeBoth returns the edit that puts their text after ours and takes the
// conflict out of the list.
func TakeBoth(s *scenarios.Scenario, c scenarios.Conflict) (scenarios.Edit, error) {
	if !CanTakeBoth(c) {
		return scenarios.Edit{}, errors.New("only of two texts can both stand: keep ours or take theirs")
	}
	return settle(s, c, "Take both", both)
}

// both settles a conflict of texts: theirs goes behind ours.
func both(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	ours, theirs := "", ""
	if err := readText(c.Ours, &ours); err != nil {
		return nil, err
	}
	if err := readText(c.Theirs, &theirs); err != nil {
		return nil, err
	}
	at := textAt(s, c)
	if at == nil {
		return nil, errGone(c)
	}
	now := *at
	if now == "" {
		now = ours
	}
	c.Theirs = quoted(now + "\n\n" + theirs)
	return take(s, c)
}
