package merge

import (
	"encoding/json"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
)

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
