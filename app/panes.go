package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/widgets/keys"
	"offramp/widgets/panes"
)

// paneNames are the side panes as the settings call them.
var paneNames = [...]string{panes.Left: settings.Outline, panes.Right: settings.Inspector}

// newPanes puts outline and inspector beside the map, as wide as they were
// dragged last, in any window.
func newPanes(w *window, middle fyne.CanvasObject) *panes.Panes {
	p := panes.New(w.outline, middle, w.inspector)
	for side, name := range paneNames {
		p.SetWidth(panes.Side(side), w.program.kept.Settings().Panes[name].Width)
	}
	p.OnWidth = func(side panes.Side, width float32) {
		w.program.kept.Change(func(s *settings.Settings) {
			s.SetPane(paneNames[side], func(p *settings.Pane) { p.Width = width })
		})
	}
	return p
}

// roomForOutline is the width of a window, in px, from which the outline is
// shown where nobody said otherwise.
const roomForOutline = 1200

// beginsWithOutline tells whether a new window shows the outline.
func (w *window) beginsWithOutline() bool {
	if pane, said := w.program.kept.Settings().Panes[settings.Outline]; said {
		return !pane.Hidden
	}
	return w.full || w.win.Canvas().Size().Width >= roomForOutline
}

// nextPane takes the keyboard from the outline to the map, the inspector, the
// strip and back to the first; with Shift the other way round.
func (w *window) nextPane() {
	focused := w.win.Canvas().Focused()
	if w.presents() {
		w.nextForRoom()
		return
	}
	ring := []func(){func() { w.win.Canvas().Focus(w.mapView) }, w.inspector.FocusTitle, w.strip.FocusFirst}
	at := 1 // any field that is in none of the others is in the inspector
	switch focused {
	case fyne.Focusable(w.mapView):
		at = 0
	case fyne.Focusable(w.strip):
		at = 2
	}
	if w.outline.Visible() {
		ring = append(ring, w.outline.FocusFirst)
		if w.outline.HasFocus() {
			at = 3
		}
	}
	by := 1
	if keys.Held()&fyne.KeyModifierShift != 0 {
		by = len(ring) - 1
	}
	ring[(at+by)%len(ring)]()
}

// nextForRoom takes the keyboard from the map to the strip and back, where no
// other pane is shown.
func (w *window) nextForRoom() {
	if w.alone || w.win.Canvas().Focused() == fyne.Focusable(w.strip) {
		w.focusMap()
		return
	}
	w.strip.FocusFirst()
}
