package board_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/widgets/board"
)

func names(b *board.Board) (all string) {
	for _, o := range b.Several() {
		all += o.Title
	}
	return all
}

// If this fails, Shift with an arrow selects something else than what was
// walked over, or a step back does not let go.
func TestExtendGrowsAndShrinks(t *testing.T) {
	b, of := fork(t, 0.2, 0.2, 0.2)
	b.Select(of[0].ID)
	for _, step := range []struct {
		to   int
		want string
	}{{1, "ab"}, {2, "abc"}, {1, "ab"}, {0, "a"}} {
		b.Extend(of[step.to].ID)
		if got := names(b); got != step.want {
			t.Fatalf("going to %d selects %q, want %q", step.to, got, step.want)
		}
	}
}

// If this fails, an edit reaches outcomes that nobody sees selected.
func TestSelectingOneLetsTheOthersGo(t *testing.T) {
	b, of := fork(t, 0.2, 0.2, 0.2)
	b.SelectAll([]string{of[0].ID, of[1].ID, of[2].ID})
	if b.Count() != 3 || b.Selected() != of[2] {
		t.Fatalf("selected %d, the keys speak to %v", b.Count(), b.Selected())
	}
	b.Toggle(of[2].ID)
	if b.Count() != 2 || b.IsSelected(of[2].ID) {
		t.Errorf("let go of c, and %q are selected", names(b))
	}
	b.Select(of[0].ID)
	if names(b) != "a" {
		t.Errorf("selecting a selects %q", names(b))
	}
}

// If this fails, what was selected before a rubber band, or before a field was
// closed, is selected otherwise afterwards.
func TestASelectionIsSelectedAgain(t *testing.T) {
	b, of := fork(t, 0.2, 0.2, 0.2)
	for _, ids := range [][]string{nil, {of[1].ID}, {of[0].ID, of[2].ID, of[1].ID}} {
		b.SelectAll(ids)
		was := b.Selection()
		b.Select(of[2].ID)
		b.SelectAll(was)
		if got := b.Selection(); !slices.Equal(got, ids) {
			t.Errorf("%q selected again are %q", ids, got)
		}
	}
}

// If this fails, an edit of all that is selected changes the situation, which
// nobody selected, once one of them is undone.
func TestOfSeveralWhatIsLeftStaysSelected(t *testing.T) {
	b, of := fork(t, 0.2, 0.2, 0.2)
	b.SelectAll([]string{of[0].ID, of[1].ID, of[2].ID})
	edit := scenarios.RemoveBranch(of[2])
	edit.Select = ""
	if err := b.Do(edit); err != nil || names(b) != "ab" {
		t.Errorf("selected %q, %v", names(b), err)
	}
	if err := b.Do(scenarios.Edit{Name: "Remove both", Effects: []scenarios.Effect{
		scenarios.Remove{ID: of[0].ID}, scenarios.Remove{ID: of[1].ID},
	}}); err != nil || b.Selected() != b.Scenario().Root || b.Count() != 1 {
		t.Errorf("selected %q, %v", names(b), err)
	}
}

// If this fails, what is selected can be out of sight: folded away, outside
// the branch that is shown, or gone.
func TestTheSelectionIsAlwaysShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		b := board.New(s)
		one := func() *scenarios.Outcome {
			var all []*scenarios.Outcome
			for o := range s.Root.All() {
				all = append(all, o)
			}
			return all[rapid.IntRange(0, len(all)-1).Draw(t, "outcome")]
		}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			switch rapid.IntRange(0, 7).Draw(t, "what") {
			case 0:
				b.Select(one().ID)
			case 1:
				b.Extend(one().ID)
			case 2:
				b.Toggle(one().ID)
			case 3:
				b.SelectAll([]string{one().ID, one().ID})
			case 4:
				b.Fold(one(), true)
			case 5:
				b.FoldTo(rapid.IntRange(0, 3).Draw(t, "level"))
			case 6:
				b.ShowBranch(one().ID)
			case 7:
				if err := b.Do(scenarios.RemoveBranch(one())); err != nil {
					t.Fatal(err)
				}
			}
			if b.Count() != len(b.Several()) {
				t.Fatalf("%d are selected, %d are listed", b.Count(), len(b.Several()))
			}
			for _, o := range b.Several() {
				if !o.Within(b.Branch()) {
					t.Fatalf("%q is selected outside of the branch that is shown", o.Name())
				}
				for up := o.Parent(); up != nil && o != b.Branch(); up = up.Parent() {
					if b.Folded(up.ID) && up.Within(b.Branch()) {
						t.Fatalf("%q is selected and folded away", o.Name())
					}
				}
			}
		}
	})
}
