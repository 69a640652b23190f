package mapview

import (
	"math"

	"offramp/scenarios/layout"
)

// State is how a map is looked at: what a user would miss if it were gone when
// the document is opened again. It is no part of the document.
type State struct {
	// Begun: somebody did something; else the map is shown as one just opened.
	Begun bool
	// Zoom, and the place of the map's world that is in the middle.
	Zoom, X, Y float64
	// Fitted: the whole map fills the view, whatever its size.
	Fitted    bool
	Direction layout.Direction
	Folded    []string // identities, in the order of the tree
	Selected  string   // "" for the scenario itself
}

// State returns how the map is looked at now.
func (m *Map) State() State {
	s := State{
		Begun: m.begun, Fitted: m.fitted, Direction: m.direction, Zoom: m.view.Zoom,
		X: m.view.X + m.view.W/m.view.Zoom/2,
		Y: m.view.Y + m.view.H/m.view.Zoom/2,
	}
	s.Folded = m.board.AllFolded()
	if at := m.board.Selected(); at != nil {
		s.Selected = at.ID
	}
	return s
}

// Restore shows the map as it was looked at. What is gone since, or makes no
// sense, is left out.
func (m *Map) Restore(s State) {
	if !s.Begun || !(s.Zoom > 0) || math.IsInf(s.Zoom, 0) || !finite(s.X) || !finite(s.Y) {
		return
	}
	b := m.board
	b.Update(func() {
		b.FoldTo(math.MaxInt)
		for _, id := range s.Folded {
			b.Fold(b.Scenario().Outcome(id), true)
		}
		if at := b.Scenario().Outcome(s.Selected); at != nil || s.Selected == "" {
			b.Select(s.Selected)
		}
	})
	m.direction = layout.LeftToRight
	if s.Direction == layout.TopDown {
		m.direction = layout.TopDown
	}
	m.build()
	m.view.Zoom = zoomAt(step(s.Zoom))
	m.view.X = s.X - m.view.W/m.view.Zoom/2
	m.view.Y = s.Y - m.view.H/m.view.Zoom/2
	m.moved() // keeps some of the map in view if it has changed since
	m.begun = true
	if s.Fitted {
		m.fitted = true // as soon as it is known how large the view is
		m.Fit()
	}
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
