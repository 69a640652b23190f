package mapview

import (
	"offramp/scenarios"
	"offramp/scenarios/scene"
)

// In projector size there is room for one fork: the map shows the way to the
// selection and what stands beside it. Everything else is folded away for the
// time being, whatever the user folded.

// subject is the outcome that projector size is about.
func (m *Map) subject() *scenarios.Outcome {
	if at := m.board.Selected(); at != nil {
		return at
	}
	return m.board.Branch()
}

// buildAround lays out what projector size shows: the branches of the subject
// too, where there is room for them beside its own fork.
func (m *Map) buildAround() {
	at := m.subject()
	open := map[string]bool{}
	for o := at; o != nil; o = o.Parent() {
		open[o.ID] = true
	}
	folded := func(id string) bool { return !open[id] || m.board.Folded(id) }
	m.scene = m.built(folded)
	if at.Parent() == nil || at == m.board.Branch() || at.IsLeaf() {
		return
	}
	if own, _ := m.box(at.ID); !m.roomFor(beside(own, m.parentBox(at), m.branches(at.Parent()), m.branches(at))) {
		delete(open, at.ID)
		m.scene = m.built(folded)
	}
}

// roomFor tells whether a part of the map has room in the view.
func (m *Map) roomFor(r scene.Rect) bool {
	room := m.forkRoom()
	return r.W <= room.W && r.H <= room.H
}

// forkRoom is the part of the world that the view shows beside what lies over
// it.
func (m *Map) forkRoom() scene.Rect {
	const around = margin / 2
	top, bottom := float64(m.over.top()), max(float64(m.over.foot), around)
	r := m.view.World()
	r.X += around / m.view.Zoom
	r.W -= 2 * around / m.view.Zoom
	r.Y += (top + around) / m.view.Zoom
	r.H -= (top + around + bottom) / m.view.Zoom
	return r
}

// fitFork shows the selected fork at the size of the projector.
func (m *Map) fitFork() {
	m.over.fit(m)
	m.view.Zoom = m.projectorZoom()
	m.build()
	m.centreOn(m.scene.Bounds)
	m.showFork()
	m.moved()
	m.fitted = true
}

// showFork brings as much of what is around the selection into view as there is
// room for: the fork that it stands in and its own, the former, what is next.
func (m *Map) showFork() {
	at := m.subject()
	box, ok := m.box(at.ID)
	if !m.projector || !ok || m.view.W <= 0 {
		return
	}
	parent, siblings, children := m.parentBox(at), m.branches(at.Parent()), m.branches(at)
	for _, with := range [][]scene.Rect{
		{parent, siblings, children}, {parent, siblings}, {parent, children}, {siblings}, {children}, {parent}, {},
	} {
		all := beside(box, with...)
		if m.roomFor(all) || len(with) == 0 {
			m.showMiddle(all)
			return
		}
	}
}

// showMiddle brings a part of the map into the middle, unless all of it is in
// view.
func (m *Map) showMiddle(r scene.Rect) {
	room := m.forkRoom()
	if holds(room, r) {
		return
	}
	fitted := m.fitted
	m.view.X += r.X + r.W/2 - room.X - room.W/2
	m.view.Y += r.Y + r.H/2 - room.Y - room.H/2
	m.moved()
	m.fitted = fitted
}

// holds tells whether a part of the map lies in another, but for rounding.
func holds(outer, r scene.Rect) bool {
	const slack = 0.01
	o := outer.Grow(slack)
	return r.X >= o.X && r.Y >= o.Y && r.Right() <= o.Right() && r.Bottom() <= o.Bottom()
}

// beside is a part of the map with others that are there.
func beside(all scene.Rect, others ...scene.Rect) scene.Rect {
	for _, r := range others {
		if r.W > 0 {
			all = all.Union(r)
		}
	}
	return all
}

func (m *Map) parentBox(o *scenarios.Outcome) (box scene.Rect) {
	if p := o.Parent(); p != nil {
		box, _ = m.box(p.ID)
	}
	return box
}

// branches is the room that the branches of an outcome take, with what they
// leave unassigned; none where they are folded away.
func (m *Map) branches(o *scenarios.Outcome) (all scene.Rect) {
	if o == nil {
		return all
	}
	card, ok := m.scene.Find(o.ID)
	if !ok {
		return all
	}
	for _, kid := range m.scene.Children(card) {
		box := m.scene.Cards[kid].Extent
		if m.scene.Cards[kid].End > kid+1 { // its own branches are beyond
			box = m.scene.Cards[kid].Box
		}
		all = beside(box, all)
	}
	return all
}

// unfold shows what a pill stands for. In projector size that is another fork.
func (m *Map) unfold(o *scenarios.Outcome) {
	m.board.Fold(o, false)
	if m.projector && !o.IsLeaf() {
		m.board.Select(m.lastVisited(o).ID)
	}
}
