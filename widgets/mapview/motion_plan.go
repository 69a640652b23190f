package mapview

import (
	"offramp/scenarios/scene"
)

// plan finds what is to be seen on the way, and how far each card has to go. It
// is false where nothing moves, or too much.
func (m *Map) plan(from place) bool {
	mo := &m.motion
	mo.scratch.Reset()
	from.scene.Visible(from.view.World(), &mo.scratch)
	mo.sight.Reset()
	m.scene.Visible(m.view.World(), &mo.sight)
	if len(mo.sight.Trunks)+len(mo.scratch.Trunks) > 0 ||
		len(mo.sight.Cards) > mostGliding || len(mo.scratch.Cards) > mostGliding {
		return false
	}
	mo.offsets = make(map[int32]offset, 2*len(mo.sight.Cards))
	t := travel{from: from, to: place{m.scene, m.view}, edited: m.edited(), offsets: mo.offsets}
	if !t.common(mo.sight.Cards) {
		return false // another place: there is no way to be seen
	}
	t.join(&mo.sight, mo.scratch.Cards)
	far := t.measure(&mo.sight)
	// Nothing changes its size on the way: texts would be shaped anew in every
	// frame. The smaller size is one at which no cards cover each other.
	mo.view = m.view
	if zoom := from.view.Zoom; zoom < m.view.Zoom {
		mo.view.X += (m.view.W/m.view.Zoom - m.view.W/zoom) / 2
		mo.view.Y += (m.view.H/m.view.Zoom - m.view.H/zoom) / 2
		mo.view.Zoom = zoom
	}
	return far >= 1
}

// edited is the card that has the field: it stands where it is typed in.
func (m *Map) edited() int32 {
	if m.cover != nil {
		if card, ok := m.scene.Find(m.cover.ID); ok {
			return card
		}
	}
	return -1
}

// shift is how far from its place a card is drawn now, in world units.
func (m *Map) shift(card int32) (dx, dy float64) {
	mo := &m.motion
	box := m.scene.Cards[card].Box
	x, y := box.X+box.W/2, box.Y+box.H/2
	off := mo.offsets[card]
	px := (x-m.view.X)*m.view.Zoom + off.x*mo.left
	py := (y-m.view.Y)*m.view.Zoom + off.y*mo.left
	return px/mo.view.Zoom + mo.view.X - x, py/mo.view.Zoom + mo.view.Y - y
}

// drawn is where a card is drawn now, which may be on its way.
func (m *Map) drawn(card int32) scene.Rect32 {
	box := m.scene.Cards[card].Box
	if !m.motion.running {
		return m.view.Rect(box)
	}
	dx, dy := m.shift(card)
	box.X, box.Y = box.X+dx, box.Y+dy
	return m.motion.view.Rect(box)
}
