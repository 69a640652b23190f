package mapview

import (
	"time"

	"fyne.io/fyne/v2"
)

// scrolling moves the map while something is dragged near its edge.
type scrolling struct {
	stop func() // the clock, nil while nothing is dragged
	// away tells that the pointer was away from the edge: a drag that begins
	// there does not scroll at once.
	away     bool
	byX, byY float64 // px a second
}

const (
	edgeWidth = 36                    // px in which the map scrolls
	edgeSpeed = 900                   // px a second, right at the edge and beyond
	longest   = 50 * time.Millisecond // that one tick counts for, should the machine be busy
)

// clock calls step once a frame with the time that passed, until it is stopped.
func clock(step func(time.Duration)) (stop func()) {
	last := time.Now()
	a := &fyne.Animation{
		Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever,
		Tick: func(float32) {
			now := time.Now()
			passed := now.Sub(last)
			last = now
			step(passed)
		},
	}
	a.Start()
	return a.Stop
}

// watch begins to scroll near the edge.
func (m *Map) watch() {
	m.unwatch()
	m.pointer.scroll.stop = clock(m.tick)
}

func (m *Map) unwatch() {
	if stop := m.pointer.scroll.stop; stop != nil {
		stop()
	}
	m.pointer.scroll = scrolling{}
}

// edgeAt sets the speed by how near the edge the pointer is.
func (m *Map) edgeAt(at fyne.Position) {
	s, size := &m.pointer.scroll, m.Size()
	s.byX, s.byY = pull(at.X, size.Width), pull(at.Y, size.Height)
	s.away = s.away || s.byX == 0 && s.byY == 0
	if !s.away {
		s.byX, s.byY = 0, 0
	}
}

// pull is how fast the map scrolls along a side of a length, in px a second:
// the nearer the faster.
func pull(at, length float32) float64 {
	before, after := edgeWidth-float64(at), edgeWidth-float64(length-at)
	switch {
	case before > 0:
		return edgeSpeed * min(before/edgeWidth, 1)
	case after > 0:
		return -edgeSpeed * min(after/edgeWidth, 1)
	}
	return 0
}

// tick is what passing time does to a drag: near the edge the map scrolls, and
// a folded branch that is hovered for long enough opens.
func (m *Map) tick(passed time.Duration) {
	passed = min(passed, longest)
	s := &m.pointer.scroll
	if s.stop == nil {
		return
	}
	if s.byX != 0 || s.byY != 0 {
		m.Pan(s.byX*passed.Seconds(), s.byY*passed.Seconds())
	}
	if m.pointer.drag != nil {
		m.linger(passed)
	}
}

// carry shows anew what is dragged, after the map moved below the pointer.
func (m *Map) carry() {
	switch p := &m.pointer; {
	case p.drag != nil:
		m.dragTo(p.drag.at)
	case p.band != nil:
		m.bandTo(p.band.at)
	}
}
