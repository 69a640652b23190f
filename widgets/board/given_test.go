package board_test

import (
	"errors"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/board"
)

// judged is a board on a root with two branches of 30 and 70 %.
func judged() (*board.Board, *scenarios.Outcome, *scenarios.Outcome) {
	s := scenarios.New()
	a, b := scenarios.NewOutcome("A"), scenarios.NewOutcome("B")
	a.Probability, b.Probability = scenarios.Number(0.3), scenarios.Number(0.7)
	s.Root.Children = []*scenarios.Outcome{a, b}
	s.Link()
	return board.New(s), a, b
}

func path(t *testing.T, f *odds.Figures, o *scenarios.Outcome) float64 {
	t.Helper()
	p, ok := f.PathOf(o)
	if !ok {
		t.Fatalf("%q has no figure", o.Title)
	}
	return p
}

// If this fails, a status changes a judgement, the figures are not told given it,
// cannot be told as judged, or one undo does not take it back.
func TestFiguresAreToldGivenWhatHasHappened(t *testing.T) {
	b, first, second := judged()
	if b.HasEvents() || b.Shown() != b.Judged() {
		t.Error("nothing happened, and figures are told given something")
	}
	if err := b.Do(scenarios.SetStatus(first, scenarios.RuledOut, "2026-05-03")); err != nil {
		t.Fatal(err)
	}
	if !b.HasEvents() || path(t, b.Shown(), second) != 1 || path(t, b.Figures(), second) != 0.7 || path(t, b.Judged(), second) != 0.7 {
		t.Errorf("given %v: shown %v, judged %v", b.HasEvents(), path(t, b.Shown(), second), path(t, b.Judged(), second))
	}
	if p, _ := second.Probability.Number(); p != 0.7 {
		t.Errorf("the judgement is %v now", p)
	}
	b.SetAsJudged(true)
	if path(t, b.Shown(), second) != 0.7 {
		t.Error("as judged the figures are others")
	}
	b.SetAsJudged(false)
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if b.HasEvents() || b.Editor().Dirty() || path(t, b.Shown(), second) != 0.7 {
		t.Error("undone, something is still given")
	}
}

// If this fails, exploring changes the file, lets something else change it, does
// not show the figures under what is supposed, or does not end.
func TestExploringChangesNothing(t *testing.T) {
	b, first, second := judged()
	content := 0
	b.Listen(func(c board.Changed) {
		if c.Has(board.Content) {
			content++
		}
	})
	b.Suppose(odds.Supposed{}.WithStatus(first.ID, scenarios.Happened))
	if content != 1 || path(t, b.Figures(), first) != 1 || path(t, b.Figures(), second) != 0 || path(t, b.Unexplored(), first) != 0.3 {
		t.Errorf("told %d times: %v and %v, without %v", content, path(t, b.Figures(), first), path(t, b.Figures(), second), path(t, b.Unexplored(), first))
	}
	for what, err := range map[string]error{
		"edit":    b.Do(scenarios.Rename(first, "C")),
		"preview": b.Preview(scenarios.Rename(first, "C")),
		"undo":    b.Undo(),
	} {
		if !errors.Is(err, board.ErrExploring) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if b.Editor().Dirty() || first.Status != nil || first.Title != "A" || !b.ReadOnly() {
		t.Error("exploring changed the file")
	}
	b.Suppose(odds.Supposed{})
	if b.Exploring() || b.ReadOnly() || b.Figures() != b.Judged() {
		t.Error("exploring does not end")
	}
}

// If this fails, exploring from figures as judged brings what has happened back.
func TestExploringAsJudgedLeavesOutWhatHappened(t *testing.T) {
	b, first, second := judged()
	if err := b.Do(scenarios.SetStatus(first, scenarios.Happened, "")); err != nil {
		t.Fatal(err)
	}
	b.SetAsJudged(true)
	b.Suppose(odds.Supposed{}.WithStatus("not there", scenarios.Happened))
	if got := path(t, b.Figures(), second); got != 0.7 {
		t.Errorf("shown %v", got)
	}
}

// If this fails, fields and findings tell what is supposed as if it were judged.
func TestJudgementsAreToldWhileExploring(t *testing.T) {
	b, first, _ := judged()
	b.Suppose(odds.Supposed{}.WithStatus(first.ID, scenarios.RuledOut))
	if b.ToldJudged().Figures != b.Judged() || b.Told().Figures != b.Figures() || b.ToldShown() != b.Told() {
		t.Error("what is told is not what is asked for")
	}
}
