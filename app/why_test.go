package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// forking gives the window's scenario two branches of 50 %.
func forking(t *testing.T, w *window) (a, b *scenarios.Outcome) {
	t.Helper()
	typeText(w, "Talks open")
	pressKey(w, fyne.KeyReturn)
	root := w.doc.scenario().Root
	for _, title := range []string{"a", "b"} {
		o := scenarios.NewOutcome(title)
		o.Probability = scenarios.Number(0.5)
		if err := w.doc.board.Do(scenarios.AddChild(root, o, len(root.Children))); err != nil {
			t.Fatal(err)
		}
	}
	return root.Children[0], root.Children[1]
}

// If this fails, typing number after number is disturbed by being asked why, a
// reason cannot be given, or it is a step of its own.
func TestSayWhy(t *testing.T) {
	w := opened(t)
	a, _ := forking(t, w)
	w.goTo(a.ID)
	before := w.doc.board.Editor().UndoName()
	typeText(w, "40")
	pressKey(w, fyne.KeyReturn)
	if w.win.Canvas().Focused() != fyne.Focusable(w.mapView) || w.asks.Visible() {
		t.Fatal("a number that was typed asks for a reason")
	}
	offers := w.notice.Offers()
	if len(offers) == 0 || offers[len(offers)-1] != "Say why…" {
		t.Fatalf("the line offers %q", offers)
	}
	w.notice.TakeOffer(len(offers) - 1)
	if w.asks.Question() == "" {
		t.Fatal("nobody asks")
	}
	typeText(w, "Lavrov agreed")
	pressKey(w, fyne.KeyReturn)
	changes := w.doc.scenario().Changes
	if len(changes) != 1 || changes[0].Because != "Lavrov agreed" || changes[0].By != "" {
		t.Errorf("the log is %+v", changes)
	}
	if w.asks.Visible() || w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Error("the question stays, or the map has not got the keyboard back")
	}
	w.undo()
	if len(w.doc.scenario().Changes) != 0 || w.doc.board.Editor().UndoName() != before {
		t.Error("the reason is a step of its own")
	}
}

// If this fails, giving no reason keeps one, or leaves the question standing.
func TestSayWhy_not(t *testing.T) {
	w := opened(t)
	a, _ := forking(t, w)
	w.goTo(a.ID)
	typeText(w, "40")
	pressKey(w, fyne.KeyReturn)
	w.askWhy(w.doc.board.Unexplained().ID)
	typeText(w, "Lav")
	pressKey(w, fyne.KeyEscape)
	if w.asks.Visible() || w.doc.scenario().Changes[0].Because != "" {
		t.Error("a reason that was given up is kept, or the question is")
	}
	w.askWhy(w.doc.board.Unexplained().ID)
	typeText(w, "Lavrov agreed")
	w.goTo("") // losing the keyboard keeps what was typed
	w.focusMap()
	if w.doc.scenario().Changes[0].Because != "Lavrov agreed" {
		t.Errorf("the log is %+v", w.doc.scenario().Changes[0])
	}
}

// If this fails, changes are noted by the account's name, or not by the user's
// own.
func TestNameInTheLog(t *testing.T) {
	t.Setenv("USER", "root")
	w := opened(t)
	a, b := forking(t, w)
	w.askName()
	typeText(w, "Анна")
	pressKey(w, fyne.KeyReturn)
	for _, o := range []*scenarios.Outcome{a, b} {
		if err := w.doc.board.CommitProbability(o, "40"); err != nil {
			t.Fatal(err)
		}
		w.askName()
		w.win.Canvas().Focused().(interface{ Type(string) }).Type("")
		pressKey(w, fyne.KeyReturn)
	}
	if c := w.doc.scenario().Changes; c[0].By != "Анна" || c[1].By != "" {
		t.Errorf("noted by %q, then by %q", c[0].By, c[1].By)
	}
}

// If this fails, a finding does not lead to the field that it is in.
func TestFindingLeadsToItsField(t *testing.T) {
	w := opened(t)
	a, _ := forking(t, w)
	w.analysis.Open("Check")
	w.showAnalysis(true)
	w.goToProblem(scenarios.Problem{Outcome: a.ID, Field: "because"})
	if w.analyses() || w.doc.board.Selected() != a {
		t.Fatal("the inspector does not show the outcome")
	}
	typeText(w, "Since 2014")
	w.commit()
	if a.Because != "Since 2014" {
		t.Errorf("what is typed went elsewhere: %q", a.Because)
	}
	w.showAnalysis(true)
	w.goToProblem(scenarios.Problem{Outcome: w.doc.scenario().Root.ID, Field: "children"})
	if !w.analyses() || w.doc.board.Selected() != w.doc.scenario().Root {
		t.Error("a finding without a field takes the page away")
	}
}
