package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/widgets/keys"
	"offramp/widgets/panes"
)

// paneName is the pane of a side as the settings call it.
func (w *window) paneName(side panes.Side) string {
	switch {
	case side == panes.Left:
		return settings.Outline
	case w.analyses():
		return settings.Analysis
	}
	return settings.Inspector
}

// newPanes puts outline and inspector beside the map, as wide as they were
// dragged last, in any window.
func newPanes(w *window, middle fyne.CanvasObject) *panes.Panes {
	p := panes.New(w.outline, middle, w.right())
	for _, side := range []panes.Side{panes.Left, panes.Right} {
		p.SetWidth(side, w.paneWidth(side))
	}
	p.OnWidth = func(side panes.Side, width float32) {
		name := w.paneName(side)
		w.program.kept.Change(func(s *settings.Settings) {
			s.SetPane(name, func(p *settings.Pane) { p.Width = width })
		})
	}
	return p
}

// analysisWidth is how wide the analysis is where nobody dragged it, in px: its
// charts need room for names and figures beside the bars.
const analysisWidth = 480

// paneWidth is how wide the pane of a side was dragged last; 0 is its usual width.
func (w *window) paneWidth(side panes.Side) float32 {
	width := w.program.kept.Settings().Panes[w.paneName(side)].Width
	if width == 0 && side == panes.Right && w.analyses() {
		return analysisWidth
	}
	return width
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
	ring := []func(){func() { w.win.Canvas().Focus(w.mapView) }, w.focusRight, w.strip.FocusFirst}
	at := 1 // what is in none of the others is on the right
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

// focusRight gives the pane on the right the keyboard.
func (w *window) focusRight() {
	switch {
	case w.analyses():
		w.analysis.FocusFirst()
		return
	case w.settles():
		w.conflicts.FocusFirst()
		return
	}
	w.inspector.FocusTitle()
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
