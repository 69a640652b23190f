package compare_test

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
	"offramp/scenarios/store"
)

func bytesOf(t interface {
	Helper()
	Fatal(...any)
}, s *scenarios.Scenario) []byte {
	t.Helper()
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// aside is a second version of a scenario, made by what somebody may do.
func aside(t *rapid.T, s *scenarios.Scenario) *scenarios.Scenario {
	e := scenarios.NewEditor(s.Copy())
	for range rapid.IntRange(0, 12).Draw(t, "actions") {
		edits.Act(t, e)
	}
	e.DropPreview()
	return e.Scenario()
}

// If this fails, a restored version, a recovered scenario or a merge is not what it
// should be to the last byte, or cannot be undone in one step.
func TestBecome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12})
		now, target := aside(t, base), aside(t, base)
		if now.Root.ID != target.Root.ID {
			if _, err := compare.Become(now, target, "Become", true); !errors.Is(err, compare.ErrOtherRoot) {
				t.Fatal(err)
			}
			return
		}
		was, want := bytesOf(t, now), bytesOf(t, target)
		edit, err := compare.Become(now, target, "Become", true)
		if err != nil {
			t.Fatal(err)
		}
		e := scenarios.NewEditor(now)
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
		if got := bytesOf(t, now); !bytes.Equal(got, want) {
			t.Fatalf("became\n%s\nand should be\n%s", got, want)
		}
		if edit.IsEmpty() != bytes.Equal(was, want) {
			t.Errorf("an edit of %d effects leads from one to the other", len(edit.Effects))
		}
		if _, _, err := e.Undo(); err != nil || !bytes.Equal(bytesOf(t, now), was) {
			t.Fatalf("it cannot be undone: %v", err)
		}
		journaled, err := store.EncodeEdit(edit)
		if err != nil {
			t.Fatal(err)
		}
		read, err := store.DecodeEdit(journaled)
		if err != nil {
			t.Fatal(err)
		}
		if err := e.Do(read); err != nil || !bytes.Equal(bytesOf(t, now), want) {
			t.Fatalf("by way of the journal it became something else: %v", err)
		}
		if again := bytesOf(t, target); !bytes.Equal(again, want) {
			t.Fatal("the other version was changed")
		}
	})
}

// If this fails, restoring a version throws away why numbers moved since.
func TestBecomeKeepsTheLog(t *testing.T) {
	target := scenarios.New()
	child := scenarios.NewOutcome("a")
	if err := scenarios.NewEditor(target).Do(scenarios.Edit{Name: "add", Effects: []scenarios.Effect{scenarios.Insert{Parent: target.Root.ID, Branch: child}}}); err != nil {
		t.Fatal(err)
	}
	now := target.Copy()
	now.Changes = []*scenarios.Change{{ID: "1", At: "2022-01-09T18:02:11Z", Outcome: child.ID, Field: "probability", To: "0.5"}}
	now.Root.Children[0].Title = "b"
	edit, err := compare.Become(now, target, "Restore", false)
	if err != nil {
		t.Fatal(err)
	}
	if err := scenarios.NewEditor(now).Do(edit); err != nil || len(now.Changes) != 1 || now.Root.Children[0].Title != "a" {
		t.Errorf("%v: %d entries, “%s”", err, len(now.Changes), now.Root.Children[0].Title)
	}
}
