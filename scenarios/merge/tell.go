package merge

import (
	"strings"

	"offramp/scenarios"
)

// Told is a conflict in words.
type Told struct {
	// Title is what it is about, What what could not be settled.
	Title, What string
	// Base, Ours and Theirs are what the three versions say.
	Base, Ours, Theirs string
	// Text says that they are texts, of which words differ.
	Text bool
}

// Tell tells a conflict of the scenario in words.
func Tell(s *scenarios.Scenario, c scenarios.Conflict) Told {
	what := strings.TrimPrefix(c.What(), "a merge is open: ")
	t := Told{Title: name(c), What: what, Text: CanTakeBoth(c)}
	none := "nothing"
	if c.Kind == scenarios.ConflictDeleted {
		none = "deleted"
	}
	t.Ours, t.Theirs = orElse(inWords(s, c, c.Ours), none), orElse(inWords(s, c, c.Theirs), none)
	if t.Base = inWords(s, c, c.Base); t.Base == "" {
		t.Base = "nothing"
		if c.Kind == scenarios.ConflictAdded {
			t.Base = "not there yet"
		}
	}
	return t
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// Place is the outcome at which a conflict is seen: where that is gone, what it was
// under; "" where neither is there.
func Place(s *scenarios.Scenario, c scenarios.Conflict) string {
	if s.Outcome(c.Outcome) != nil {
		return c.Outcome
	}
	for _, value := range []scenarios.JSON{c.Theirs, c.Ours, c.Base} {
		if w, err := readWhere(value); err == nil && s.Outcome(w.Parent) != nil {
			return w.Parent
		}
	}
	return ""
}

// longest is how much of a value that is no text is told.
const longest = 400

// inWords is one side of a conflict; what cannot be read is told as it stands.
func inWords(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) string {
	if value == "" {
		return ""
	}
	text, ok := "", false
	switch c.Field {
	case scenarios.FieldNumbers:
		text, ok = numbersText(s, c, value)
	case scenarios.FieldBranch, scenarios.FieldPlace:
		text, ok = whereText(s, c, value)
	case scenarios.FieldOrder:
		text, ok = orderText(s, c, value)
	case scenarios.FieldWindow:
		text, ok = windowText(value)
	case scenarios.FieldChoice:
		text, ok = choiceText(s, value)
	case "endStates", "sources", "changes", "indicators":
		if c.Item != "" {
			text, ok = itemText(s, c, value)
		}
	}
	if !ok && c.Item == "" {
		text, ok = fieldText(s, c, value)
	}
	if !ok {
		text = string(value)
	}
	if CanTakeBoth(c) {
		return text
	}
	return scenarios.Shortened(scenarios.OneLine(text), longest)
}

// called is whatever has an identity by its name.
func called(s *scenarios.Scenario, c scenarios.Conflict, id string) string {
	if o := s.Outcome(id); o != nil {
		return scenarios.Quoted(o)
	}
	if e := s.EndState(id); e != nil {
		return scenarios.Quote(e.Name)
	}
	if source := s.Source(id); source != nil {
		return scenarios.Quote(source.Title)
	}
	if o := s.Outcome(c.Outcome); o != nil {
		for _, i := range o.Indicators {
			if i.ID == id {
				return scenarios.Quote(i.Text)
			}
		}
	}
	return "what is gone"
}
