package merge_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/merge"
	"offramp/scenarios/store"
)

// read reads a scenario with a fork of two.
func read(t *testing.T, edit func(text string) string) *scenarios.Scenario {
	t.Helper()
	text := `{"format":"offramp/scenario","version":1,"id":"s","root":{"id":"r","title":"Talks","notes":"One.","children":[` +
		`{"id":"a","title":"They end","probability":0.3,"children":[{"id":"c","title":"War"}]},{"id":"b","title":"They go on","probability":"rest"}]}}`
	opened, err := store.Decode([]byte(edit(text)))
	if err != nil {
		t.Fatal(err)
	}
	return opened.Scenario
}

func replaced(pairs ...string) func(string) string {
	return strings.NewReplacer(pairs...).Replace
}

// If this fails, who settles a conflict reads identities or JSON, or not what the
// sides say.
func TestConflictsAreToldInWords(t *testing.T) {
	for _, c := range []struct {
		name         string
		ours, theirs func(string) string
		want         merge.Told
		place        string
	}{
		{
			"numbers", replaced("0.3", "0.4"), replaced("0.3", "0.5"),
			merge.Told{Title: "Talks", What: "both sides changed the numbers of its branches", Base: "“They end” 30 %, “They go on” rest", Ours: "“They end” 40 %, “They go on” rest", Theirs: "“They end” 50 %, “They go on” rest"},
			"r",
		},
		{
			"title", replaced("They go on", "Ours"), replaced("They go on", "Theirs"),
			merge.Told{Title: "Ours", What: "both sides changed the title", Base: "They go on", Ours: "Ours", Theirs: "Theirs"},
			"b",
		},
		{
			"notes", replaced("One.", "Two."), replaced("One.", "Three."),
			merge.Told{Title: "Talks", What: "both sides changed the notes", Base: "One.", Ours: "Two.", Theirs: "Three.", Text: true},
			"r",
		},
		{
			"deleted", replaced(`{"id":"a","title":"They end","probability":0.3,"children":[{"id":"c","title":"War"}]},`, ""), replaced("War", "A war"),
			merge.Told{Title: "They end", What: "ours deleted the outcome, and theirs changed or used it", Base: "“They end” and 1 more that follow, under “Talks”, first", Ours: "deleted", Theirs: "“They end” and 1 more that follow, under “Talks”, first"},
			"r",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			base, ours, theirs := read(t, replaced()), read(t, c.ours), read(t, c.theirs)
			r := merge.Merge(base, ours, theirs, merge.Options{})
			if len(r.Conflicts) != 1 {
				t.Fatalf("%d conflicts: %+v", len(r.Conflicts), r.Conflicts)
			}
			if got := merge.Tell(r.Scenario, r.Conflicts[0]); got != c.want {
				t.Errorf("told as\n%+v, not as\n%+v", got, c.want)
			}
			if got := merge.Place(r.Scenario, r.Conflicts[0]); got != c.place {
				t.Errorf("it is seen at %q, not at %q", got, c.place)
			}
		})
	}
}

// If this fails, a conflict that a foreign program wrote breaks the window.
func TestForeignConflictsAreTold(t *testing.T) {
	s := read(t, replaced())
	for _, value := range []scenarios.JSON{"", "null", "3", `"x"`, "[1]", `{"a":3}`, `{"branch":{}}`, "{", `[["a"]]`} {
		for _, field := range []string{"", "numbers", "branch", "place", "order", "window", "choice", "endStates", "sources", "changes", "indicators", "checks", "unknown", "root", "children", "probability", "nothing"} {
			for _, item := range []string{"", "x"} {
				for _, part := range []string{"", "name", "x"} {
					for _, on := range []string{"", "a", "gone"} {
						c := scenarios.Conflict{ID: "k", Kind: "changed", Outcome: on, Field: field, Item: item, Part: part, Base: value, Ours: value, Theirs: value}
						if told := merge.Tell(s, c); told.Base == "" || told.Ours == "" || told.Theirs == "" {
							t.Errorf("%+v is told as %+v", c, told)
						}
						merge.Place(s, c)
					}
				}
			}
		}
	}
}
