package mapview

import "offramp/scenarios"

// InsertBetween adds an outcome between the selected one and its parent and
// opens its name.
func (m *Map) InsertBetween() {
	m.finish()
	if at := m.board.Selected(); at != nil && at.Parent() != nil && m.mayEdit() {
		m.add(at, func(o *scenarios.Outcome) scenarios.Edit { return scenarios.InsertBetween(at, o) })
	}
}
