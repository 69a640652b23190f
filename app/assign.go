package app

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/strip"
)

// newStrip makes the strip of the window's document: what it lists is shown on
// the map, and its end states can be dragged onto the map's cards.
func (w *window) newStrip() *strip.Strip {
	s := strip.New(w.doc.board)
	s.OnFocus = w.win.Canvas().Focus
	s.OnShow = func(string) { w.revealBeside(s) }
	s.OnPath = w.mapView.ShowPath
	s.OnDone = w.focusMap
	s.OnIdle = w.catchFocus
	s.OnFunction = w.function
	s.OnChord = w.chord
	s.OnError = w.refuse
	s.OnDragOver = w.dragOver
	s.OnDrop = w.assign
	s.OnDragCancel = func() { w.mapView.MarkTarget("", false) }
	return s
}

// revealBeside shows the selected card where the strip's list does not cover it.
func (w *window) revealBeside(s *strip.Strip) {
	w.reveal()
	const step = 32
	for range 40 { // the map may not go on for ever
		if !s.Covers(w.place(w.mapView).Add(w.mapView.Foot())) {
			return
		}
		w.mapView.Pan(0, -step)
	}
}

// target returns the outcome under a place of the window, nil where there is none.
func (w *window) target(at fyne.Position) *scenarios.Outcome {
	return w.doc.scenario().Outcome(w.mapView.Target(at.Subtract(w.place(w.mapView))))
}

func (w *window) place(o fyne.CanvasObject) fyne.Position {
	return w.program.app.Driver().AbsolutePositionForObject(o)
}

// dragOver marks the card that an end state is dragged over, and says why it
// cannot take it.
func (w *window) dragOver(_ string, at fyne.Position) string {
	o := w.target(at)
	if o == nil {
		w.mapView.MarkTarget("", false)
		return ""
	}
	w.mapView.MarkTarget(o.ID, o.IsLeaf())
	if !o.IsLeaf() {
		return onlyLeaves
	}
	return ""
}

const onlyLeaves = "End states belong to the last outcomes of a path."

// assign gives the end state to the card that it was dropped on; where that is
// one of several selected, to all of them.
func (w *window) assign(endState string, at fyne.Position) {
	w.mapView.MarkTarget("", false)
	b, o := w.doc.board, w.target(at)
	switch {
	case o == nil:
	case !o.IsLeaf():
		w.flash(onlyLeaves)
	case b.Count() > 1 && b.IsSelected(o.ID):
		edit, forks := scenarios.AssignAll(b.Several(), endState)
		w.refuse(b.Do(edit))
		if len(forks) > 0 {
			w.flash(onlyLeaves)
		}
	default:
		w.refuse(b.Do(scenarios.Assign(o, endState)))
		b.Select(o.ID) // also where it had the end state already
	}
	w.focusMap()
}

// overStrip shows the line about the last edit above the strip, and the strip's
// list above that line.
type overStrip struct{ strip *strip.Strip }

func (overStrip) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l overStrip) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	l.strip.Lift(size.Height)
}
