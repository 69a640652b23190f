package scenarios_test

import (
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

// If this fails, a stage that was put in and taken out again leaves the branch
// with another number, or without its reason.
func TestWhatIsPutBetweenGoesWithoutATrace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Tree(t, 12)
		editor := scenarios.NewEditor(s)
		var all []*scenarios.Outcome
		for o := range s.Root.All() {
			all = append(all, o)
		}
		o := rapid.SampledFrom(all).Draw(t, "outcome")
		judged := !o.Probability.IsAbsent() || o.Said != ""
		if o.Parent() == nil || !judged && !o.Parent().IsChoice() {
			t.Skip("nothing was judged: its number stays absent")
		}
		before, err := store.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		between := scenarios.NewOutcome("between")
		if err := editor.Do(scenarios.InsertBetween(o, between)); err != nil {
			t.Fatal(err)
		}
		if err := editor.Do(scenarios.RemoveCard(between)); err != nil {
			t.Fatal(err)
		}
		after, err := store.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		if string(after) != string(before) {
			t.Errorf("was\n%s\nis\n%s", before, after)
		}
	})
}
