package merge

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
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

// numbersText is the judgements of a fork, those of the branches that are there
// first and in their order.
func numbersText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	var of map[string]map[string]json.RawMessage
	if json.Unmarshal([]byte(value), &of) != nil {
		return "", false
	}
	ids := make([]string, 0, len(of))
	for id := range of {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	if o := s.Outcome(c.Outcome); o != nil {
		ids = inOrder(ids, children(o))
	}
	var texts []string
	for _, id := range ids {
		fields, there := of[id]
		if !there {
			continue
		}
		var read scenarios.Outcome
		for _, f := range scenarios.OutcomeFields {
			if slices.Contains(judgedFields, f.Name) && store.SetValue(f.Name, scenarios.JSON(fields[f.Name]), f.At(&read)) != nil {
				return "", false
			}
		}
		texts = append(texts, called(s, c, id)+" "+compare.Judgement(&read))
	}
	return strings.Join(texts, ", "), true
}

// whereText is a place in the tree, and what stands there.
func whereText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	w, err := readWhere(value)
	if err != nil {
		return "", false
	}
	text := ""
	if len(w.Branch) > 0 {
		branch, err := store.ReadBranch(scenarios.JSON(w.Branch))
		if err != nil {
			return "", false
		}
		text = scenarios.Quoted(branch)
		n := -1
		for range branch.All() {
			n++
		}
		if n > 0 {
			text += fmt.Sprintf(" and %d more that follow", n)
		}
		text += ", "
	}
	if w.Parent == "" {
		return text + "at the start", true
	}
	text += "under " + called(s, c, w.Parent)
	if w.After == "" {
		return text + ", first", true
	}
	return text + ", after " + called(s, c, w.After), true
}

func orderText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	var ids []string
	if json.Unmarshal([]byte(value), &ids) != nil {
		return "", false
	}
	for i, id := range ids {
		ids[i] = called(s, c, id)
	}
	return strings.Join(ids, ", "), true
}

func windowText(value scenarios.JSON) (string, bool) {
	var w struct{ From, Until string }
	if json.Unmarshal([]byte(value), &w) != nil {
		return "", false
	}
	return "from " + orElse(w.From, "no day") + " until " + orElse(w.Until, "no day"), true
}

func choiceText(s *scenarios.Scenario, value scenarios.JSON) (string, bool) {
	var choice struct{ Kind, Assumed string }
	if json.Unmarshal([]byte(value), &choice) != nil {
		return "", false
	}
	text := "something that happens"
	if choice.Kind == scenarios.KindChoice {
		text = "a choice"
	}
	if o := s.Outcome(choice.Assumed); o != nil {
		text += ", assumes " + scenarios.Quoted(o)
	}
	return text, true
}

// itemText is an entry of a list, or one field of it.
func itemText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	if _, unknown := cutUnknown(c.Part); unknown {
		return "", false
	}
	var at any
	if c.Part != "" {
		switch c.Field {
		case "endStates":
			at = fieldAt(scenarios.EndStateFields, &scenarios.EndState{}, c.Part)
		case "sources":
			at = fieldAt(scenarios.SourceFields, &scenarios.Source{}, c.Part)
		case "changes":
			at = fieldAt(scenarios.ChangeFields, &scenarios.Change{}, c.Part)
		case "indicators":
			at = fieldAt(scenarios.IndicatorFields, &scenarios.Indicator{}, c.Part)
		}
		return read(s, c.Part, value, at)
	}
	var whole struct{ Name, Title, Text string }
	if json.Unmarshal([]byte(value), &whole) != nil {
		return "", false
	}
	text := orElse(whole.Name, orElse(whole.Title, whole.Text))
	return scenarios.Quote(text), text != ""
}

// fieldText is a field of an outcome or of the scenario.
func fieldText(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) (string, bool) {
	if c.Outcome == "" {
		return read(s, c.Field, value, fieldAt(scenarios.ScenarioFields, &scenarios.Scenario{}, c.Field))
	}
	return read(s, c.Field, value, fieldAt(scenarios.OutcomeFields, &scenarios.Outcome{}, c.Field))
}

func read(s *scenarios.Scenario, field string, value scenarios.JSON, at any) (string, bool) {
	if at == nil || field == "root" || store.SetValue(field, value, at) != nil {
		return "", false
	}
	return compare.InWords(s, field, at), true
}
