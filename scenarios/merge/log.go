package merge

import (
	"cmp"
	"slices"

	"offramp/scenarios"
)

// log merges the change log: all entries of both, in the order of their times.
func (m *merger) log() {
	base, theirs := changesByID(m.base.Changes), changesByID(m.theirs.Changes)
	ours := changesByID(m.ours.Changes)
	for i, e := range m.out.Changes {
		their, was := theirs[e.ID], base[e.ID]
		if their == nil {
			continue
		}
		if was == nil {
			was = &scenarios.Change{ID: e.ID}
		}
		x := object3[scenarios.Change]{
			fields: scenarios.ChangeFields, base: was, ours: m.ours.Changes[i], theirs: their, out: e,
			about: scenarios.Conflict{Field: "changes", Item: e.ID, Outcome: e.Outcome},
		}
		merge(m, x, units(scenarios.ChangeFields))
	}
	for _, e := range m.theirs.Changes {
		if ours[e.ID] == nil {
			copied := *e
			m.out.Changes = append(m.out.Changes, &copied)
		}
	}
	slices.SortStableFunc(m.out.Changes, func(a, b *scenarios.Change) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID))
	})
}

func changesByID(list []*scenarios.Change) map[string]*scenarios.Change {
	all := make(map[string]*scenarios.Change, len(list))
	for _, e := range list {
		all[e.ID] = e
	}
	return all
}
