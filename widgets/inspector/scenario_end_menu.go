package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// menu is what can be done with the end state.
func (r *endRow) menu() []*fyne.MenuItem {
	s := r.p.i.board.Scenario()
	names, at := endStateNames(s), -1
	into := item("Merge into", len(s.EndStates) > 1, nil)
	into.ChildMenu = fyne.NewMenu("")
	for k, e := range s.EndStates {
		if e.ID == r.id {
			at = k
			continue
		}
		id := e.ID
		into.ChildMenu.Items = append(into.ChildMenu.Items, item(names[k], true, func() {
			r.do(func(s *scenarios.Scenario, e *scenarios.EndState) scenarios.Edit {
				if to := s.EndState(id); to != nil {
					return scenarios.MergeEndStates(s, e, to)
				}
				return scenarios.Edit{}
			})
		}))
	}
	by := func(n int) func() {
		return func() {
			r.do(func(s *scenarios.Scenario, e *scenarios.EndState) scenarios.Edit {
				return scenarios.MoveEndState(s, e, n)
			})
		}
	}
	return []*fyne.MenuItem{
		item("Colour, symbol, uses", true, r.toggle),
		item("Move up", at > 0, by(-1)), item("Move down", at+1 < len(s.EndStates), by(1)),
		into, item("Delete", true, func() { r.do(scenarios.RemoveEndState) }),
	}
}

// do makes an edit of the end state.
func (r *endRow) do(edit func(s *scenarios.Scenario, e *scenarios.EndState) scenarios.Edit) {
	id := r.id
	r.p.i.act(func() (scenarios.Edit, error) {
		s := r.p.i.board.Scenario()
		if e := s.EndState(id); e != nil {
			return edit(s, e), nil
		}
		return scenarios.Edit{}, nil
	})
}
