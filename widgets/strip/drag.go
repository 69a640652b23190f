package strip

import "fyne.io/fyne/v2"

// drag is an end state on its way to a card. Fyne has no drag and drop between
// widgets: the strip says where the pointer is, and the map marks its cards.
type drag struct {
	on, given bool // given up: the rest of the movement means nothing
	id        string
	at        fyne.Position // in the window
}

// dragTo takes the end state of an entry along with the pointer.
func (s *Strip) dragTo(i int, at fyne.Position) {
	d := &s.drag
	if d.given {
		return
	}
	if !d.on {
		if i < 0 || i >= len(s.entries()) || s.entries()[i].id == "" || s.board.ReadOnly() {
			return
		}
		s.at = i
		*d = drag{on: true, id: s.entries()[i].id}
		s.closePaths()
		s.point(-1, at)
		s.focus() // for Esc
	}
	d.at = at
	note := ""
	if s.OnDragOver != nil {
		note = s.OnDragOver(d.id, at)
	}
	for _, it := range s.entries() {
		if it.id == d.id {
			s.overlay.ghost.show(it, note, at)
		}
	}
}

// letGo drops the end state where it is.
func (s *Strip) letGo() {
	d := s.drag
	s.drag = drag{}
	s.overlay.ghost.hide()
	switch {
	case !d.on:
	case s.board.Scenario().EndState(d.id) == nil: // undone on the way
		s.dropped()
	case s.OnDrop != nil:
		s.OnDrop(d.id, d.at)
	}
}

// cancelDrag gives a drag up; the button is still down.
func (s *Strip) cancelDrag() {
	s.drag = drag{given: true}
	s.overlay.ghost.hide()
	s.dropped()
}

// dropped says that nothing came of a drag.
func (s *Strip) dropped() {
	if s.OnDragCancel != nil {
		s.OnDragCancel()
	}
}
