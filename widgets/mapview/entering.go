package mapview

import (
	"errors"

	"offramp/scenarios/odds"
	"offramp/widgets/board"
)

var errReadOnly = board.ErrReadOnly

// Enter opens the probability of the selected card with a text in its place;
// "" opens it with what it holds, all of it selected.
func (m *Map) Enter(text string) {
	at := m.board.Selected()
	if at == nil || !m.mayEdit() {
		return
	}
	switch {
	case at.Parent() == nil:
		m.fail(errors.New("the situation itself has no probability: everything follows from it"))
		return
	case at.Parent().IsChoice():
		m.fail(errors.New("the options of a choice have no probability: somebody decides"))
		return
	}
	e := m.open(at, true)
	e.field.SetPlaceHolder("35, 1/3, rest")
	e.field.OnPreview = func(text string) {
		if o := e.outcome(); o != nil {
			// What is half typed need not be a probability yet.
			_ = m.board.PreviewProbability(o, text)
		}
	}
	e.field.OnCommit = func(text string) error {
		if o := e.outcome(); o != nil {
			return m.board.CommitProbability(o, text)
		}
		return nil
	}
	e.field.OnDrop = m.board.DropPreview
	e.field.OnError = func(err error) { m.fail(err) }
	e.start(odds.EntryText(at), text, true)
}
