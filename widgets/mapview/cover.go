package mapview

import (
	"math"

	"offramp/widgets/naming"
)

// open makes the field look like its card.
func (m *Map) open(e *naming.Editing) {
	e.Field.TextStyle.Bold = !e.Number
	m.cover = naming.NewCover(e, m.board.Scenario().Root.ID == e.ID)
}

// place puts the field over its card and draws.
func (m *Map) place() {
	m.follow()
	m.Refresh()
}

// close takes the field away.
func (m *Map) close() {
	m.cover = nil
	m.Refresh()
}

// Commit makes an edit of what is being typed, and lets go of what is dragged: a
// command comes first, and a window that closes must leave no clock running. It
// is false where the text is not taken: then its field stays open and says why.
func (m *Map) Commit() bool {
	m.giveUp()
	return m.Namer.Commit()
}

// beside walks to the sibling below or above.
func (m *Map) beside(below bool) {
	if below {
		m.Walk(ToNext)
	} else {
		m.Walk(ToPrevious)
	}
}

// fail tells why something was refused.
func (m *Map) fail(err error) {
	if err != nil && m.OnError != nil {
		m.OnError(err)
	}
}

const (
	least    = 13  // the smallest type, in px, that is comfortable to type in
	roomy    = 0.9 // the zoom from which a field fits its card
	roomiest = 12  // how wide a field is at least, in type sizes
)

// follow puts the field where its card is now.
func (m *Map) follow() {
	if m.cover == nil {
		return
	}
	c := m.cover
	card, ok := m.scene.Find(c.ID)
	if !ok {
		return
	}
	rect, size := m.scene.TitleBox(card), m.metrics.TitleSize
	if c.Number {
		rect, size = m.scene.FigureBox(card), m.metrics.FigureSize
	}
	text := float32(math.Floor(max(least, size*m.view.Zoom))) // whole, as the screen's text is
	c.SetText(text)
	at := m.view.Rect(rect)
	inset := c.Inset()
	// Where the map is small the field is larger than its card, to type in.
	w := max(at.W, text*roomiest) + 2*inset
	h := max(at.H, float32(c.Rows(w))*c.RowHeight()) + 2*inset
	y := m.painter.Snap(at.Y) - inset
	box := m.view.Rect(m.scene.Cards[card].Box)
	overhangs := y+inset+c.High(w) > m.painter.Snap(box.Y+box.H) // a card cuts long titles, a field does not
	c.SetFrame(m.view.Zoom < roomy || overhangs)
	if m.view.Zoom < roomy && c.Number {
		y = m.painter.Snap(box.Y + box.H + 2) // below the card: it says what the number is of
	}
	if below := float64(y+h+inset) - m.view.H; below > 0 && float64(h) < m.view.H {
		// The line that is being typed stays in view.
		m.view.Y += below / m.view.Zoom
		y -= float32(below)
	}
	c.Place(m.painter.Snap(at.X)-inset, y, w, h)
}
