package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// menu is what can be done with it.
func (r *sourceRow) menu() []*fyne.MenuItem {
	s := r.p.i.board.Scenario()
	l := listed{
		names: sourceNames(s), id: r.id, open: "Details", toggle: r.toggle,
		merge: func(into string) {
			r.do(func(s *scenarios.Scenario, from *scenarios.Source) scenarios.Edit {
				if to := s.Source(into); to != nil {
					return scenarios.MergeSources(s, from, to)
				}
				return scenarios.Edit{}
			})
		},
		move: func(by int) {
			r.do(func(s *scenarios.Scenario, source *scenarios.Source) scenarios.Edit {
				return scenarios.MoveSource(s, source, by)
			})
		},
		remove: func() { r.do(scenarios.RemoveSource) },
	}
	for _, source := range s.Sources {
		l.ids = append(l.ids, source.ID)
	}
	return l.menu()
}

// do makes an edit of the source.
func (r *sourceRow) do(edit func(s *scenarios.Scenario, source *scenarios.Source) scenarios.Edit) {
	id := r.id
	r.p.i.act(func() (scenarios.Edit, error) {
		s := r.p.i.board.Scenario()
		if source := s.Source(id); source != nil {
			return edit(s, source), nil
		}
		return scenarios.Edit{}, nil
	})
}
