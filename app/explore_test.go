package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// If this fails, exploring is not said across the window, an edit gets into the
// file meanwhile, or Esc on the map does not end it.
func TestExploringIsSaidAndLeft(t *testing.T) {
	w := withTalks(t)
	b := w.doc.board
	b.Select(w.doc.scenario().Root.Children[0].ID)
	position := b.Editor().Position()
	w.focusMap()
	w.function(fyne.KeyF8)
	if !b.Exploring() || !strings.Contains(w.exploring.Text(), "“Talks end” happened") || !strings.Contains(w.win.Title(), "exploring") {
		t.Fatalf("exploring %v: %q, titled %q", b.Exploring(), w.exploring.Text(), w.win.Title())
	}
	pressKey(w, fyne.KeyDelete)
	pressKey(w, fyne.KeyTab)
	typeText(w, "x")
	if b.Editor().Position() != position || w.mapView.Typing() {
		t.Error("an edit is taken while exploring")
	}
	pressKey(w, fyne.KeyEscape)
	if b.Exploring() || w.exploring.Text() != "" || b.Selected() == nil {
		t.Error("Esc does not leave exploring, or lets go of more")
	}
}

// If this fails, marking an outcome is not one edit with the day of today, is not
// told over the strip, or cannot be seen without.
func TestWhatHappenedIsMarkedWithItsDay(t *testing.T) {
	w := withTalks(t)
	w.program.now = func() time.Time { return time.Date(2026, 5, 3, 23, 0, 0, 0, time.UTC) }
	o := w.doc.scenario().Root.Children[0]
	w.doc.board.Select(o.ID)
	position := w.doc.board.Editor().Position()
	run(t, w, "It happened")
	if o.Status == nil || o.Status.On != "2026-05-03" || w.given.Text() != "Given what has happened" {
		t.Fatalf("marked %+v, told %q", o.Status, w.given.Text())
	}
	run(t, w, "Figures as judged")
	if !w.doc.board.AsJudged() || !strings.HasPrefix(w.given.Text(), "As judged") {
		t.Errorf("as judged it says %q", w.given.Text())
	}
	if err := w.doc.board.Undo(); err != nil {
		t.Fatal(err)
	}
	if o.Status != nil || w.given.Text() != "" || w.doc.board.Editor().Position() != position {
		t.Error("one undo does not take it back")
	}
	run(t, w, "It is ruled out")
	run(t, w, "It is ruled out")
	if o.Status != nil {
		t.Error("done again it does not take the mark off")
	}
}

// If this fails, a room that is shown a chart cannot be left: without a menu
// nothing takes the keys while the chart has the keyboard.
func TestAChartBeforeARoomLeavesTheKeysOfTheWindow(t *testing.T) {
	w := charted(t)
	w.setProjector(true)
	w.analysis.FocusFirst()
	if _, takes := w.win.Canvas().Focused().(fyne.Shortcutable); takes {
		t.Fatalf("%T has the keyboard", w.win.Canvas().Focused())
	}
	w.win.Canvas().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{
		KeyName: fyne.KeyP, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift,
	})
	if w.projector {
		t.Error("Ctrl+Shift+P does not leave projector size")
	}
}

// If this fails, a probability that is typed on the map while exploring is refused or
// changes the file, the banner does not count it, the inspector shows another one, or
// Ctrl+Z takes back what was edited before instead.
func TestOtherNumbersAreTriedOnTheMap(t *testing.T) {
	w := withTalks(t)
	b := w.doc.board
	o := w.doc.scenario().Root.Children[0]
	before := o.Probability
	b.Select(o.ID)
	position := b.Editor().Position()
	run(t, w, "Explore: try other numbers")
	if !strings.Contains(w.exploring.Text(), "nothing is supposed yet") {
		t.Errorf("it says %q", w.exploring.Text())
	}
	w.focusMap()
	typeText(w, "5")
	pressKey(w, fyne.KeyReturn)
	if !strings.Contains(w.exploring.Text(), "1 thing supposed: “Talks end” is 5\u00a0%") {
		t.Errorf("it says %q", w.exploring.Text())
	}
	if o.Probability != before || b.Editor().Position() != position {
		t.Fatal("the file was changed")
	}
	run(t, w, "Undo")
	if !b.Exploring() || len(b.Supposed()) != 0 || b.Editor().Position() != position {
		t.Error("undo does not take back what was supposed, and that alone")
	}
	typeText(w, "6")
	pressKey(w, fyne.KeyReturn)
	pressKey(w, fyne.KeyEscape)
	if b.Exploring() || o.Probability != before {
		t.Error("Esc does not leave")
	}
}
