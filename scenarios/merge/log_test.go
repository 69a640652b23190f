package merge_test

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/merge"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
)

// If this fails, a merge says of what somebody else judged that the local user did,
// or changes or loses what somebody wrote into the change log.
func TestTheLogKeepsWhoJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		by := func(s *scenarios.Scenario, name string, minute int) *scenarios.Editor {
			e := scenarios.NewEditor(s.Copy())
			e.LogChanges(func() time.Time {
				minute++
				return time.Date(2022, 1, 9, 12, minute, 0, 0, time.UTC)
			}, func() string { return name })
			for range rapid.IntRange(0, 5).Draw(t, "edits") {
				if err := e.Do(edits.Draw(t, e.Scenario())); err != nil {
					t.Fatal(err)
				}
			}
			return e
		}
		base := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 6, Sound: true})
		here, theirs := by(base, "Local", 0), by(base, "Anna", 30).Scenario()
		ours := here.Scenario().Copy()
		r := merge.Merge(base, ours, theirs, merge.Options{})
		edit, err := compare.Become(here.Scenario(), r.Scenario, "Merge", true)
		if err != nil {
			t.Fatal(err)
		}
		if err := here.Do(edit); err != nil { // in the window, where edits are logged
			t.Fatal(err)
		}
		wrote := make(map[string]*scenarios.Change)
		for _, side := range []*scenarios.Scenario{theirs, ours} {
			for _, e := range side.Changes {
				wrote[e.ID] = e
			}
		}
		if len(here.Scenario().Changes) != len(wrote) {
			t.Fatalf("%d entries of %d", len(here.Scenario().Changes), len(wrote))
		}
		for _, e := range here.Scenario().Changes {
			was := *wrote[e.ID]
			was.Because = e.Because // which both may have explained, and is merged as a text
			if !reflect.DeepEqual(*e, was) {
				t.Fatalf("an entry is\n%+v, and was\n%+v", *e, was)
			}
		}
		// Who takes theirs judged nothing either.
		for _, c := range r.Conflicts {
			known := make(map[string]bool)
			for _, e := range here.Scenario().Changes {
				known[e.ID] = true
			}
			edit, err := merge.TakeTheirs(here.Scenario(), c)
			if err != nil {
				continue // it needs another one first
			}
			if err := here.Do(edit); err != nil {
				t.Fatal(err)
			}
			for _, e := range here.Scenario().Changes {
				if !known[e.ID] && e.How != scenarios.HowMerged {
					t.Fatalf("to take theirs is logged as %+v", *e)
				}
			}
		}
	})
}
