package app

import (
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// longestText is the longest single text, in bytes, that a window shows: a
// field of more would stall it for seconds at each key.
const longestText = 4 << 20

// tooLong says which text of a scenario is too long for a window, nil where none
// is. Without a window such a file works as any other.
func tooLong(s *scenarios.Scenario) error {
	report := func(where, field string, text string) error {
		return &store.Unreadable{
			What: fmt.Sprintf("%s: %s is %d MB long, more than the %d MB that a window shows",
				where, field, len(text)>>20, longestText>>20),
			Do: "shorten it in a text editor, or use the command line: offramp check, outcomes and convert read it",
		}
	}
	for _, field := range scenarios.ScenarioFields {
		if text, ok := field.At(s).(*string); ok && len(*text) > longestText {
			return report("the scenario", field.Name, *text)
		}
	}
	for o := range s.Root.All() {
		for _, field := range scenarios.OutcomeFields {
			if text, ok := field.At(o).(*string); ok && len(*text) > longestText {
				return report(place(o), field.Name, *text)
			}
		}
	}
	return nil
}

// place is the path of titles to an outcome, each cut short.
func place(o *scenarios.Outcome) string {
	const most = 60
	var names []string
	for _, title := range o.Titles() {
		if len(title) > most {
			title = strings.ToValidUTF8(title[:most], "") + "…"
		}
		names = append(names, title)
	}
	return strings.Join(names, " › ")
}
