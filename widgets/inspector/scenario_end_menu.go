package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// menu is what can be done with it.
func (r *endRow) menu() []*fyne.MenuItem {
	s := r.p.i.board.Scenario()
	l := listed{
		names: endStateNames(s), id: r.id, open: "Colour, symbol, uses", toggle: r.toggle,
		merge: func(into string) {
			r.do(func(s *scenarios.Scenario, from *scenarios.EndState) scenarios.Edit {
				if to := s.EndState(into); to != nil {
					return scenarios.MergeEndStates(s, from, to)
				}
				return scenarios.Edit{}
			})
		},
		move: func(by int) {
			r.do(func(s *scenarios.Scenario, e *scenarios.EndState) scenarios.Edit {
				return scenarios.MoveEndState(s, e, by)
			})
		},
		remove: func() { r.do(scenarios.RemoveEndState) },
	}
	for _, e := range s.EndStates {
		l.ids = append(l.ids, e.ID)
	}
	return l.menu()
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
