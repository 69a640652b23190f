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
		return fmt.Sprintf("%s is called %s now", called(d, d.Before), called(d, d.After))
	case d.Kind == Judged:
		return fmt.Sprintf("%s: %s → %s", name, value(d.Before), value(d.After))
	case d.Kind == Written:
		return ofText(d, name)
	case d.Part != "":
		return fmt.Sprintf("%s: %s %s", thing(d.Field), quoted(d.Part), map[Kind]string{Added: "is new", Removed: "is gone", Changed: "changed"}[d.Kind])
	case d.Kind == Reordered:
		return fmt.Sprintf("%s: the order changed", thing(d.Field))
	}
	return fmt.Sprintf("%s: %s %s → %s", name, thing(d.Field), value(d.Before), value(d.After))
}

// name is what the sentence is about.
func (d Difference) name() string {
	own := ""
	if len(d.Titles) > 0 {
		own = d.Titles[len(d.Titles)-1]
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
		return "The scenario " + quoted(name)
	}
	if name == "" {
		d.Titles = []string{scenarios.Untitled}
	}
	return d.name()
}

func value(text string) string {
	if text == "" {
		return "nothing"
	}
	return scenarios.Shortened(scenarios.OneLine(text), longest)
}

func ofLog(d Difference) string {
	entries := "1 entry"
	if d.Outcomes != 1 {
		entries = fmt.Sprintf("%d entries", d.Outcomes)
	}
	switch d.Kind {
	case Added:
		return "Change log: " + entries + " more"
	case Removed:
		return "Change log: " + entries + " missing"
	case Reordered:
		return "Change log: the order changed"
	}
	return fmt.Sprintf("Change log: the entry about %s says something else", quoted(d.name()))
}

func ofUnknown(d Difference, name string) string {
	if d.Part == "" {
		return fmt.Sprintf("%s: fields that this version does not know stand elsewhere", name)
	}
	what := map[Kind]string{Added: "is new", Removed: "is gone", Changed: "changed"}[d.Kind]
	return fmt.Sprintf("%s: the field %s, which this version does not know, %s", name, quoted(d.Part), what)
}

func ofTree(d Difference, name string) string {
	more := ""
	if d.Outcomes > 1 {
		more = fmt.Sprintf(" and %d more that follow", d.Outcomes-1)
	}
	switch d.Kind {
	case Added:
		return fmt.Sprintf("%s%s added under %s", name, more, quoted(d.After))
	case Removed:
		return fmt.Sprintf("%s%s removed from under %s", name, more, quoted(d.Before))
	case Moved:
		return fmt.Sprintf("%s moved from under %s to under %s", name, quoted(d.Before), quoted(d.After))
	}
	if d.After == "" {
		return fmt.Sprintf("%s comes first now", name)
	}
	return fmt.Sprintf("%s comes after %s now", name, quoted(d.After))
}

func ofText(d Difference, name string) string {
	what := thing(d.Field)
	switch {
	case d.Before == "":
		return fmt.Sprintf("%s: %s written: %s", name, what, quoted(d.After))
	case d.After == "":
		return fmt.Sprintf("%s: %s deleted: %s", name, what, quoted(d.Before))
	}
	return fmt.Sprintf("%s: %s changed", name, what)
}

// thing is a field in the words of the window.
func thing(field string) string {
	names := map[string]string{
		"asks": "question", "because": "reason", "locked": "locked", "endState": "end state", "from": "window from",
		"until": "window until", "choice": "choice", "checks": "Rules", "conflicts": "Open conflicts", "ranges": "what ranges mean",
		"note": "note", "url": "address", "id": "identity",
	}
	if name, known := names[field]; known {
		return name
	}
	return field
}
