package mapview

import (
	"offramp/scenarios/scene"
)

// The view for which the projector's measures are made, in px: 1024 by 768
// without the marking and the strip.
const (
	projectorWide = 1024
	projectorHigh = 560
	mostProjector = 8 // steps: a little over twice
)

// SetProjector shows the map for a room to read, or for a desk again. In
// projector size the view follows the selection: it shows the selected fork
// large rather than the whole map small.
func (m *Map) SetProjector(on bool) {
	if on == m.projector {
		return
	}
	m.Finish()
	m.projector = on
	if on {
		m.desk = m.fitted
	}
	m.over.crumb.SetProjector(on)
	m.metrics = scene.DefaultMetrics()
	if on {
		m.metrics = scene.ProjectorMetrics()
	}
	m.atOnce(func() {
		x, y, held := m.selectedMiddle()
		m.view.Zoom = 1
		if on {
			m.view.Zoom = m.projectorZoom()
		}
		m.build()
		m.markSelected()
		if !held || !on && m.desk { // the panes come back: what fitted before is to fit again
			m.Fit()
			return
		}
		box, _ := m.selectedBox()
		m.view.X = box.X + box.W/2 - x/m.view.Zoom
		m.view.Y = box.Y + box.H/2 - y/m.view.Zoom
		m.moved()
		m.showFork()
		m.fitted = on
	})
	m.Refresh()
}

// Projector tells whether the map is shown for a room to read.
func (m *Map) Projector() bool { return m.projector }

// selectedMiddle is where the selected card is seen, if it is.
func (m *Map) selectedMiddle() (x, y float64, ok bool) {
	box, ok := m.selectedBox()
	if !ok || !m.view.World().Meets(box) {
		return 0, 0, false
	}
	x, y = middle(place{m.scene, m.view}, m.selectedCard())
	return x, y, true
}

func (m *Map) selectedCard() int32 {
	if at := m.board.Selected(); at != nil {
		if card, ok := m.scene.Find(at.ID); ok {
			return card
		}
	}
	return -1
}

// projectorZoom makes cards larger where the screen is: what is legible on a
// small one is to be no smaller on the wall.
func (m *Map) projectorZoom() float64 {
	by := min(m.view.W/projectorWide, m.view.H/projectorHigh)
	if by <= 1 {
		return 1
	}
	return zoomAt(min(mostProjector, stepBelow(by)))
}
