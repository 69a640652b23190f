package compare

import (
	"fmt"

	"offramp/scenarios"
)

// longest is how much of a value stands in a sentence.
const longest = 120

// say adds a difference with its sentence.
func (c *comparison) say(d Difference) {
	d.Says = sentence(d)
	c.add(d)
}

func quoted(text string) string {
	return scenarios.Quote(scenarios.Shortened(scenarios.OneLine(text), longest))
}

// sentence is a difference in the words that the window has for it.
func sentence(d Difference) string {
	name := d.name()
	switch {
	case d.On == scenarios.AChange:
		return ofLog(d)
	case d.Field == scenarios.FieldUnknown:
		return ofUnknown(d, name)
	case d.On == scenarios.AnOutcome && d.Field == "":
		return ofTree(d, name)
	case d.Field == "":
		return fmt.Sprintf("%s %s", name, map[Kind]string{Added: "is new", Removed: "is gone", Reordered: "stands elsewhere in its list"}[d.Kind])
	case d.Kind == Renamed:
		return fmt.Sprintf("%s is called %s now", called(d, d.Before), quoted(orUntitled(d.After)))
	case d.Kind == Judged:
		return fmt.Sprintf("%s: %s → %s", name, value(d.Before), value(d.After))
	case d.Kind == Written:
		return ofText(d, name)
	case d.Field == "checks" && d.Part != "":
		return fmt.Sprintf("Check %s: %s → %s", quoted(d.Part), value(d.Before), value(d.After))
	case d.Part != "":
		return fmt.Sprintf("%s: %s %s", thing(d.Field), quoted(d.Part), map[Kind]string{Added: "is new", Removed: "is gone", Changed: "changed"}[d.Kind])
	case d.Kind == Reordered:
		return fmt.Sprintf("%s: the order changed", thing(d.Field))
	case d.Field == "choice":
		return fmt.Sprintf("%s: %s → %s", name, value(d.Before), value(d.After))
	case d.Field == "locked":
		return fmt.Sprintf("%s: %s", name, map[string]string{"yes": "locked now", "no": "not locked any more"}[d.After])
	case isList(d.Field) && d.Before == "":
		return fmt.Sprintf("%s: added to its %s: %s", name, d.Field, value(d.After))
	case isList(d.Field) && d.After == "":
		return fmt.Sprintf("%s: removed from its %s: %s", name, d.Field, value(d.Before))
	}
	return fmt.Sprintf("%s: %s %s → %s", name, thing(d.Field), value(d.Before), value(d.After))
}

// name is what the sentence is about.
func (d Difference) name() string {
	own := ""
	if len(d.Titles) > 0 {
		own = orUntitled(d.Titles[len(d.Titles)-1])
	}
	switch d.On {
	case scenarios.TheScenario:
		return "The scenario"
	case scenarios.AnOutcome:
		return quoted(own)
	case scenarios.AnEndState:
		return "End state " + quoted(own)
	case scenarios.ASource:
		return "Source " + quoted(own)
	}
	return own
}

// called is an object by a name that it had or has.
func called(d Difference, name string) string {
	d.Titles = []string{name}
	if d.On == scenarios.TheScenario {
		return "The scenario " + quoted(orUntitled(name))
	}
	return d.name()
}

func orUntitled(name string) string {
	if name == "" {
		return scenarios.Untitled
	}
	return name
}

func value(text string) string {
	if text == "" {
		return "nothing"
	}
	return scenarios.Shortened(scenarios.OneLine(text), longest)
}

// thing is a field in the words of the window.
func thing(field string) string {
	names := map[string]string{
		"asks": "question", "because": "reason", "endState": "end state", "from": "begin of the window",
		"until": "end of the window", "checks": "Checks", "conflicts": "Open conflicts", "ranges": "meaning of the ranges",
		"markings": "list of markings",
		"note":     "note", "url": "address", "id": "identity",
	}
	if name, known := names[field]; known {
		return name
	}
	return field
}
