package strip

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// naming is the field over an entry in which an end state gets its name.
type naming struct {
	s     *Strip
	id    string // of the end state, "" for a new one
	field *field.Field
	box   fyne.CanvasObject // the field, as large as the strip
}

// NewEndState opens a field for the name of another end state.
func (s *Strip) NewEndState() {
	if !s.may() {
		return
	}
	s.closePaths()
	for i, it := range s.entries() {
		if it.adds {
			s.at = i
		}
	}
	s.name("", "")
}

// Rename opens a field for another name of the end state that the keyboard is at.
func (s *Strip) Rename() {
	if e := s.current(); e != nil && s.may() {
		s.closePaths()
		s.name(e.ID, e.Name)
	}
}

func (s *Strip) name(id, held string) {
	n := &naming{s: s, id: id, field: field.New()}
	n.field.SetPlaceHolder("Name of the end state")
	n.field.OnPreview = n.preview
	n.field.OnCommit = n.commit
	n.field.OnDrop = s.board.DropPreview
	n.field.OnError = s.fail
	n.field.OnFunction = s.OnFunction
	n.field.OnDone = func() { n.close(); s.focus() }
	n.field.OnLost = n.lost
	n.field.OnFocus = func() {
		if s.naming != n { // the keyboard came back to a field that is no more
			s.focus()
		}
	}
	n.field.SelectAll = true
	n.field.Present(held)
	n.box = look.Enlarge(n.field, s.k())
	s.naming = n
	s.overlay.tip.hide()
	s.Refresh()
	s.GiveTo(s, n.field)
}

// edit is what the name asks for.
func (n *naming) edit(text string) (scenarios.Edit, error) {
	s, name := n.s.board.Scenario(), scenarios.OneLine(text)
	e := s.EndState(n.id)
	switch {
	case n.id != "" && (e == nil || e.Name == name):
		return scenarios.Edit{}, nil
	case n.id == "" && name == "":
		return scenarios.Edit{}, nil
	}
	if err := s.FreeName(name, e); err != nil {
		return scenarios.Edit{}, err
	}
	if e == nil {
		return here(scenarios.AddEndState(s, scene.NewEndState(s, name))), nil
	}
	return here(scenarios.ChangeEndState(e, "name", "name", name)), nil
}

// preview shows a new name at once. A new end state is only shown once it is
// made: the field would move away under the hands.
func (n *naming) preview(text string) {
	if n.id == "" {
		return
	}
	n.s.board.Update(func() {
		n.s.board.DropPreview()
		if edit, err := n.edit(text); err == nil { // what is half typed need not be right yet
			_ = n.s.board.Preview(edit)
		}
	})
}

func (n *naming) commit(text string) error {
	var refused error
	err := n.s.board.Make(func() scenarios.Edit {
		var edit scenarios.Edit
		edit, refused = n.edit(text)
		return edit
	})
	if refused != nil {
		return refused
	}
	if err == nil && n.id == "" {
		n.s.at = max(0, len(n.s.board.Scenario().EndStates)-1)
	}
	return err
}

// lost closes the field once the keyboard went elsewhere. While only the window
// is out of sight the field stays.
func (n *naming) lost() {
	fyne.Do(func() { // by then it is known who has the keyboard
		c := fyne.CurrentApp().Driver().CanvasForObject(n.s)
		if n.s.naming != n || c != nil && c.Focused() == fyne.Focusable(n.field) {
			return
		}
		n.close()
		if n.s.OnIdle != nil {
			n.s.OnIdle()
		}
	})
}

func (n *naming) close() {
	if n.s.naming == n {
		n.s.naming = nil
		n.s.Refresh()
	}
}

// Commit makes an edit of what is being typed. It is false where the text is
// not taken: then the field stays open.
func (s *Strip) Commit() bool {
	if s.naming == nil {
		return true
	}
	n := s.naming
	if !n.field.Commit() {
		return false
	}
	n.close()
	if n.field.Focused() {
		s.focus() // a field that is no more would keep the keyboard
	}
	return true
}
