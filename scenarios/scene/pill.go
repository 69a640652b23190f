package scene

import (
	"strconv"

	"offramp/scenarios/layout"
)

// pillText says how much is folded away.
func pillText(hidden int32) string { return "+" + strconv.Itoa(int(hidden)) }

// PillBox is where the fold pill of a card stands: beyond its far edge. It is
// the zero rectangle where nothing is folded away.
func (s *Scene) PillBox(card int32) Rect {
	c := &s.Cards[card]
	if c.Hidden == 0 {
		return Rect{}
	}
	m := &s.Metrics
	size := m.PillSize
	w := s.fonts.Width(pillText(c.Hidden), size, Regular) + size*1.2
	h := size * 1.7
	gap := m.PadX / 4
	if s.Direction == layout.TopDown {
		return Rect{c.Box.X + (c.Box.W-w)/2, c.Box.Bottom() + gap, w, h}
	}
	return Rect{c.Box.Right() + gap, c.Box.Y + (c.Box.H-h)/2, w, h}
}
