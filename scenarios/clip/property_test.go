package clip_test

import (
	"bytes"
	"slices"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/clip"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func encode(t *rapid.T, s *scenarios.Scenario) []byte {
	t.Helper()
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// paste draws a paste or a duplicate. Half of the clips come from elsewhere.
func paste(t *rapid.T, s *scenarios.Scenario, sound bool) (scenarios.Edit, []string) {
	if rapid.IntRange(0, 3).Draw(t, "duplicate") == 0 {
		return clip.Duplicate(s, someOf(t, s))
	}
	from := s
	if rapid.Bool().Draw(t, "elsewhere") {
		from = scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 8, Sound: sound})
		from.ID = "elsewhere"
	}
	c := clip.Copy(from, someOf(t, from))
	c.WasCut = rapid.Bool().Draw(t, "cut")
	parent := rapid.SampledFrom(slices.Collect(s.Root.All())).Draw(t, "parent")
	return clip.Paste(s, parent, rapid.IntRange(0, len(parent.Children)).Draw(t, "at"), c)
}

// If this fails, a paste cannot be taken back, or not made again.
func TestUndoOfAPasteGivesTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12})
		e := scenarios.NewEditor(s)
		states := [][]byte{encode(t, s)}
		for range rapid.IntRange(1, 3).Draw(t, "pastes") {
			edit, _ := paste(t, s, false)
			if edit.IsEmpty() {
				continue
			}
			if err := e.Do(edit); err != nil {
				t.Fatal(err)
			}
			states = append(states, encode(t, s))
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, _, err := e.Undo(); err != nil {
				t.Fatal(err)
			}
			if got := encode(t, s); !bytes.Equal(states[i], got) {
				t.Fatalf("undo gives\n%s\nnot\n%s", got, states[i])
			}
		}
		for i := 1; i < len(states); i++ {
			if _, _, err := e.Redo(); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(states[i], encode(t, s)) {
				t.Fatalf("redo %d gives other bytes", i)
			}
		}
	})
}

// If this fails, a paste makes a scenario that `check` calls broken, beyond
// numbers that add to more than 100 %, or one of these goes by without a note.
func TestPasteBreaksNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		if len(errorsOf(s)) > 0 {
			t.Skip("broken from the start")
		}
		edit, notes := paste(t, s, true)
		if err := scenarios.NewEditor(s).Do(edit); err != nil {
			t.Fatal(err)
		}
		for _, p := range errorsOf(s) {
			if p.Code != scenarios.CodeOver || len(notes) == 0 {
				t.Fatalf("%s: %s: %q", p.Where(), p.What, notes)
			}
		}
		again, err := store.Decode(encode(t, s))
		if err != nil || again.Broken() || again.Given {
			t.Fatalf("the file is broken: %v", err)
		}
	})
}

// errorsOf leaves out backward windows, which are drawn now and then and have
// nothing to do with where an outcome is.
func errorsOf(s *scenarios.Scenario) []scenarios.Problem {
	return slices.DeleteFunc(scenarios.Validate(s), func(p scenarios.Problem) bool {
		return p.Severity != scenarios.Error || p.Code == scenarios.CodeWindow
	})
}

// If this fails, a copy leaves something out that is stored for an outcome, or
// changes what it was copied from.
func TestACopyHasEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		before := encode(t, s)
		if s.Root.IsLeaf() {
			t.Skip("the start alone, which is copied without its probability")
		}
		o := rapid.SampledFrom(slices.Collect(s.Root.All())[1:]).Draw(t, "outcome")

		to := scenarios.New()
		to.ID, to.EndStates, to.Sources = s.ID, slices.Clone(s.EndStates), slices.Clone(s.Sources)
		edit, notes := clip.Paste(to, to.Root, 0, clip.Copy(s, []*scenarios.Outcome{o}))
		if err := scenarios.NewEditor(to).Do(edit); err != nil || notes != nil {
			t.Fatal(err, notes)
		}
		alone := func(root *scenarios.Outcome) []byte {
			s := &scenarios.Scenario{ID: s.ID, EndStates: s.EndStates, Sources: s.Sources, Root: root.Copy()}
			s.Link()
			return encode(t, s)
		}
		pasted := to.Root.Children[0]
		got := alone(pasted)
		was, is := identities(o), identities(pasted)
		for i := range was {
			if was[i] == is[i] {
				t.Fatalf("%q is an identity of both", was[i])
			}
			got = bytes.ReplaceAll(got, []byte(is[i]), []byte(was[i]))
		}
		if diff := cmp.Diff(string(alone(o)), string(got)); diff != "" {
			t.Fatal(diff)
		}
		if !bytes.Equal(before, encode(t, s)) {
			t.Fatal("copying changed the original")
		}
	})
}

// identities are those of the outcomes and indicators of a branch, in order.
func identities(branch *scenarios.Outcome) (ids []string) {
	for o := range branch.All() {
		ids = append(ids, o.ID)
		for _, i := range o.Indicators {
			ids = append(ids, i.ID)
		}
	}
	return ids
}
