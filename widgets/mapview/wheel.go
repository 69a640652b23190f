package mapview

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/gesture"
	"offramp/widgets/keys"
)

var _ fyne.Scrollable = (*Map)(nil)

// notch is how far one notch of a wheel scrolls, in px.
const notch = 60

// Scrolled pans, with Shift across, and with Ctrl zooms about the pointer.
func (m *Map) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := gesture.Notches(e.Scrolled.DX), gesture.Notches(e.Scrolled.DY)
	modifier := keys.Held()
	switch {
	case modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0:
		by := 1
		if dy+dx < 0 {
			by = -1
		}
		m.zoomAbout(e.Position.X, e.Position.Y, step(m.view.Zoom)+by)
	case modifier&fyne.KeyModifierShift != 0 && dx == 0:
		m.Pan(dy*notch, 0)
	default:
		m.Pan(dx*notch, dy*notch)
	}
}
