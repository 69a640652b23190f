package board_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/widgets/board"
)

// If this fails, a branch that is moved makes a fork add to more than 100 %, or
// takes an end state, a rest or an assumption away, and nobody is told; or
// taking it back leaves something of it.
func TestMovingSaysWhatComesOfIt(t *testing.T) {
	number := func(title string, p float64) *scenarios.Outcome {
		o := scenarios.NewOutcome(title)
		o.Probability = scenarios.Number(p)
		return o
	}
	rest := func(title string) *scenarios.Outcome {
		o := scenarios.NewOutcome(title)
		o.Probability = scenarios.Rest
		return o
	}
	for _, c := range []struct {
		name string
		make func(s *scenarios.Scenario, from, to *scenarios.Outcome)
		says string
		warn bool
	}{
		{"over 100 %", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{number("x", 0.4)}
			to.Children = []*scenarios.Outcome{number("y", 0.7)}
		}, "These branches add to 110 %.", true},
		{"the rest gives", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{number("x", 0.4)}
			to.Children = []*scenarios.Outcome{number("y", 0.5), rest("z")}
		}, "The rest, “z”, gave the 40 %.", false},
		{"a rest meets a rest", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{rest("x")}
			to.Children = []*scenarios.Outcome{number("y", 0.5), rest("z")}
		}, "“x” was the rest, and there is one here: it is not estimated now.", false},
		{"an end state goes", func(s *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{scenarios.NewOutcome("x")}
			s.EndStates = []*scenarios.EndState{{ID: "w", Name: "War"}, {ID: "p", Name: "Peace"}}
			to.EndState, from.Children[0].EndState = "w", "p"
		}, "No path ends at “to” any more: its end state “War” is gone.", false},
		{"an assumption goes", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{scenarios.NewOutcome("x")}
			from.Kind, from.Assumed = scenarios.KindChoice, from.Children[0].ID
		}, "“from” assumes no option any more.", false},
		{"the first branch of a leaf", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{number("x", 0.4)}
		}, "60 % is unassigned.", false},
		{"both forks are open", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{rest("x"), number("w", 0.7)}
			to.Children = []*scenarios.Outcome{number("y", 0.5)}
		}, "“from” has lost its rest: 30 % is unassigned there.", false},
		{"the fork that is left is open", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{number("x", 0.25), number("w", 0.75)}
			to.Children = []*scenarios.Outcome{number("y", 0.5), rest("z")}
		}, "gave the 25 %. In “from” 25 % is unassigned now.", false},
		{"nothing to say", func(_ *scenarios.Scenario, from, to *scenarios.Outcome) {
			from.Children = []*scenarios.Outcome{scenarios.NewOutcome("x")}
			from.Kind = scenarios.KindChoice
			to.Kind = scenarios.KindChoice
		}, "", false},
	} {
		s := scenarios.New()
		from, to := scenarios.NewOutcome("from"), scenarios.NewOutcome("to")
		s.Root.Children = []*scenarios.Outcome{from, to}
		c.make(s, from, to)
		s.Link()
		b := board.New(s)
		x := from.Children[0]
		if err := b.Move([]*scenarios.Outcome{x}, to, len(to.Children)); err != nil {
			t.Fatal(err)
		}
		said := strings.ReplaceAll(b.Notice().Text, "\u00a0", " ")
		if x.Parent() != to || b.Selected() != x || !strings.Contains(said, c.says) || c.says == "" && said != "" || b.Notice().Warn != c.warn {
			t.Errorf("%s: under %v, selected %v, says %q, warns %v", c.name, x.Parent().Title, b.Selected().Title, said, b.Notice().Warn)
		}
		if c.warn && len(b.Notice().Offers) == 0 {
			t.Errorf("%s: nothing is offered", c.name)
		}
		if err := b.Undo(); err != nil || x.Parent() != from || b.Editor().UndoName() != "" || b.Notice().Text != "" {
			t.Errorf("%s: one undo leaves %q under %q, says %q (%v)", c.name, b.Editor().UndoName(), x.Parent().Title, b.Notice().Text, err)
		}
	}
}

// If this fails, branches that were moved together are not selected together.
func TestMovedBranchesStaySelected(t *testing.T) {
	s := scenarios.New()
	for _, title := range []string{"a", "b", "c"} {
		s.Root.Children = append(s.Root.Children, scenarios.NewOutcome(title))
	}
	s.Link()
	b := board.New(s)
	a, to := s.Root.Children[0], s.Root.Children[2]
	if err := b.Move(s.Root.Children[:2:2], to, 0); err != nil {
		t.Fatal(err)
	}
	if b.Count() != 2 || b.Selected() != a || len(to.Children) != 2 {
		t.Errorf("%d selected, %q first, %d moved", b.Count(), b.Selected().Title, len(to.Children))
	}
}

// If this fails, a branch that was the rest is not estimated any more once the
// card above it is removed, and nobody is told.
func TestRemovingACardSaysWhatComesOfIt(t *testing.T) {
	for _, c := range []struct {
		above, beside scenarios.Probability
		says          string
	}{
		{scenarios.Number(0.4), scenarios.Rest, "“x” was the rest, and there is one here"},
		{scenarios.Rest, scenarios.Number(0.4), ""}, // its place is free
		{scenarios.Number(0.4), scenarios.Number(0.6), ""},
	} {
		s := scenarios.New()
		card, other, x := scenarios.NewOutcome("card"), scenarios.NewOutcome("other"), scenarios.NewOutcome("x")
		card.Probability, other.Probability, x.Probability = c.above, c.beside, scenarios.Rest
		s.Root.Children, card.Children = []*scenarios.Outcome{card, other}, []*scenarios.Outcome{x, scenarios.NewOutcome("y")}
		s.Link()
		b := board.New(s)
		if err := b.RemoveCard(card); err != nil {
			t.Fatal(err)
		}
		said := b.Notice().Text
		if x.Parent() != s.Root || !strings.Contains(said, c.says) || c.says == "" && said != "" {
			t.Errorf("under %v, says %q, not %q", x.Parent().Title, said, c.says)
		}
		if x.Probability.IsRest() != (c.says == "") {
			t.Errorf("said %q of %v", said, x.Probability)
		}
	}
}

// If this fails, removing or cutting a branch leaves a fork open and nobody is told, or
// there is nothing to take that would close it.
func TestRemovingSaysWhatIsLeftOpen(t *testing.T) {
	s := scenarios.New()
	for i, p := range []scenarios.Probability{scenarios.Number(0.3), scenarios.Number(0.3), scenarios.Rest} {
		o := scenarios.NewOutcome(string(rune('A' + i)))
		o.Probability = p
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Root.Title = "Talks"
	s.Link()
	b := board.New(s)
	gone := []*scenarios.Outcome{s.Root.Children[2]}
	if err := b.Remove(scenarios.RemoveBranches(gone), gone); err != nil {
		t.Fatal(err)
	}
	n := b.Notice()
	if got := strings.ReplaceAll(n.Text, "\u00a0", " "); got != "“Talks” has lost its rest: 40 % is unassigned there." || len(n.Offers) == 0 {
		t.Fatalf("it says %q and offers %d", got, len(n.Offers))
	}
	if err := b.Take(n.Offers[0]); err != nil || s.Root.Tally().Unassigned() {
		t.Errorf("taken, %v is left open, %v", s.Root.Tally().Left(), err)
	}
	if err := b.Undo(); err != nil || len(s.Root.Children) != 3 {
		t.Errorf("what was taken did not join the step: %d branches, %v", len(s.Root.Children), err)
	}
	all := s.Root.Children[:3:3]
	if err := b.Remove(scenarios.RemoveBranches(all), all); err != nil || b.Notice().Text != "" {
		t.Errorf("of a fork that is gone it says %q, %v", b.Notice().Text, err)
	}
}
