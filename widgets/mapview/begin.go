package mapview

import "offramp/scenarios"

// legible is the least zoom step at which the titles of a map can be read, and
// overhang how much larger than the view a map may be at that zoom before some
// of it is folded away: a card cut off at the edge is better than many hidden.
const (
	legible  = -5 // 62 %
	overhang = 1.2
)

// begin shows what a map that was just opened is best seen by: all of it where
// that can be read, else all down to the deepest level that can, with the rest
// folded away and counted on the cards. Folding is no part of the document.
func (m *Map) begin() {
	m.beginning = true
	defer func() { m.beginning, m.fitted = false, true }()
	deepest := depth(m.board.Scenario().Root)
	m.board.FoldTo(deepest)
	for level := deepest - 1; level > 0 && m.crowded(); level-- {
		m.board.FoldTo(level)
	}
	m.Fit()
	if least := zoomAt(legible); m.view.Zoom < least && !m.crowded() {
		m.view.Zoom = least
		m.centreOn(m.scene.Bounds)
		m.Reveal(m.board.Branch().ID) // what does not fit is at the far end, not where it begins
		m.moved()
	}
	m.over.right = false
	m.over.right = m.minimapCovers(false) && !m.minimapCovers(true)
}

// crowded tells whether the map is too large to be read in the view.
func (m *Map) crowded() bool {
	b, zoom := m.scene.Bounds, zoomAt(legible)
	return b.W*zoom > m.view.W*overhang || b.H*zoom > m.view.H*overhang
}

// depth is how many levels there are below o.
func depth(o *scenarios.Outcome) int {
	deepest := 0
	type item struct {
		o     *scenarios.Outcome
		level int
	}
	stack := []item{{o, 0}}
	for len(stack) > 0 {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		deepest = max(deepest, at.level)
		for _, child := range at.o.Children {
			stack = append(stack, item{child, at.level + 1})
		}
	}
	return deepest
}
