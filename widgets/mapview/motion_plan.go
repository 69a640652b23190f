package mapview

import (
	"math"

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

// travel compares two places.
type travel struct {
	from, to place
	edited   int32
	offsets  map[int32]offset
}

// before is the card that a card was.
func (t *travel) before(card int32) (int32, bool) {
	if t.from.scene == t.to.scene {
		return card, true
	}
	return sameCard(t.to.scene, card, t.from.scene)
}

// sameCard finds a card of one scene in another.
func sameCard(from *scene.Scene, card int32, in *scene.Scene) (int32, bool) {
	c := &from.Cards[card]
	other, ok := in.Find(c.Outcome.ID)
	if !ok || !c.Ghost {
		return other, ok
	}
	kids := in.Children(other)
	if len(kids) == 0 {
		return 0, false
	}
	last := kids[len(kids)-1]
	return last, in.Cards[last].Ghost
}

// common tells whether any of the cards was in view before.
func (t *travel) common(cards []int32) bool {
	world := t.from.view.World()
	for _, card := range cards {
		if was, ok := t.before(card); ok && t.from.scene.Cards[was].Box.Meets(world) {
			return true
		}
	}
	return false
}

// join adds what was in view before to what is in view now.
func (t *travel) join(sight *scene.Sight, before []int32) {
	seen := make(map[int32]bool, len(sight.Cards))
	branches := make(map[int32]bool, len(sight.Branches))
	for _, card := range sight.Cards {
		seen[card] = true
	}
	for _, card := range sight.Branches {
		branches[card] = true
	}
	for _, was := range before {
		card, ok := was, true
		if t.from.scene != t.to.scene {
			card, ok = sameCard(t.from.scene, was, t.to.scene)
		}
		if ok && !seen[card] {
			seen[card] = true
			sight.Cards = append(sight.Cards, card)
		}
	}
	for _, card := range sight.Cards {
		if t.to.scene.Cards[card].Parent >= 0 && !branches[card] {
			sight.Branches = append(sight.Branches, card)
		}
	}
}

// measure finds the offset of every card in sight and of the cards that their
// branches come from; it returns the largest, in px.
func (t *travel) measure(sight *scene.Sight) (far float64) {
	for _, card := range sight.Cards {
		far = max(far, t.offset(card))
	}
	for _, card := range sight.Branches {
		t.offset(card)
		t.offset(t.to.scene.Cards[card].Parent)
	}
	return far
}

func (t *travel) offset(card int32) float64 {
	off, ok := t.offsets[card]
	if !ok {
		if was, there := t.before(card); there && card != t.edited {
			x0, y0 := middle(t.from, was)
			x1, y1 := middle(t.to, card)
			off = offset{x0 - x1, y0 - y1}
		}
		t.offsets[card] = off
	}
	return math.Hypot(off.x, off.y)
}

// middle is where the middle of a card is seen.
func middle(p place, card int32) (x, y float64) {
	box := p.scene.Cards[card].Box
	return (box.X + box.W/2 - p.view.X) * p.view.Zoom, (box.Y + box.H/2 - p.view.Y) * p.view.Zoom
}
