package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// If this fails, notes are typed into a pane that nobody sees, or what was shown
// before the talk does not come back after it.
func TestNotesLeaveProjectorSize(t *testing.T) {
	w, of := talksIn(t)
	w.doc.board.Select(of[0].ID)
	press(t, w, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, fyne.KeyP)
	if !w.projector || !w.mapView.Projector() || w.win.MainMenu() != nil {
		t.Fatalf("projector size: %v, the map's %v, menu %v", w.projector, w.mapView.Projector(), w.win.MainMenu())
	}
	press(t, w, 0, fyne.KeyF4)
	if w.projector || w.mapView.Projector() || w.win.MainMenu() == nil {
		t.Error("notes are typed in projector size")
	}
	if w.win.Canvas().Focused() == fyne.Focusable(w.mapView) {
		t.Error("the keyboard is not in the notes")
	}
}

// If this fails, a room sees more than marking, map and strip, or F6 leads out
// of sight.
func TestPanesForARoom(t *testing.T) {
	w, _ := talksIn(t)
	w.setProjector(true)
	w.nextPane()
	if w.win.Canvas().Focused() != fyne.Focusable(w.strip) {
		t.Errorf("F6 leads to %T", w.win.Canvas().Focused())
	}
	w.nextPane()
	if w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Errorf("F6 leads on to %T", w.win.Canvas().Focused())
	}
	w.letGo()
	if w.presents() {
		t.Error("Esc does not lead back to the desk")
	}
}

// If this fails, the card that was spoken of lies half beyond the edge of the
// map once the panes are back.
func TestBackAtTheDeskTheSelectionIsInSight(t *testing.T) {
	w, _ := talksIn(t)
	w.win.Resize(fyne.NewSize(1024, 740))
	w.doc.board.Select(w.doc.scenario().Root.ID)
	w.setProjector(true)
	w.setProjector(false)
	before := w.mapView.Foot()
	w.reveal()
	if after := w.mapView.Foot(); after != before {
		t.Errorf("the card at %v had to be moved to %v", before, after)
	}
}

// If this fails, Esc leaves the room's view with the line still over the map,
// where it was meant to take the line away.
func TestEscTakesTheLineFromARoomFirst(t *testing.T) {
	w, _ := talksIn(t)
	w.setProjector(true)
	w.doc.board.Say(board.Notice{Text: "Was 45 %."})
	w.letGo()
	if got := w.notice.Text(); got != "" || !w.presents() {
		t.Errorf("the line says %q, presenting %v", got, w.presents())
	}
	w.letGo()
	if w.presents() {
		t.Error("Esc does not lead back to the desk then")
	}
}

// If this fails, a menu over a map that is shown to a room cannot be read there,
// or is larger than the least screen.
func TestMenusOfARoom(t *testing.T) {
	w, of := talksIn(t)
	w.win.Resize(fyne.NewSize(1024, 768))
	w.setProjector(true)
	for _, id := range []string{of[1].ID, ""} {
		w.doc.board.Select(id)
		w.contextMenu(fyne.NewPos(900, 700))
		menu := w.win.Canvas().Overlays().Top()
		if menu == nil {
			t.Fatal("there is no menu")
		}
		for _, o := range test.LaidOutObjects(menu) {
			if text, ok := o.(*canvas.Text); ok && text.TextSize < look.ProjectorType {
				t.Errorf("%q has %v px", text.Text, text.TextSize)
			}
		}
		pop := w.win.Canvas().Focused().(*widget.PopUpMenu)
		if at, size := pop.Position(), pop.MinSize(); at.Y+size.Height > 768 || at.X+size.Width > 1024 || at.Y < 0 {
			t.Errorf("the menu begins at %v and is %v", at, size)
		}
		pop.Dismiss()
	}
}

// If this fails, chords are dead in front of a room while the strip has the keyboard:
// there is no menu that would take them.
func TestChordsWorkFromTheStripInARoom(t *testing.T) {
	w, of := talksIn(t)
	w.doc.board.Select(of[0].ID)
	title := of[0].Title
	if err := w.doc.board.Do(scenarios.Rename(of[0], "another")); err != nil {
		t.Fatal(err)
	}
	w.setProjector(true)
	w.nextPane()
	w.strip.TypedShortcut(&fyne.ShortcutUndo{})
	if of[0].Title != title {
		t.Errorf("Ctrl+Z leaves “%s”", of[0].Title)
	}
}
