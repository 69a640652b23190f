package scenarios_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
)

// If this fails, an edit of several outcomes reaches one that is not selected,
// misses one, gives a fork an end state, or passes one over in silence.
func TestEditsOfSeveralReachAllAndNoOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		of := edits.Some(t, s)
		before := map[*scenarios.Outcome]scenarios.Outcome{}
		for o := range s.Root.All() {
			before[o] = *o
		}
		untouched := func() {
			for o := range s.Root.All() {
				was := before[o]
				if !slices.Contains(of, o) && (o.EndState != was.EndState || !slices.Equal(o.Tags, was.Tags) || o.Status != was.Status) {
					t.Fatalf("%q was not selected and changed", o.Name())
				}
			}
		}
		end := &scenarios.EndState{ID: "new", Name: "New"}
		edit, forks := scenarios.AssignAllNew(s, of, end)
		made(t, s, edit, func() {
			untouched()
			for _, o := range of {
				if o.IsLeaf() == slices.Contains(forks, o) || o.IsLeaf() != (o.EndState == "new") {
					t.Fatalf("%q: leaf %v, end state %q", o.Name(), o.IsLeaf(), o.EndState)
				}
			}
		})
		made(t, s, scenarios.TagAll(of, "тег"), func() {
			untouched()
			for _, o := range of {
				if n := len(slices.DeleteFunc(slices.Clone(o.Tags), func(tag string) bool { return tag != "тег" })); n < 1 {
					t.Fatalf("%q has the tag %d times", o.Name(), n)
				}
			}
		})
		made(t, s, scenarios.UntagAll(of, "тег"), func() {
			untouched()
			for _, o := range of {
				if slices.Contains(o.Tags, "тег") {
					t.Fatalf("%q still has the tag", o.Name())
				}
			}
		})
		made(t, s, scenarios.SetStatusOfAll(of, scenarios.Happened, ""), func() {
			untouched()
			for _, o := range of {
				was := before[o].Status
				if o.Status == nil || o.Status.Is != scenarios.Happened {
					t.Fatalf("%q has not happened", o.Name())
				}
				if was != nil && was.Is == scenarios.Happened && o.Status.On != was.On {
					t.Fatalf("%q lost its date", o.Name())
				}
			}
		})
	})
}
