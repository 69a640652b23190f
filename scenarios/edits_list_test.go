package scenarios_test

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
)

// made makes an edit, has what it left checked, and takes it back: nothing may
// be left of it.
func made(t *rapid.T, s *scenarios.Scenario, edit scenarios.Edit, check func()) {
	t.Helper()
	before, found := encode(t, s), len(scenarios.Validate(s))
	e := scenarios.NewEditor(s)
	if err := e.Do(edit); err != nil {
		t.Fatal(err)
	}
	if now := scenarios.Validate(s); len(now) > found {
		t.Fatalf("%s leaves %v", edit.Name, now)
	}
	check()
	if _, _, err := e.Undo(); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(encode(t, s), before) {
		t.Fatalf("%s leaves a trace once it is undone", edit.Name)
	}
}

// If this fails, merging two end states loses leaves, or changes what paths add
// up to, or leaves the one behind that was merged.
func TestMergeEndStates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		if len(s.EndStates) < 2 {
			t.Skip("nothing to merge")
		}
		order := rapid.Permutation(s.EndStates).Draw(t, "end states")
		from, into := order[0], order[1]
		was := odds.Compute(s).Totals
		both := was.EndStates[slices.Index(s.EndStates, from)] + was.EndStates[slices.Index(s.EndStates, into)]
		uses := len(scenarios.UsesOfEndState(s, from)) + len(scenarios.UsesOfEndState(s, into))
		made(t, s, scenarios.MergeEndStates(s, from, into), func() {
			if s.EndState(from.ID) != nil || len(scenarios.UsesOfEndState(s, from)) > 0 {
				t.Fatal("the merged one is still there")
			}
			if n := len(scenarios.UsesOfEndState(s, into)); n != uses {
				t.Fatalf("%d uses, want %d", n, uses)
			}
			if got := odds.Compute(s).Totals.EndStates[slices.Index(s.EndStates, into)]; got < both-1e-9 || got > both+1e-9 {
				t.Fatalf("adds up to %v, want %v", got, both)
			}
		})
	})
}

// If this fails, merging two sources loses a citation, its grade or its page.
func TestMergeSources(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		if len(s.Sources) < 2 {
			t.Skip("nothing to merge")
		}
		from, into := s.Sources[0], s.Sources[1]
		cited := map[string][]scenarios.Citation{}
		for o := range s.Root.All() {
			cited[o.ID] = slices.Clone(o.Sources)
		}
		made(t, s, scenarios.MergeSources(s, from, into), func() {
			for o := range s.Root.All() {
				for i, c := range o.Sources {
					was := cited[o.ID][i]
					if was.Source == from.ID {
						was.Source = into.ID
					}
					if c.Source != was.Source || c.Where != was.Where || c.Credibility != was.Credibility {
						t.Fatalf("cited as %v, was %v", c, was)
					}
				}
				if len(o.Sources) != len(cited[o.ID]) {
					t.Fatal("a citation is lost")
				}
			}
		})
	})
}

// If this fails, moving an end state or source loses one, or moves it elsewhere
// than one place up or down.
func TestMoveInLists(t *testing.T) {
	s := scenarios.New()
	for _, name := range []string{"a", "b", "c"} {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: name, Name: name})
		s.Sources = append(s.Sources, &scenarios.Source{ID: name, Title: name})
	}
	order := func() (text string) {
		for i := range s.EndStates {
			text += s.EndStates[i].ID + s.Sources[i].ID
		}
		return text
	}
	e := scenarios.NewEditor(s)
	for _, test := range []struct {
		place, by int
		want      string
	}{{0, -1, "aabbcc"}, {2, 1, "aabbcc"}, {0, 1, "bbaacc"}, {2, -2, "ccbbaa"}} {
		for _, edit := range []scenarios.Edit{
			scenarios.MoveEndState(s, s.EndStates[test.place], test.by), scenarios.MoveSource(s, s.Sources[test.place], test.by),
		} {
			if err := e.Do(edit); err != nil {
				t.Fatal(err)
			}
		}
		if got := order(); got != test.want {
			t.Errorf("%d by %d: %s, want %s", test.place, test.by, got, test.want)
		}
	}
}
