package merge_test

import (
	"slices"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/merge"
	"offramp/scenarios/store"
)

// decoded reads a scenario of which only what is told here stands in the file.
func decoded(t *testing.T, fields string) *scenarios.Scenario {
	t.Helper()
	opened, err := store.Decode([]byte(`{"format":"offramp/scenario","version":1,"id":"d",` + fields + `}`))
	if err != nil {
		t.Fatal(err)
	}
	return opened.Scenario
}

// about are what the conflicts are about.
func about(list []scenarios.Conflict) (of []string) {
	for _, c := range list {
		of = append(of, c.Outcome+" "+c.Field+" "+c.Part)
	}
	return of
}

// If this fails, a change of one side is lost without a word, or what contradicts
// the other is asked about as the whole tree.
func TestWhatBothChangedIsAskedAbout(t *testing.T) {
	for _, c := range []struct {
		name, base, ours, theirs string
		want                     []string
	}{
		{
			"both brought a branch to a fork, and judged it otherwise there",
			`"root":{"id":"r","children":[{"id":"a","children":[{"id":"b","probability":"rest"}]}]}`,
			`"root":{"id":"r","title":"Ours","children":[{"id":"b","probability":"rest"},{"id":"a"}]}`,
			`"root":{"id":"r","children":[{"id":"b"}]}`,
			[]string{"r numbers "},
		},
		{
			"both moved a branch, theirs under what ours deleted",
			`"root":{"id":"r","children":[{"id":"a"},{"id":"b"},{"id":"c"}]}`,
			`"root":{"id":"r","children":[{"id":"b","children":[{"id":"c"}]}]}`,
			`"root":{"id":"r","children":[{"id":"a","children":[{"id":"c"}]},{"id":"b"}]}`,
			[]string{"a branch ", "c place "},
		},
		{
			"both say that something happened, far from each other",
			`"title":"Talks","root":{"id":"r","children":[{"id":"a","children":[{"id":"b"}]},{"id":"c","children":[{"id":"e"}]}]}`,
			`"title":"Talks","root":{"id":"r","children":[{"id":"a","children":[{"id":"b","status":{"is":"happened"}}]},{"id":"c","children":[{"id":"e"}]}]}`,
			`"title":"Theirs","root":{"id":"r","children":[{"id":"a","children":[{"id":"b"}]},{"id":"c","children":[{"id":"e","status":{"is":"happened"}}]}]}`,
			[]string{"e status "},
		},
		{
			"what this version does not know of the scenario",
			`"new":1,"root":{"id":"r"}`, `"new":2,"root":{"id":"r"}`, `"new":3,"root":{"id":"r"}`,
			[]string{" unknown new"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			base, ours, theirs := decoded(t, c.base), decoded(t, c.ours), decoded(t, c.theirs)
			r := merge.Merge(base, ours, theirs, merge.Options{})
			if got := about(r.Conflicts); !slices.Equal(got, c.want) {
				t.Fatalf("it is asked about %q, not about %q", got, c.want)
			}
			if r.Scenario.Title != theirs.Title {
				t.Errorf("the title is %q: what theirs alone changed is lost", r.Scenario.Title)
			}
			// Theirs can be taken of everything, one by one.
			e := scenarios.NewEditor(r.Scenario)
			for _, conflict := range r.Conflicts {
				edit, err := merge.TakeTheirs(r.Scenario, conflict)
				if err == nil {
					err = e.Do(edit)
				}
				if err != nil {
					t.Fatalf("%+v: %v", conflict, err)
				}
			}
		})
	}
}
