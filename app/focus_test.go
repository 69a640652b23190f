package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// If this fails, what is typed after an undo, or after an outcome is chosen, goes
// to a field of the inspector that nobody sees.
func TestTheKeyboardLeavesAFieldThatIsNotShown(t *testing.T) {
	w := withTalks(t)
	b := w.doc.board
	w.inspector.FocusTitle()
	if w.win.Canvas().Focused() == fyne.Focusable(w.mapView) {
		t.Fatal("the title does not take the keyboard")
	}
	b.Select("") // the scenario's own page takes the place of the outcome's
	if w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Errorf("the keyboard is at %T", w.win.Canvas().Focused())
	}
	w.inspector.FocusTitle()
	at := w.win.Canvas().Focused()
	w.doc.board.Say(b.Notice())
	if w.win.Canvas().Focused() != at {
		t.Error("a field that is shown loses the keyboard")
	}
}

// If this fails, a text that is no probability stays half typed for good when the
// colours change, or the map is shown to a room: nothing can be saved any more.
func TestRearrangingGivesUpWhatIsNotTaken(t *testing.T) {
	w := withTalks(t)
	w.mapView.Enter("1 in ")
	w.program.repaint()
	if !w.commit() || w.mapView.Typing() {
		t.Error("the text is still typed")
	}
}

// If this fails, nothing has the keyboard once the map has the screen alone.
func TestTheMapAloneHasTheKeyboardOfTheOutline(t *testing.T) {
	w := withTalks(t)
	w.outline.FocusFirst()
	w.turnAlone()
	if w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Errorf("the keyboard is at %T", w.win.Canvas().Focused())
	}
}

// If this fails, the keyboard is in the filter of an outline that was hidden.
func TestHidingTheOutlineTakesTheKeyboardFromItsFilter(t *testing.T) {
	w := withTalks(t)
	w.filterOutline()
	w.showOutline(false)
	if w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Errorf("the keyboard is at %T", w.win.Canvas().Focused())
	}
}

// If this fails, the program hangs where another outcome is selected while one is
// named and something stands over the window.
func TestNamingEndsBelowWhatStandsOverTheWindow(t *testing.T) {
	w := withTalks(t)
	w.mapView.Name()
	w.win.Canvas().Overlays().Add(widget.NewLabel("A question"))
	w.mapView.Finish()
	if w.mapView.Typing() {
		t.Error("the field cannot be closed")
	}
}

// If this fails, somebody who types fast names the wrong outcomes: the keyboard
// leaves a card's field that was opened, but not drawn yet.
func TestTheKeyboardStaysInAFieldThatIsNotDrawnYet(t *testing.T) {
	w := withTalks(t)
	w.focusMap()
	w.mapView.AddChild()
	field := w.mapView.Editing().Field
	field.Hide() // as Fyne finds it before the next frame
	for _, r := range "Deal (40)" {
		w.win.Canvas().Focused().TypedRune(r)
	}
	if field.Text != "Deal (40)" {
		t.Errorf("the field holds %q", field.Text)
	}
}

// If this fails, the keyboard stays in a page of the inspector that selecting
// everything has hidden.
func TestSelectingAllTakesTheKeyboardFromAHiddenPage(t *testing.T) {
	for tabs := range 12 {
		w := withTalks(t)
		w.inspector.FocusTitle()
		for range tabs {
			w.win.Canvas().FocusNext()
		}
		focused := w.win.Canvas().Focused()
		w.doc.board.SelectAll([]string{w.doc.scenario().Root.Children[0].ID, w.doc.scenario().Root.Children[1].ID})
		seen := false
		visit(w.win.Canvas().Content(), func(o fyne.CanvasObject, _, _ fyne.Position) {
			seen = seen || any(o) == any(w.win.Canvas().Focused())
		})
		if !seen {
			t.Errorf("after %d tabs the keyboard is at %T, which is not shown (was %T)", tabs, w.win.Canvas().Focused(), focused)
		}
	}
}

// If this fails, F4 from the list, F6 or “/” lose the keys that follow once the
// window was idle for a minute: by then Fyne may not know what is in it.
func TestPanesKnowTheirWindow(t *testing.T) {
	w, of := talksIn(t)
	w.doc.board.Select(of[0].ID)
	for name, pane := range map[string]*look.Focusing{"outline": &w.outline.Focusing, "inspector": &w.inspector.Focusing, "strip": &w.strip.Focusing} {
		if pane.OnFocus == nil {
			t.Fatalf("the %s asks Fyne where it is", name)
		}
	}
	w.outline.FocusFirst()
	w.function(fyne.KeyF4)
	typeText(w, "Why?")
	pressKey(w, fyne.KeyEscape)
	if !w.outlined() {
		t.Errorf("%T has the keyboard after the notes", w.win.Canvas().Focused())
	}
}

// If this fails, keys go nowhere once a text was committed while the menu of its
// field stood open, as when the window was about to be closed.
func TestAMenuGoesWithItsField(t *testing.T) {
	w := opened(t)
	e := w.mapView.Editing()
	typeText(w, "Talks")
	e.Field.TappedSecondary(&fyne.PointEvent{})
	told(t, w)
	w.commit()
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		t.Errorf("%T stands over the window", top)
	}
	if f := w.win.Canvas().Focused(); f != fyne.Focusable(w.mapView) {
		t.Errorf("the keyboard is at %T", f)
	}
}
