package board_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
	"offramp/widgets/board"
)

// fork returns a board on a fork of a, b and c with numbers, and its branches.
func fork(t *testing.T, numbers ...float64) (*board.Board, []*scenarios.Outcome) {
	t.Helper()
	s := scenarios.New()
	for i, p := range numbers {
		o := scenarios.NewOutcome(string(rune('a' + i)))
		o.Probability = scenarios.Number(p)
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	return board.New(s), s.Root.Children
}

// If this fails, an offer is made of text that nobody entered.
func TestAnOfferCountsOnlyWhatWasEntered(t *testing.T) {
	b, of := fork(t, 0.45, 0.4, 0.15)
	if err := b.CommitProbability(of[2], "25"); err != nil {
		t.Fatal(err)
	}
	if err := b.PreviewProbability(of[0], "80"); err != nil {
		t.Fatal(err)
	}
	if err := b.Take(b.Offers()[0]); err != nil {
		t.Fatal(err)
	}
	if p, _ := of[0].Probability.Number(); p > 0.45 {
		t.Errorf("scaled what was only typed: %v", p)
	}
}

// If this fails, an offer taken is an undo step of its own.
func TestAnOfferTakenJoinsItsStep(t *testing.T) {
	b, of := fork(t, 0.45, 0.4, 0.15)
	if err := b.CommitProbability(of[2], "25"); err != nil {
		t.Fatal(err)
	}
	if err := b.Take(b.Notice().Offers[0]); err != nil {
		t.Fatal(err)
	}
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if p, _ := of[2].Probability.Number(); p != 0.15 || b.Editor().UndoName() != "" {
		t.Errorf("undone to %v, %q is left", p, b.Editor().UndoName())
	}
}

// If this fails, whoever repairs a fork is taken away from the branch that they
// are at; or what was repaired elsewhere is not shown.
func TestAnOfferTakenKeepsTheSelectionInItsFork(t *testing.T) {
	for _, at := range []string{"a", "c"} {
		b, of := fork(t, 0.45, 0.4, 0.15)
		if err := b.CommitProbability(of[2], "25"); err != nil {
			t.Fatal(err)
		}
		selected := of[at[0]-'a'].ID
		b.Select(selected)
		for i, offer := range b.Notice().Offers {
			if err := b.Take(offer); err != nil {
				t.Fatal(err)
			}
			if b.Selected().ID != selected {
				t.Errorf("%s: offer %d, %q, selects %q", at, i, offer.Label, b.Selected().Title)
			}
			if err := b.Undo(); err != nil {
				t.Fatal(err)
			}
			if err := b.CommitProbability(of[2], "25"); err != nil {
				t.Fatal(err)
			}
			b.Select(selected)
		}
	}
	b, of := fork(t, 0.45, 0.4, 0.25)
	far := scenarios.NewOutcome("far")
	if err := b.Do(scenarios.AddChild(of[0], far, 0)); err != nil {
		t.Fatal(err)
	}
	b.Select(of[1].ID)
	offer := b.Offers()[0]
	b.Select(far.ID)
	if err := b.Take(offer); err != nil {
		t.Fatal(err)
	}
	if b.Selected() == far {
		t.Error("the fork that was repaired is not shown")
	}
}

// If this fails, Ctrl+. repairs another fork than the one that is selected.
func TestOffersAreOfTheSelectedFork(t *testing.T) {
	b, of := fork(t, 0.45, 0.4, 0.15)
	over := []*scenarios.Outcome{scenarios.NewOutcome("x"), scenarios.NewOutcome("y")}
	for _, o := range over {
		o.Probability = scenarios.Number(0.9)
		if err := b.Do(scenarios.AddChild(of[0], o, len(of[0].Children))); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.CommitProbability(of[2], "25"); err != nil {
		t.Fatal(err)
	}
	b.Select(over[1].ID)
	edit, err := b.Offers()[0].Edit()
	if err != nil || strings.Contains(edit.Name, "“c”") {
		t.Errorf("offers %q, %v", edit.Name, err)
	}
}

// If this fails, the line offers what locks forbid rather than saying so.
func TestTheLineSaysWhatLocksForbid(t *testing.T) {
	b, of := fork(t, 0.5, 0.3, 0.2)
	for _, o := range of[:2] {
		if err := b.Do(scenarios.SetField(o, "lock", "locked", true)); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.CommitProbability(of[2], "40"); err != nil {
		t.Fatal(err)
	}
	n := b.Notice()
	if !strings.Contains(n.Text, "not possible") {
		t.Errorf("the line says %q", n.Text)
	}
	for _, offer := range n.Offers {
		if err := offer.Impossible(); err != nil {
			t.Errorf("%q is offered: %v", offer.Label, err)
		}
	}
}

// If this fails, an undo of the scenario's own fields changes what nobody sees.
func TestUndoShowsTheScenarioWhereItChanged(t *testing.T) {
	b, of := fork(t, 0.5, 0.5)
	if err := b.Do(scenarios.ChangeScenario("question", "question", "How?")); err != nil {
		t.Fatal(err)
	}
	b.Select(of[0].ID)
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if b.Selected() != nil {
		t.Errorf("undo shows %q", b.Selected().Title)
	}
}

// If this fails, a word that is typed on a card is refused, becomes a number by
// itself, or cannot be taken back in one step.
func TestAWordIsTyped(t *testing.T) {
	b, of := fork(t, 0.45, 0.3, 0.1)
	b.Scenario().Scale = scales.ICD203()
	if err := b.PreviewProbability(of[0], "lik"); err != nil || of[0].Said != "likely" {
		t.Fatalf("while it is typed: %q, %v", of[0].Said, err)
	}
	if err := b.CommitProbability(of[0], "likely"); err != nil {
		t.Fatal(err)
	}
	if of[0].Said != "likely" || !of[0].Probability.IsAbsent() || b.Notice().Text != "“likely” says from 55 to 80\u00a0%, and no number." {
		t.Errorf("%q, %v, %q", of[0].Said, of[0].Probability, b.Notice().Text)
	}
	if err := b.Take(b.Notice().Offers[0]); err != nil {
		t.Fatal(err)
	}
	if p, _ := of[0].Probability.Number(); p != 0.675 {
		t.Errorf("the middle is %v", p)
	}
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if p, _ := of[0].Probability.Number(); p != 0.45 || of[0].Said != "" || of[0].Range != nil {
		t.Errorf("undone to %v, %q, %v", p, of[0].Said, of[0].Range)
	}
}

// If this fails, nobody is told that a word that was typed cannot hold beside its
// siblings, or the line speaks in percent to a reader of words alone.
func TestAWordThatCannotHoldIsNamed(t *testing.T) {
	b, of := fork(t, 0.45, 0.4, 0.15)
	b.Scenario().Scale = scales.ICD203()
	for m, want := range map[odds.Manner]string{
		odds.NumbersAndWords: "The lowest values of its branches add to 110\u00a0%, more than 100\u00a0%: lower the low end of a range.",
		odds.WordsOnly:       "The lowest values of its branches add to more than the whole: lower the low end of a range.",
	} {
		b.SetManner(m)
		if err := b.CommitProbability(of[0], "likely"); err != nil {
			t.Fatal(err)
		}
		if n := b.Notice(); !n.Warn || !strings.HasSuffix(n.Text, want) {
			t.Errorf("the line says %q", n.Text)
		}
		if err := b.Undo(); err != nil {
			t.Fatal(err)
		}
	}
}
