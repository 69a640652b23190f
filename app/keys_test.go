package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// If this fails, keys that speak of an outcome vanish without a word while none
// is selected.
func TestKeysSayThatNothingIsSelected(t *testing.T) {
	w, _ := talksIn(t)
	for name, press := range map[string]func(){
		"F4":                   func() { w.function(fyne.KeyF4) },
		"a letter":             func() { w.mapView.TypedRune('a') },
		"a digit":              func() { w.mapView.TypedRune('7') },
		"a letter in the list": func() { w.outline.TypedRune('a') },
		"Del":                  func() { w.key(fyne.KeyDelete, 0) },
	} {
		w.doc.board.Select("")
		w.flash("")
		press()
		if got := w.notice.Text(); !strings.Contains(got, "No outcome is selected") {
			t.Errorf("%s: the line says %q", name, got)
		}
	}
	w.flash("") // its clock would strike while others are tested
}

// If this fails, of several selected branches Ctrl+Shift with an arrow moves one
// alone, in steps of their own, or nothing says why none moves.
func TestSeveralMoveTogether(t *testing.T) {
	w, of := talksIn(t)
	b := w.doc.board
	b.SelectAll([]string{of[2].ID, of[1].ID})
	press(t, w, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, fyne.KeyUp)
	if got := w.doc.scenario().Root.Children[2].Title; got != "End" || b.Count() != 2 {
		t.Errorf("%q is last, %d are selected", got, b.Count())
	}
	if err := b.Undo(); err != nil || b.Editor().UndoName() != "" {
		t.Errorf("one undo leaves %q (%v)", b.Editor().UndoName(), err)
	}
	then := scenarios.NewOutcome("Then")
	if err := b.Do(scenarios.AddChild(of[0], then, 0)); err != nil {
		t.Fatal(err)
	}
	b.SelectAll([]string{then.ID, of[1].ID})
	press(t, w, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, fyne.KeyUp)
	if got := w.notice.Text(); !strings.Contains(got, "one fork") || then.Parent() != of[0] {
		t.Errorf("the line says %q", got)
	}
	w.flash("")
}
