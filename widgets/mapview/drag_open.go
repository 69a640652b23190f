package mapview

import (
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/keys"
)

// lingerTime is how long a folded branch is hovered before it opens.
const lingerTime = 600 * time.Millisecond

// linger notes that the pointer stayed, and opens what is folded below it.
func (m *Map) linger(passed time.Duration) {
	d := m.pointer.drag
	if d.copies != m.copies(keys.Held()) {
		m.dragTo(d.at)
	}
	id := m.foldedAt(d.at)
	if id == "" || id != d.over {
		d.over, d.hovered = id, 0
		return
	}
	if d.hovered += passed; d.hovered < lingerTime {
		return
	}
	d.over = ""
	d.opened = append(d.opened, id)
	m.still(id, func() { m.board.Fold(m.board.Scenario().Outcome(id), false) })
	m.dragTo(d.at)
}

// foldedAt is the outcome under a place whose branches are folded away and
// could take in what is dragged, "" where there is none.
func (m *Map) foldedAt(at fyne.Position) string {
	if !m.within(at) {
		return ""
	}
	card, _, ok := m.scene.At(m.view.ToWorld(at.X, at.Y))
	if !ok || !m.board.Folded(m.scene.Cards[card].Outcome.ID) || m.pointer.drag.drop.Refused != "" {
		return ""
	}
	o := m.scene.Cards[card].Outcome
	if m.pointer.drag.ids[o.ID] {
		return ""
	}
	return o.ID
}

// fold folds what was unfolded on the way, but where it leads to the outcome
// to, which may be nil.
func (m *Map) fold(d *drag, to *scenarios.Outcome) {
	for _, id := range d.opened {
		if o := m.board.Scenario().Outcome(id); o != nil && (to == nil || !to.Within(o)) {
			m.still(id, func() { m.board.Fold(o, true) })
		}
	}
}
