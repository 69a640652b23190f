package mapview

import "math"

// Zoom goes in steps: every size of text that was not drawn before has to be
// shaped and rasterised, so free zooming would stutter.
const (
	zoomStep  = 1.1
	leastZoom = -80 // steps: 0.05 %, where 20,000 cards below each other fit
	mostZoom  = 14  // steps: 380 %
)

// step returns the zoom step nearest to a zoom.
func step(zoom float64) int {
	steps := math.Log(zoom) / math.Log(zoomStep)
	return max(leastZoom, min(mostZoom, int(math.Round(steps))))
}

// stepBelow returns the largest zoom step that is no larger than a zoom.
func stepBelow(zoom float64) int {
	return int(math.Floor(math.Log(zoom)/math.Log(zoomStep) + 1e-9))
}

// zoomAt returns the zoom of a step.
func zoomAt(step int) float64 { return math.Pow(zoomStep, float64(step)) }

// Zoom returns the zoom, 1 being the size that cards are designed for.
func (m *Map) Zoom() float64 { return m.view.Zoom }

// ZoomBy zooms in by steps about the middle of the view, or the selection
// where that is in view.
func (m *Map) ZoomBy(steps int) {
	x, y := float32(m.view.W/2), float32(m.view.H/2)
	box, ok := m.selectedBox()
	inView := ok && m.view.World().Meets(box)
	if inView {
		at := m.view.Point(box.X+box.W/2, box.Y+box.H/2)
		x, y = at.X, at.Y
	}
	m.atOnce(func() {
		m.zoomAbout(x, y, step(m.view.Zoom)+steps)
		if inView { // of a card at the edge only a part was
			m.Reveal(m.board.Selected().ID)
		}
	})
}

// ZoomTo zooms to 100 %, or to another zoom, about the middle of the view.
func (m *Map) ZoomTo(zoom float64) {
	m.ZoomBy(step(zoom) - step(m.view.Zoom))
}

// zoomAbout zooms so that the world point under a pixel stays there.
func (m *Map) zoomAbout(x, y float32, to int) {
	to = max(leastZoom, min(mostZoom, to))
	wx, wy := m.view.ToWorld(x, y)
	m.view.Zoom = zoomAt(to)
	m.view.X = wx - float64(x)/m.view.Zoom
	m.view.Y = wy - float64(y)/m.view.Zoom
	m.moved()
}
