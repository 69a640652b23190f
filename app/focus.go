package app

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/naming"
)

// focusMap gives the keyboard back to where outcomes are walked: the map, or the
// outline where that had it last; or to the page that stands before them.
func (w *window) focusMap() {
	switch {
	case w.start != nil:
		w.win.Canvas().Focus(w.start)
		return
	case w.page != nil:
		w.page.FocusFirst()
		return
	case w.presents() && w.analyses(): // it stands in the place of the map
		w.analysis.FocusFirst()
		return
	case w.walkedIn == fyne.Focusable(w.outline) && w.outline.Visible():
		w.outline.FocusFirst()
		return
	}
	w.win.Canvas().Focus(w.mapView)
}

// catchFocus gives the map the keyboard that a click on empty ground took from
// somebody and gave to nobody.
func (w *window) catchFocus() {
	fyne.Do(func() { // by then it is known who has it
		c := w.win.Canvas()
		if c.Focused() == nil && c.Overlays().Top() == nil {
			w.focusMap()
		}
	})
}

// leaveHidden gives the map the keyboard of a field that is not shown any more:
// an undo may show another page, or take a row away, while somebody is in it.
func (w *window) leaveHidden() {
	c := w.win.Canvas()
	for _, e := range []*naming.Editing{w.mapView.Editing(), w.outline.Editing()} {
		if e != nil && c.Focused() == fyne.Focusable(e.Field) {
			return // fields over a card come and go with it; a new one may not be drawn yet
		}
	}
	focused, ok := c.Focused().(fyne.CanvasObject)
	if !ok || c.Overlays().Top() != nil || focused == fyne.CanvasObject(w.mapView) || w.start != nil || w.page != nil && focused == w.page.Object() {
		return
	}
	if w.program.app.Driver().CanvasForObject(focused) == nil {
		return // it was shown just now, such as the strip's field: Fyne knows it once it was drawn
	}
	// Fyne finds what is shown only, and says of all else that it begins where the
	// window does; nothing but the map may.
	if inset, _ := c.InteractiveArea(); w.place(focused).Add(inset).IsZero() {
		w.focusMap()
	}
}
