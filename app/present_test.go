package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"offramp/widgets/board"
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
