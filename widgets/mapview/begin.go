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
	level := m.deepestFor(max(m.view.W, m.view.H) * overhang / zoomAt(legible))
	m.board.FoldTo(level)
	for level--; level > 0 && m.crowded(); level-- {
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

// deepestFor is the deepest level that may have room in so many px of the map: the
// cards of a level stand beside each other. Laying a hundred thousand of them out, to
// see that they have none, would hold the window.
func (m *Map) deepestFor(room float64) int {
	deepest := 0
	for level, n := range levels(m.board.Branch()) {
		if level > 1 && float64(n)*(m.metrics.TitleRow+m.metrics.Siblings) > room {
			break
		}
		deepest = level
	}
	return deepest
}

// vast is the room, in px of the map, that no screen has for cards to be read.
const vast = 50_000

// foldVast folds what is too large for any screen, until it is known how large this
// one is: see begin.
func (m *Map) foldVast() {
	if len(m.board.AllFolded()) > 0 {
		return
	}
	if level := m.deepestFor(vast); level+1 < len(levels(m.board.Branch())) {
		m.board.FoldTo(level)
	}
}

// levels is how many outcomes each level has, from o on.
func levels(o *scenarios.Outcome) (count []int) {
	for at := []*scenarios.Outcome{o}; len(at) > 0; {
		count = append(count, len(at))
		var below []*scenarios.Outcome
		for _, o := range at {
			below = append(below, o.Children...)
		}
		at = below
	}
	return count
}
