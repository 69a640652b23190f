package mapview

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/board"
	"offramp/widgets/keys"
)

// drag is cards on their way to another place. The scenario stays as it is
// until they are let go.
type drag struct {
	branches []*scenarios.Outcome
	ids      map[string]bool // of the outcomes where they start
	title    string          // of the card that was taken
	others   int             // how many more branches come along
	below    int             // how many outcomes follow from all of them
	at       fyne.Position
	drop     scene.Drop
	copies   bool // letting go now leaves them where they are, too

	over    string        // the folded outcome under the pointer
	hovered time.Duration // for how long it has been
	opened  []string      // what was unfolded on the way
}

// startDrag takes the card of the outcome id along, with all that are selected
// with it.
func (m *Map) startDrag(id string, to fyne.Position) {
	if m.board.ReadOnly() {
		m.fail(board.ErrReadOnly)
		m.pointer.press = press{}
		return
	}
	taken := m.board.Scenario().Outcome(id)
	if taken == nil || taken.Parent() == nil {
		return
	}
	if !m.board.IsSelected(id) {
		m.board.Select(id)
	}
	d := &drag{branches: m.draggable(), ids: make(map[string]bool), title: taken.Name()}
	for _, o := range d.branches {
		d.ids[o.ID] = true
		for range o.All() {
			d.below++
		}
	}
	d.others = len(d.branches) - 1
	d.below -= len(d.branches)
	m.pointer.drag = d
	m.watch()
	m.dragTo(to)
	m.Refresh()
}

// draggable are the selected branches that can move: the root stays.
func (m *Map) draggable() []*scenarios.Outcome {
	var branches []*scenarios.Outcome
	for _, o := range m.board.Several() {
		if o.Parent() != nil {
			branches = append(branches, o)
		}
	}
	return scenarios.Topmost(branches)
}

// dragTo shows what letting go at a place of the widget would do.
func (m *Map) dragTo(at fyne.Position) {
	d := m.pointer.drag
	d.at, d.drop, d.copies = at, scene.Drop{Card: -1}, m.copies(keys.Held())
	if m.within(at) {
		x, y := m.view.ToWorld(at.X, at.Y)
		d.drop = m.scene.DropAt(x, y, d.ids)
	}
	m.edgeAt(at)
	m.overlay.Refresh()
}

func (m *Map) within(at fyne.Position) bool {
	size := m.Size()
	return at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// letGo drops what is dragged: one edit.
func (m *Map) letGo(at fyne.Position, modifier fyne.KeyModifier) {
	m.dragTo(at)
	d := m.endDrag()
	copies := m.copies(modifier)
	switch {
	case d.drop.Refused != "":
		m.fail(errors.New(d.drop.Refused))
		fallthrough
	case d.drop.Parent == nil, d.drop.Stays && !copies:
		m.fold(d, nil)
		m.Refresh()
		return
	}
	m.still(unmoved(&d.drop).ID, func() {
		m.board.Update(func() {
			m.fold(d, d.drop.Parent)
			if copies {
				m.fail(m.OnCopy(d.branches, d.drop.Parent, m.placeOf(&d.drop)))
			} else {
				m.fail(m.board.Move(d.branches, d.drop.Parent, d.drop.At))
			}
		})
	})
	if at := m.board.Selected(); at != nil {
		m.Reveal(at.ID)
	}
}

// copies tells whether cards that are let go with these modifiers are copied.
func (m *Map) copies(modifier fyne.KeyModifier) bool {
	return m.OnCopy != nil && modifier&fyne.KeyModifierShortcutDefault != 0
}

// unmoved is an outcome that does not move when the branches come: the map is
// kept still there.
func unmoved(d *scene.Drop) *scenarios.Outcome {
	switch {
	case d.Card >= 0:
		return d.Parent
	case d.After != nil:
		return d.After
	case d.Before != nil:
		return d.Before
	}
	return d.Parent
}

// placeOf is where copies come among all children, those dragged included.
func (m *Map) placeOf(d *scene.Drop) int {
	switch {
	case d.Between() && d.Before != nil:
		return d.Before.Index()
	case d.Between() && d.After != nil:
		return d.After.Index() + 1
	}
	return len(d.Parent.Children)
}

// endDrag ends the drag, and leaves the rest to the caller.
func (m *Map) endDrag() *drag {
	d := m.pointer.drag
	m.pointer.drag = nil
	m.unwatch()
	return d
}

// cancelDrag leaves everything where it was.
func (m *Map) cancelDrag() {
	m.fold(m.endDrag(), nil)
	m.Refresh()
}
