package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/mapview"
)

// dropping returns a window on a fork of two, with an end state, and the places
// of its cards in the window.
func dropping(t *testing.T) (*window, func(o *scenarios.Outcome) fyne.Position) {
	t.Helper()
	w := opened(t)
	typeText(w, "Talks open")
	w.commit()
	s := w.doc.scenario()
	for _, title := range []string{"Talks end", "Talks go on"} {
		if err := w.doc.board.Do(scenarios.AddChild(s.Root, scenarios.NewOutcome(title), len(s.Root.Children))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.doc.board.Do(scenarios.AddEndState(s, &scenarios.EndState{ID: "war", Name: "War"})); err != nil {
		t.Fatal(err)
	}
	return w, func(o *scenarios.Outcome) fyne.Position {
		card, ok := w.mapView.Scene().Find(o.ID)
		if !ok {
			t.Fatalf("there is no card of %q", o.Title)
		}
		return w.mapView.Place(w.mapView.Scene().Cards[card].Box).Add(w.place(w.mapView))
	}
}

// If this fails, an end state that is dropped on a card does not come to it, or
// not in one step.
func TestDroppingAnEndState(t *testing.T) {
	w, place := dropping(t)
	leaf := w.doc.scenario().Root.Children[1]
	if note := w.dragOver("war", place(leaf)); note != "" {
		t.Errorf("over a leaf it says %q", note)
	}
	w.assign("war", place(leaf))
	if leaf.EndState != "war" || w.doc.board.Selected() != leaf || w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Errorf("the leaf has %q; the map's keyboard is at %v", leaf.EndState, w.doc.board.Selected())
	}
	if err := w.doc.board.Undo(); err != nil || leaf.EndState != "" {
		t.Errorf("undone to %q, %v", leaf.EndState, err)
	}
}

// If this fails, of several selected outcomes only one takes the end state, or
// giving it to them is more than one step.
func TestDroppingOnOneOfSeveral(t *testing.T) {
	w, place := dropping(t)
	leaves := w.doc.scenario().Root.Children
	w.doc.board.Select(leaves[0].ID)
	w.doc.board.Extend(leaves[1].ID)
	w.assign("war", place(leaves[0]))
	if leaves[0].EndState != "war" || leaves[1].EndState != "war" || w.doc.board.Count() != 2 {
		t.Errorf("they have %q and %q; %d are selected", leaves[0].EndState, leaves[1].EndState, w.doc.board.Count())
	}
	if err := w.doc.board.Undo(); err != nil || leaves[0].EndState+leaves[1].EndState != "" {
		t.Errorf("after one undo they have %q and %q, %v", leaves[0].EndState, leaves[1].EndState, err)
	}
}

// If this fails, a fork gets an end state, which counts for nothing, or nobody
// hears why it gets none.
func TestAForkTakesNoEndState(t *testing.T) {
	w, place := dropping(t)
	root := w.doc.scenario().Root
	if note := w.dragOver("war", place(root)); note != onlyLeaves {
		t.Errorf("over a fork it says %q", note)
	}
	w.assign("war", place(root))
	if root.EndState != "" || w.notice.Text() != onlyLeaves {
		t.Errorf("the fork has %q; the line says %q", root.EndState, w.notice.Text())
	}
	before := w.doc.board.Editor().UndoName()
	w.assign("war", fyne.NewPos(3, 3))
	if w.doc.board.Editor().UndoName() != before {
		t.Error("dropped beside the map it changes something")
	}
}

// If this fails, F6 does not reach the strip or the outline, or does not come
// back from them.
func TestNextPaneReachesEveryPane(t *testing.T) {
	w, _ := dropping(t)
	w.focusMap()
	for _, want := range []fyne.Focusable{nil, w.strip, w.outline, w.mapView} {
		w.nextPane()
		if got := w.win.Canvas().Focused(); want != nil && got != want || want == nil && (got == w.mapView || got == w.strip) {
			t.Errorf("the keyboard is at %T, not at %T", got, want)
		}
	}
}

// If this fails, a move by keys takes an end state away for good without a word,
// where a drag to the same place says so.
func TestMovesByKeySayWhatTheyTakeAway(t *testing.T) {
	w, _ := dropping(t)
	b, s := w.doc.board, w.doc.scenario()
	first, second := s.Root.Children[0], s.Root.Children[1]
	if err := b.Do(scenarios.AddEndState(s, &scenarios.EndState{ID: "peace", Name: "Peace"})); err != nil {
		t.Fatal(err)
	}
	for o, id := range map[*scenarios.Outcome]string{first: "war", second: "peace"} {
		if err := b.Do(scenarios.Assign(o, id)); err != nil {
			t.Fatal(err)
		}
	}
	b.Select(second.ID)
	w.move(mapview.Right)
	if said := b.Notice().Text; second.Parent() != first || !strings.Contains(said, "end state “War” is gone") {
		t.Errorf("under %q, says %q", second.Parent().Title, said)
	}
}
