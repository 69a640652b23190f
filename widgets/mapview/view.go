package mapview

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
)

// margin is what stays free around the map when it is fitted, in px, and foot
// what stays free below: lines that explain an edit are shown there.
const (
	margin = 32
	foot   = 56
)

// Pan moves the map by px.
func (m *Map) Pan(dx, dy float64) {
	m.view.X -= dx / m.view.Zoom
	m.view.Y -= dy / m.view.Zoom
	m.moved()
}

// Fit shows the whole map, at 100 % at most; in projector size the selected fork.
func (m *Map) Fit() {
	if m.view.W <= 0 || m.view.H <= 0 {
		return
	}
	if m.projector {
		m.glide(m.fitFork)
		return
	}
	m.glide(func() {
		top := float64(m.over.fit(m))
		m.view.Zoom = m.fitZoom()
		m.centreAll(top)
		m.fitted = true
	})
}

// fitLegibly shows the whole map, unless it would take a map that can be read
// to where it cannot: then what is selected is shown, as large as can be read.
func (m *Map) fitLegibly() {
	if m.projector || m.fitZoom() >= min(m.view.Zoom, zoomAt(legible)) {
		m.Fit()
		return
	}
	m.glide(func() {
		m.view.Zoom = zoomAt(legible)
		box, ok := m.selectedBox()
		if !ok {
			box, _ = m.box(m.board.Branch().ID)
		}
		m.centreOn(box)
		m.moved()
	})
}

// centreAll puts the whole map into the middle of what is free below top px of
// the view.
func (m *Map) centreAll(top float64) {
	b := m.scene.Bounds
	m.centreOn(b)
	m.view.Y -= top / 2 / m.view.Zoom
	foot, free := m.footRoom(), m.view.H-top-b.H*m.view.Zoom
	if free < 2*foot {
		m.view.Y += (foot - free/2) / m.view.Zoom
	}
	m.moved()
}

// fitZoom is the largest zoom, 100 % at most, at which the whole map is in view.
func (m *Map) fitZoom() float64 {
	b := m.scene.Bounds
	high := m.view.H - float64(m.over.top()) - margin - m.footRoom()
	zoom := min((m.view.W-2*margin)/b.W, high/b.H, 1)
	return max(zoom, zoomAt(leastZoom))
}

func (m *Map) centreOn(b scene.Rect) {
	m.view.X = b.X + b.W/2 - m.view.W/m.view.Zoom/2
	m.view.Y = b.Y + b.H/2 - m.view.H/m.view.Zoom/2
}

// moved keeps a part of the map in view, so that nothing is lost off screen,
// and draws.
func (m *Map) moved() {
	m.dropTip()
	if m.motion.depth == 0 {
		m.arrive()
	}
	m.fitted = false
	m.begun = m.begun || !m.beginning
	m.keep()
	m.follow()
	m.carry()
	m.refresh()
	if m.OnZoom != nil {
		m.OnZoom()
	}
}

// keep moves the view to where some of the map is.
func (m *Map) keep() {
	if m.view.W <= 0 {
		return // nobody knows yet how much is in view
	}
	b := m.scene.Bounds
	w, h := m.view.W/m.view.Zoom, m.view.H/m.view.Zoom
	keepX, keepY := min(b.W, w)/4, min(b.H, h)/4
	m.view.X = max(b.X-w+keepX, min(b.Right()-keepX, m.view.X))
	m.view.Y = max(b.Y-h+keepY, min(b.Bottom()-keepY, m.view.Y))
}

func (m *Map) box(id string) (scene.Rect, bool) {
	card, ok := m.scene.Find(id)
	if !ok {
		return scene.Rect{}, false
	}
	return m.scene.Cards[card].Box, true
}

func (m *Map) selectedBox() (scene.Rect, bool) {
	if at := m.board.Selected(); at != nil {
		return m.box(at.ID)
	}
	return scene.Rect{}, false
}

// anchor is the card that must not move on screen when the map is laid out
// anew: the selected one where it is in view, else the one nearest the middle.
func (m *Map) anchor() (id string, x, y float64) {
	if id := m.resting(); id != "" {
		box, _ := m.box(id)
		return id, box.X - m.view.X, box.Y - m.view.Y
	}
	world := m.view.World()
	if box, ok := m.selectedBox(); ok && world.Meets(box) {
		return m.board.Selected().ID, box.X - m.view.X, box.Y - m.view.Y
	}
	if card, _, ok := m.scene.At(world.X+world.W/2, world.Y+world.H/2); ok {
		c := &m.scene.Cards[card]
		return c.Outcome.ID, c.Box.X - m.view.X, c.Box.Y - m.view.Y
	}
	return "", 0, 0
}

// hold puts the view where the anchor is where it was.
func (m *Map) hold(id string, x, y float64) {
	if box, ok := m.box(id); ok && id != "" {
		m.view.X, m.view.Y = box.X-x, box.Y-y
	}
}

// Place is where, in the widget, the middle of a part of the world is shown.
func (m *Map) Place(r scene.Rect) fyne.Position {
	at := m.view.Point(r.X+r.W/2, r.Y+r.H/2)
	return fyne.NewPos(at.X, at.Y)
}

// Foot is where, in the widget, the selected card ends: the place for a menu
// that speaks of it.
func (m *Map) Foot() fyne.Position {
	box, ok := m.selectedBox()
	if !ok {
		return fyne.NewPos(margin, margin)
	}
	at := m.view.Point(box.X, box.Bottom())
	return fyne.NewPos(at.X, at.Y+4)
}
