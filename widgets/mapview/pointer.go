package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios/scene"
	"offramp/widgets/gesture"
	"offramp/widgets/keys"
)

// pointer is what the mouse is doing.
type pointer struct {
	panning  bool
	onGround bool // the button went down beside all cards
	clicks   gesture.Clicks
}

var (
	_ desktop.Mouseable  = (*Map)(nil)
	_ desktop.Cursorable = (*Map)(nil)
	_ fyne.Draggable     = (*Map)(nil)
	_ fyne.Scrollable    = (*Map)(nil)
)

// MouseDown selects what is under the pointer.
func (m *Map) MouseDown(e *desktop.MouseEvent) {
	// What is under the pointer now counts: finishing may lay the map out anew.
	m.dropTip()
	card, part, ok := m.near(e.Position.X, e.Position.Y)
	var c scene.Card
	if ok {
		c = m.scene.Cards[card]
	}
	m.Finish()
	m.focus()
	if e.Button != desktop.MouseButtonPrimary {
		m.pointer.panning = e.Button == desktop.MouseButtonTertiary
		return
	}
	m.pointer.onGround = !ok
	m.pointer.panning = !ok
	if ok && m.board.Scenario().Outcome(c.Outcome.ID) == c.Outcome {
		m.press(&c, part, m.pointer.clicks.IsDouble(e.Position))
	}
}

// press does what a click on a card is for.
func (m *Map) press(c *scene.Card, part scene.Part, double bool) {
	if part == scene.Pill {
		m.unfold(c.Outcome)
		return
	}
	m.board.Select(c.Outcome.ID)
	switch {
	case !double || c.Ghost:
	case m.isOverview():
		m.ZoomIn(c.Outcome.ID)
	case part == scene.Number && c.Parent >= 0:
		m.Enter("")
	default:
		m.Name()
	}
}

// MouseUp ends a pan; a click beside all cards selects the scenario itself.
func (m *Map) MouseUp(e *desktop.MouseEvent) {
	if m.pointer.onGround && e.Button == desktop.MouseButtonPrimary {
		m.board.Select("")
	}
	m.pointer.onGround, m.pointer.panning = false, false
}

// Dragged pans. Fyne tells of drags with the primary and the middle button.
func (m *Map) Dragged(e *fyne.DragEvent) {
	m.pointer.onGround = false // it is no click any more
	if m.pointer.panning {
		m.Pan(float64(e.Dragged.DX), float64(e.Dragged.DY))
	}
}

// DragEnd ends a pan.
func (m *Map) DragEnd() { m.pointer.panning = false }

// Cursor shows that the ground can be taken hold of.
func (m *Map) Cursor() desktop.Cursor { return desktop.DefaultCursor }

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

// focus gives the map the keyboard.
func (m *Map) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && c.Focused() != fyne.Focusable(m) {
		c.Focus(m)
	}
}
