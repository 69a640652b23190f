package mapview

import "offramp/widgets/board"

// changed shows what the board says has changed.
func (m *Map) changed(c board.Changed) {
	m.dropTip()
	if c.Has(board.Content) {
		m.giveUp() // what is dragged is no more what was taken
	}
	moves := c.Has(board.Content|board.Folding) || m.projector && c.Has(board.Selection)
	switch {
	case !moves:
		m.update(c)
	case m.Typing() || m.motion.typing: // keys wait for nothing
		m.atOnce(func() { m.update(c) })
	default:
		m.glide(func() { m.update(c) })
	}
}

// update brings the map in line with the board.
func (m *Map) update(c board.Changed) {
	if c.Has(board.Content|board.Folding) || m.projector && c.Has(board.Selection) {
		m.relay(c)
	}
	if c.Has(board.Content | board.Folding | board.Selection) {
		m.markSelected()
	}
	if c.Has(board.Selection) {
		m.remember()
		m.Follow()
	}
	if !m.beginning {
		m.begun = true
	}
	if c.Has(board.Content | board.Folding | board.Selection) {
		m.follow()
		m.refresh()
	}
}

// relay lays the map out anew; what is looked at stays where it is, unless it is
// another part of the scenario that is shown.
func (m *Map) relay(c board.Changed) {
	anchor, x, y := m.anchor()
	m.build()
	m.hold(anchor, x, y)
	m.keep()
	m.carry()
	if m.projector && c.Has(board.Selection|board.Folding) {
		m.showFork()
	}
	if c.Has(board.Extent) && !m.beginning {
		if branch := m.shownBranch(); branch != m.branch || m.fitted {
			m.branch = branch
			m.fitLegibly()
		} else if !m.projector && m.fitZoom() >= m.view.Zoom {
			m.centreAll(float64(m.over.fit(m))) // none of it has to be out of view any more
		}
	}
}

// remember notes the way that the selection came, for walking back.
func (m *Map) remember() {
	if at := m.board.Selected(); at != nil && at.Parent() != nil {
		m.visited[at.Parent().ID] = at.ID
	}
}
