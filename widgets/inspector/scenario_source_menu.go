package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

func (r *sourceRow) menu() []*fyne.MenuItem {
	s := r.p.i.board.Scenario()
	names, at := sourceNames(s), -1
	into := item("Merge into", len(s.Sources) > 1, nil)
	into.ChildMenu = fyne.NewMenu("")
	for k, source := range s.Sources {
		if source.ID == r.id {
			at = k
			continue
		}
		id := source.ID
		into.ChildMenu.Items = append(into.ChildMenu.Items, item(names[k], true, func() {
			r.do(func(s *scenarios.Scenario, from *scenarios.Source) scenarios.Edit {
				if to := s.Source(id); to != nil {
					return scenarios.MergeSources(s, from, to)
				}
				return scenarios.Edit{}
			})
		}))
	}
	by := func(n int) func() {
		return func() {
			r.do(func(s *scenarios.Scenario, source *scenarios.Source) scenarios.Edit {
				return scenarios.MoveSource(s, source, n)
			})
		}
	}
	return []*fyne.MenuItem{
		item("Details", true, r.toggle),
		item("Move up", at > 0, by(-1)), item("Move down", at+1 < len(s.Sources), by(1)),
		into, item("Delete", true, func() { r.do(scenarios.RemoveSource) }),
	}
}

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
