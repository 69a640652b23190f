package mapview

import (
	"offramp/scenarios/scene"
)

// Centre shows the card of an outcome in the middle.
func (m *Map) Centre(id string) {
	if box, ok := m.box(id); ok {
		m.glide(func() {
			m.centreOn(box)
			m.moved()
		})
	}
}

// Reveal pans as little as it takes to show the whole card of an outcome, and
// some of what is around it, beside everything that lies over the map.
func (m *Map) Reveal(id string) {
	if box, ok := m.box(id); ok {
		m.revealBox(box)
	}
}

// BringIn is Reveal where nobody moves the map by it: one that is fitted stays so, and
// is shown whole again in another size.
func (m *Map) BringIn(id string) {
	fitted := m.fitted
	m.Reveal(id)
	m.fitted = fitted
}

// RevealAll does so for the cards of several outcomes; where they do not fit
// together, for the one named last above all.
func (m *Map) RevealAll(ids []string) {
	var all scene.Rect
	for _, id := range ids {
		box, ok := m.box(id)
		switch {
		case !ok:
		case all.W == 0:
			all = box
		default:
			all = all.Union(box)
		}
	}
	if all.W == 0 {
		return
	}
	m.glide(func() {
		m.revealBox(all)
		m.Reveal(ids[len(ids)-1])
	})
}

func (m *Map) revealBox(box scene.Rect) {
	if m.view.W <= 0 {
		return
	}
	zoom := m.view.Zoom
	world := m.view.World()
	top := float64(m.over.top()) / zoom
	world.Y += top
	world.H -= top + (m.footRoom()-margin)/zoom
	grown := box.Grow(max(0, min(margin/zoom, (world.W-box.W)/2, (world.H-box.H)/2)))
	to := m.view
	to.X = nudge(world.X, world.W, grown.X, grown.W)
	to.Y = nudge(world.Y, world.H, grown.Y, grown.H) - top
	to = m.besideMinimap(to, box)
	if to != m.view {
		m.glide(func() {
			m.view = to
			m.moved()
		})
	}
}

// nudge moves a window that starts at w and is as long as size just so far
// that it shows from to from+length.
func nudge(w, size, from, length float64) float64 {
	switch {
	case length > size || from < w:
		return from
	case from+length > w+size:
		return from + length - size
	}
	return w
}

// besideMinimap moves a view on so that the minimap does not lie over a card.
func (m *Map) besideMinimap(v scene.View, box scene.Rect) scene.View {
	at, size := m.minimapPlace(false)
	if !m.minimapWanted(v) {
		return v
	}
	const gap = 8
	card := v.Rect(box)
	across, up := at.X+size.Width+gap-card.X, card.Y+card.H-(at.Y-gap)
	way := float32(1) // beside it, to the right
	if m.over.right {
		across, way = card.X+card.W-(at.X-gap), -1
	}
	if across <= 0 || up <= 0 {
		return v
	}
	to := card.X + way*across
	fitsUp, fitsAcross := card.Y-up >= m.over.top(), to >= 0 && float64(to+card.W) <= v.W
	switch {
	case fitsAcross && (across <= up || !fitsUp):
		v.X -= float64(way*across) / v.Zoom
	case fitsUp:
		v.Y += float64(up) / v.Zoom
	}
	return v
}

// footRoom is what is kept free at the foot of the map, in px: lines that
// explain an edit are shown there.
func (m *Map) footRoom() float64 { return max(foot, float64(m.over.foot)+margin/2) }

// SetFoot says how much of the foot of the map something else lies over, in px.
// The selected card does not stay below it: that is what a line there speaks of.
func (m *Map) SetFoot(height float32) {
	if height == m.over.foot {
		return
	}
	m.over.foot = height
	if at := m.board.Selected(); at != nil && m.coveredByFoot(at.ID) {
		fitted := m.fitted
		m.Reveal(at.ID)
		m.fitted = fitted
	}
	m.refresh()
}

// coveredByFoot tells whether what lies over the map's foot hides a part of a
// card that would be in view without it.
func (m *Map) coveredByFoot(id string) bool {
	box, ok := m.box(id)
	if !ok || !m.view.World().Meets(box) {
		return false
	}
	card := m.view.Rect(box)
	return float64(card.Y+card.H) > m.view.H-float64(m.over.foot)
}
