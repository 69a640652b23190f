package mapview

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
)

// pressOn does what pressing the primary button is for, and notes what letting
// go or dragging will be; c is nil on the ground.
func (m *Map) pressOn(c *scene.Card, part scene.Part, p *press) {
	adds, double := p.modifier&choosing != 0, m.isDouble(p)
	switch {
	case c == nil:
		if !adds {
			p.click = func() { m.board.Select("") }
		}
	case part == scene.Pill:
		m.unfold(c.Outcome)
		p.button = 0 // the map moved: no drag begins here
	case c.Ghost:
		if !adds {
			m.board.Select(p.id)
		}
	case adds:
		p.takes = c.Parent >= 0
		p.click = func() { m.board.Toggle(p.id) }
	case double:
		m.board.Select(p.id)
		m.write(c, part)
		p.button = 0
	case m.board.Count() > 1 && m.board.IsSelected(p.id):
		p.takes = c.Parent >= 0 // all of them, so they stay selected until it is known
		p.click = func() { m.board.Select(p.id) }
	default:
		p.takes = c.Parent >= 0
		m.board.Select(p.id)
	}
}

// write opens what of a card was double clicked.
func (m *Map) write(c *scene.Card, part scene.Part) {
	switch {
	case m.isOverview():
		m.ZoomIn(c.Outcome.ID)
	case part == scene.Number && c.Parent >= 0:
		m.Enter("")
	default:
		m.Name()
	}
}

// isDouble tells whether a press is the second one on the same card.
func (m *Map) isDouble(p *press) bool {
	same := p.id == m.pointer.last
	m.pointer.last = p.id
	return m.pointer.clicks.IsDouble(p.at) && same
}

// menuOn selects the card that was clicked, unless it is among several that
// are, and asks for the menu of what is selected; id is "" on the ground.
func (m *Map) menuOn(id string, at fyne.Position) {
	if id == "" || !m.board.IsSelected(id) {
		m.board.Select(id)
	}
	m.menu(at)
}

// Menu asks for the menu of what is selected, where it is.
func (m *Map) Menu() {
	m.Finish()
	m.menu(fyne.CurrentApp().Driver().AbsolutePositionForObject(m).Add(m.Foot()))
}

func (m *Map) menu(at fyne.Position) {
	if m.OnMenu == nil {
		return
	}
	// The click is over first: Fyne would take the keyboard from the menu.
	fyne.Do(func() { m.OnMenu(at) })
}
