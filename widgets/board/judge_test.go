package board_test

import (
	"math"
	"slices"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"offramp/widgets/board"
	"pgregory.net/rapid"
)

// command does something to b that a user can do.
func command(t *rapid.T, b *board.Board) {
	s := b.Scenario()
	o := rapid.SampledFrom(slices.Collect(s.Root.All())).Draw(t, "at")
	text := rapid.SampledFrom([]string{"0", "10", "33.3", "60", "100", "rest", "", "many"}).Draw(t, "typed")
	switch rapid.IntRange(0, 13).Draw(t, "command") {
	default:
		_ = b.CommitProbability(o, text)
	case 3:
		_ = b.PreviewProbability(o, text)
	case 4:
		b.DropPreview()
	case 5, 6:
		_ = b.Undo()
	case 7:
		_ = b.Redo()
	case 8:
		_ = b.Do(scenarios.AddChild(o, scenarios.NewOutcome(text), len(o.Children)))
	case 9:
		_ = b.Do(scenarios.RemoveBranch(o))
	case 10:
		_ = b.Do(scenarios.Choose(o, rapid.Bool().Draw(t, "choice")))
	case 11:
		_ = b.Do(scenarios.Assume(o))
	case 12:
		_ = b.Do(scenarios.AssignNew(s, o, &scenarios.EndState{ID: scenarios.NewID(), Name: text}))
	case 13:
		if len(s.EndStates) > 0 {
			_ = b.Do(scenarios.RemoveEndState(s, rapid.SampledFrom(s.EndStates).Draw(t, "end state")))
		}
	}
}

// If this fails, what the panes show after some edit, undo or preview is not what
// the file opens with: figures are kept that an edit had changed.
func TestFiguresAreThoseOfTheScenario(t *testing.T) {
	same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
	rapid.Check(t, func(t *rapid.T) {
		b := board.New(scenariotest.Judged(t))
		for range rapid.IntRange(1, 12).Draw(t, "commands") {
			before, paths := b.Figures(), slices.Clone(b.Figures().Path)
			command(t, b)
			got, want := b.Figures(), odds.Compute(b.Scenario())
			if !slices.Equal(got.Flat.Outcomes, want.Flat.Outcomes) {
				t.Fatal("the figures are of another tree")
			}
			if !slices.EqualFunc(got.Path, want.Path, same) || !slices.EqualFunc(got.Branch, want.Branch, same) ||
				!slices.EqualFunc(got.Weight, want.Weight, same) || !slices.Equal(got.Standing, want.Standing) ||
				!slices.Equal(got.Given, want.Given) || !slices.Equal(got.Tally, want.Tally) {
				t.Fatal("a branch or a path has another figure")
			}
			if got, want := got.Totals, want.Totals; !slices.Equal(got.EndStates, want.EndStates) || got.Sum() != want.Sum() {
				t.Fatalf("the totals are %v, not %v", got, want)
			}
			if !slices.EqualFunc(before.Path, paths, same) {
				t.Fatal("figures that somebody may still read were changed")
			}
		}
	})
}
