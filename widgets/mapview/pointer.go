package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios/scene"
	"offramp/widgets/gesture"
)

// pointer is what the mouse is doing: at most one of panning, dragging cards
// and selecting with a rubber band.
type pointer struct {
	press   press
	panning bool
	drag    *drag
	band    *band
	scroll  scrolling

	clicks gesture.Clicks
	last   string // the card that was pressed before
}

// press is a button that is down.
type press struct {
	button   desktop.MouseButton
	at       fyne.Position
	modifier fyne.KeyModifier
	id       string // of the outcome whose card is under it, "" for the ground
	takes    bool   // dragging takes the card along rather than the map
	click    func() // what letting go without dragging does; may be nil
}

// slop is how far, in px, the pointer may stray in a click.
const slop = 6

// choosing are the modifiers with which a click adds to the selection.
const choosing = fyne.KeyModifierShift | fyne.KeyModifierShortcutDefault

var (
	_ desktop.Mouseable  = (*Map)(nil)
	_ desktop.Cursorable = (*Map)(nil)
	_ fyne.Draggable     = (*Map)(nil)
)

// MouseDown takes hold of what is under the pointer.
func (m *Map) MouseDown(e *desktop.MouseEvent) {
	// What is under the pointer now counts: finishing may lay the map out anew.
	m.dropTip()
	card, part, ok := m.near(e.Position.X, e.Position.Y)
	var c *scene.Card
	if ok {
		found := m.scene.Cards[card]
		c = &found
	}
	if m.giveUp() { // a second button lets go of what the first one drags
		return
	}
	m.Finish()
	m.focus()
	p := press{button: e.Button, at: e.Position, modifier: e.Modifier}
	if c != nil {
		if m.board.Scenario().Outcome(c.Outcome.ID) != c.Outcome {
			return // finishing took it away
		}
		p.id = c.Outcome.ID
	}
	switch e.Button {
	case desktop.MouseButtonPrimary:
		m.pressOn(c, part, &p)
	case desktop.MouseButtonSecondary:
		p.click = func() { m.menuOn(p.id, e.AbsolutePosition) }
	default:
		m.pointer.panning = true
	}
	m.pointer.press = p
}

// MouseUp ends what the button did.
func (m *Map) MouseUp(e *desktop.MouseEvent) {
	p := m.pointer.press
	if e.Button != p.button {
		return
	}
	m.pointer.press = press{}
	switch {
	case m.pointer.drag != nil:
		m.letGo(e.Position, e.Modifier)
	case m.pointer.band != nil:
		m.endBand()
	case p.click != nil && !far(e.Position, p.at):
		p.click()
	}
	m.pointer.panning = false
}

// Dragged pans, or takes along what was pressed. Fyne tells of drags with the
// primary and the middle button, and not with which.
func (m *Map) Dragged(e *fyne.DragEvent) {
	switch p := &m.pointer; {
	case p.panning:
		m.Pan(float64(e.Dragged.DX), float64(e.Dragged.DY))
	case p.drag != nil:
		m.dragTo(e.Position)
	case p.band != nil:
		m.bandTo(e.Position)
	case p.press.button == desktop.MouseButtonPrimary && far(e.Position, p.press.at):
		p.press.click, p.clicks = nil, gesture.Clicks{} // it is no click
		m.take(e.Position)
	}
}

// take begins what dragging from the press is for.
func (m *Map) take(to fyne.Position) {
	switch p := m.pointer.press; {
	case p.modifier&fyne.KeyModifierShift != 0:
		m.startBand(p.at, to)
	case p.takes:
		m.startDrag(p.id, to)
	default:
		m.pointer.panning = true
		by := to.Subtract(p.at)
		m.Pan(float64(by.X), float64(by.Y))
	}
}

// DragEnd comes after the button went up, which ended the drag already.
func (m *Map) DragEnd() {
	m.giveUp()
	m.pointer.panning = false
}

// giveUp lets go of dragged cards where they were, and of a rubber band, and
// tells whether there was one.
func (m *Map) giveUp() bool {
	switch {
	case m.pointer.drag != nil:
		m.cancelDrag()
	case m.pointer.band != nil:
		m.cancelBand()
	default:
		return false
	}
	m.pointer.press = press{} // the button is still down, and takes nothing any more
	return true
}

// busy tells whether cards or a rubber band are dragged: keys wait.
func (m *Map) busy() bool { return m.pointer.drag != nil || m.pointer.band != nil }

func far(a, b fyne.Position) bool {
	d := a.Subtract(b)
	return d.X*d.X+d.Y*d.Y >= slop*slop
}

// focus gives the map the keyboard.
func (m *Map) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && c.Focused() != fyne.Focusable(m) {
		c.Focus(m)
	}
}
