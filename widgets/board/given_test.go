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
	p, ok := f.PathOf(f.Flat.Scenario.Outcome(o.ID)) // while exploring it is another tree
	if !ok {
		t.Fatalf("%q has no figure", o.Title)
	}
	return p
}

// If this fails, a status changes a judgement, the figures are not told given it,
// cannot be told as judged, or one undo does not take it back.
func TestFiguresAreToldGivenWhatHasHappened(t *testing.T) {
	b, first, second := judged()
	if b.HasEvents() || b.Shown() != b.Figures() {
		t.Error("nothing happened, and figures are told given something")
	}
	if err := b.Do(scenarios.SetStatus(first, scenarios.RuledOut, "2026-05-03")); err != nil {
		t.Fatal(err)
	}
	if !b.HasEvents() || path(t, b.Shown(), second) != 1 || path(t, b.Figures(), second) != 0.7 {
		t.Errorf("given %v: shown %v, judged %v", b.HasEvents(), path(t, b.Shown(), second), path(t, b.Figures(), second))
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
	suppose(t, b, scenarios.SetStatus(first, scenarios.Happened, ""))
	if content == 0 || path(t, b.Shown(), first) != 1 || path(t, b.Shown(), second) != 0 || path(t, b.Unexplored(), first) != 0.3 {
		t.Errorf("told %d times: %v and %v, without %v", content, path(t, b.Shown(), first), path(t, b.Shown(), second), path(t, b.Unexplored(), first))
	}
	for what, err := range map[string]error{
		"edit":    b.Do(scenarios.Rename(first, "C")),
		"preview": b.Preview(scenarios.Rename(first, "C")),
		"offer":   b.Take(board.Offer{Edit: func() (scenarios.Edit, error) { return scenarios.Rename(first, "C"), nil }}),
	} {
		if !errors.Is(err, board.ErrExploring) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if b.Editor().Dirty() || first.Status != nil || first.Title != "A" || !b.ReadOnly() {
		t.Error("exploring changed the file")
	}
	b.Leave()
	if b.Exploring() || b.ReadOnly() || b.Shown() != b.Figures() {
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
	b.Explore()
	if got := path(t, b.Shown(), second); got != 0.7 {
		t.Errorf("shown %v", got)
	}
}

// If this fails, fields and findings tell what is supposed as if it were judged.
func TestJudgementsAreToldWhileExploring(t *testing.T) {
	b, first, _ := judged()
	suppose(t, b, scenarios.SetStatus(first, scenarios.RuledOut, ""))
	if b.Told().Figures != b.Figures() || b.ToldShown().Figures != b.Shown() || path(t, b.Figures(), first) != 0.3 {
		t.Error("what is told is not what is asked for")
	}
}

func suppose(t *testing.T, b *board.Board, edit scenarios.Edit) {
	t.Helper()
	if err := b.Suppose(edit); err != nil {
		t.Fatal(err)
	}
}

// If this fails, a probability that is typed while exploring gets into the file, is
// not what the figures are told by, is not listed as supposed, gives way to nothing,
// or cannot be taken back alone.
func TestOtherNumbersAreTriedWhileExploring(t *testing.T) {
	b, first, second := judged()
	if err := b.Do(scenarios.Rename(first, "First")); err != nil {
		t.Fatal(err)
	}
	position := b.Editor().Position()
	b.Explore()
	suppose(t, b, scenarios.SetStatus(second, scenarios.RuledOut, ""))
	if err := b.CommitProbability(b.Scenario().Outcome(first.ID), "40"); err != nil {
		t.Fatal(err)
	}
	if b.Notice().Text == "" || b.Notice().Why != "" {
		t.Errorf("what gave way is not said, or a reason is asked for: %+v", b.Notice())
	}
	if p, _ := b.Figures().BranchOf(b.Scenario().Outcome(first.ID)); p != 0.4 {
		t.Errorf("judged at %v", p)
	}
	if got := b.Supposed(); len(got) != 2 || got[0].ID != second.ID || got[1].ID != first.ID {
		t.Errorf("supposed %v", got)
	}
	if got, _ := first.Probability.Number(); got != 0.3 || second.Status != nil || b.Editor().Position() != position {
		t.Fatal("it is in the file")
	}
	if path(t, b.Unexplored(), first) != 0.3 {
		t.Error("what stands is told with what is supposed")
	}
	for _, want := range []int{1, 0} {
		if err := b.Undo(); err != nil || len(b.Supposed()) != want || !b.Exploring() {
			t.Fatalf("%v: taken back, %d are left", err, len(b.Supposed()))
		}
	}
	if err := b.Undo(); err != nil || first.Title != "First" {
		t.Fatal("what was edited before exploring is taken back")
	}
	if err := b.Redo(); err != nil || len(b.Supposed()) != 1 {
		t.Error("it cannot be supposed again", err)
	}
	if b.Leave(); b.Exploring() || b.Scenario().Outcome(first.ID) != first || b.UndoName() == "" || path(t, b.Figures(), first) != 0.3 {
		t.Error("left, the scenario is not as it was")
	}
}

// If this fails, a file that is only read cannot be explored with other numbers.
func TestWhatIsOnlyReadIsExplored(t *testing.T) {
	b, first, _ := judged()
	b.SetReadOnly()
	if err := b.CommitProbability(first, "40"); !errors.Is(err, board.ErrReadOnly) {
		t.Errorf("taken: %v", err)
	}
	b.Explore()
	if err := b.PreviewProbability(b.Scenario().Outcome(first.ID), "20"); err != nil || path(t, b.Figures(), first) != 0.2 {
		t.Errorf("while it is typed: %v", err)
	}
	b.DropPreview()
	if len(b.Supposed()) != 0 || path(t, b.Figures(), first) != 0.3 {
		t.Error("given up, it is supposed")
	}
}
