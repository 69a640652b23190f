package mapview

import "offramp/scenarios/scene"

// isOverview tells whether the map is so small that no text can be read.
func (m *Map) isOverview() bool { return m.scene.DetailAt(m.view.Zoom) == scene.Plain }

// ZoomIn shows the card of an outcome at the size that cards are designed for.
func (m *Map) ZoomIn(id string) {
	box, ok := m.box(id)
	if !ok {
		return
	}
	m.glide(func() {
		m.view.Zoom = 1
		m.centreOn(box)
		m.moved()
	})
}

// near finds the card at a pixel; of an overview, whose cards are a few pixels
// high, one close by will do.
func (m *Map) near(x, y float32) (card int32, part scene.Part, ok bool) {
	card, part, ok = m.scene.At(m.view.ToWorld(x, y))
	if ok || !m.isOverview() {
		return card, part, ok
	}
	for _, d := range [...]scene.Point32{{Y: -2}, {Y: 2}, {X: -2}, {X: 2}, {Y: -4}, {Y: 4}} {
		if card, part, ok = m.scene.At(m.view.ToWorld(x+d.X, y+d.Y)); ok {
			return card, part, ok
		}
	}
	return 0, scene.Body, false
}
