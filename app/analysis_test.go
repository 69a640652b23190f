package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// If this fails, F7 does not lead to the analysis and back, a pick in it does not
// go to its outcome, or the notes cannot be reached while it is open.
func TestTheAnalysisTakesThePlaceOfTheInspector(t *testing.T) {
	w, of := talksIn(t)
	end := &scenarios.EndState{ID: "e", Name: "War"}
	do := func(e scenarios.Edit) {
		t.Helper()
		if err := w.doc.board.Do(e); err != nil {
			t.Fatal(err)
		}
	}
	do(scenarios.AssignNew(w.doc.scenario(), of[0], end))
	w.doc.board.Select(of[0].ID)
	w.function(fyne.KeyF7)
	if !w.analyses() || w.inspector.Visible() {
		t.Fatal("F7 does not show the analysis")
	}
	if f := w.win.Canvas().Focused(); f == nil || f == fyne.Focusable(w.mapView) {
		t.Errorf("%T has the keyboard", f)
	}
	w.analysis.OnPick(of[1].ID)
	if w.doc.board.Selected() != of[1] {
		t.Error("a pick does not select")
	}
	w.function(fyne.KeyF4)
	if w.analyses() || !w.inspector.Visible() {
		t.Error("the notes are not shown")
	}
	w.function(fyne.KeyF7)
	w.setProjector(true)
	if !w.analyses() || w.win.Canvas().Focused() == fyne.Focusable(w.mapView) {
		t.Error("a room does not see the analysis")
	}
	w.function(fyne.KeyF7)
	if w.analyses() || w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Error("F7 does not give a room the map back")
	}
	w.setProjector(false)
	if !w.inspector.Visible() {
		t.Error("the inspector is gone")
	}
}
