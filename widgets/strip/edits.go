package strip

import (
	"fmt"

	"offramp/scenarios"
	"offramp/widgets/board"
)

// current is the end state that the keyboard is at, nil where it is at none.
func (s *Strip) current() *scenarios.EndState {
	if s.at >= len(s.entries()) || s.entries()[s.at].id == "" {
		return nil
	}
	return s.board.Scenario().EndState(s.entries()[s.at].id)
}

// may tells whether edits are taken, and says why if not.
func (s *Strip) may() bool {
	if s.board.ReadOnly() {
		s.fail(board.ErrReadOnly)
		return false
	}
	return true
}

func (s *Strip) fail(err error) {
	if err != nil && s.OnError != nil {
		s.OnError(err)
	}
}

// here lets an edit leave the selection alone: the strip shows what it changes,
// and is always in sight.
func here(edit scenarios.Edit) scenarios.Edit {
	edit.Select = ""
	return edit
}

// Delete deletes the end state that the keyboard is at and says what lost it.
func (s *Strip) Delete() {
	e := s.current()
	if e == nil || !s.may() {
		return
	}
	uses := 0
	for o := range s.board.Scenario().Root.All() {
		if o.EndState == e.ID {
			uses++
		}
	}
	if err := s.board.Do(here(scenarios.RemoveEndState(s.board.Scenario(), e))); err != nil {
		s.fail(err)
		return
	}
	text := fmt.Sprintf("End state “%s” is deleted. ", scenarios.Shortened(scenarios.OneLine(e.Name), longestName))
	switch uses {
	case 0:
		text += "No outcome had it."
	case 1:
		text += "1 outcome has none now: undo gives it back."
	default:
		text += fmt.Sprintf("%d outcomes have none now: undo gives it back.", uses)
	}
	s.board.Say(board.Notice{Text: text})
}

// Shift moves the end state that the keyboard is at among the others.
func (s *Strip) Shift(by int) {
	e := s.current()
	if e == nil || !s.may() {
		return
	}
	s.fail(s.board.Do(here(scenarios.MoveEndState(s.board.Scenario(), e, by))))
}
