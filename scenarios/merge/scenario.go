package merge

import (
	"cmp"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
)

// scenario merges what the scenario itself says.
func (m *merger) scenario() {
	list := units(scenarios.ScenarioFields, "version", "endStates", "sources", "root", "changes", "conflicts", "checks")
	x := object3[scenarios.Scenario]{fields: scenarios.ScenarioFields, base: m.base, ours: m.ours, theirs: m.theirs, out: m.out}
	merge(m, x, list)
	m.unknown(scenarios.Conflict{}, m.base.Unknown, m.ours.Unknown, m.theirs.Unknown, &m.out.Unknown)
	m.out.Version = max(m.ours.Version, m.theirs.Version)
	if m.out.ID = m.ours.ID; m.ours.ID == m.base.ID {
		m.out.ID = m.theirs.ID
	}
	m.checks()
	m.log()
}

// checks merges the settings of the rules, each as one.
func (m *merger) checks() {
	by := func(s *scenarios.Scenario) (names []string, all map[string]scenarios.CheckSetting) {
		all = make(map[string]scenarios.CheckSetting)
		for _, c := range s.Checks {
			names, all[c.Check] = append(names, c.Check), c
		}
		return names, all
	}
	baseNames, base := by(m.base)
	ourNames, ours := by(m.ours)
	theirNames, theirs := by(m.theirs)
	text := written[scenarios.CheckSetting]("checks")
	out := make(map[string]scenarios.CheckSetting)
	for _, name := range slices.Concat(ourNames, theirNames) {
		b, o, t := "", "", ""
		if c, ok := base[name]; ok {
			b = text(c)
		}
		if c, ok := ours[name]; ok {
			o = text(c)
		}
		if c, ok := theirs[name]; ok {
			t = text(c)
		}
		chosen, there := ours[name]
		if o == b {
			chosen, there = theirs[name]
		}
		if o != b && t != b && o != t {
			m.add(scenarios.Conflict{
				Kind: scenarios.ConflictChanged, Field: "checks", Item: name,
				Base: scenarios.JSON(b), Ours: scenarios.JSON(o), Theirs: scenarios.JSON(t),
			})
		}
		if there {
			out[name] = chosen
		}
	}
	order, _ := merged(baseNames, ourNames, theirNames, func(name string) bool { _, there := out[name]; return there })
	m.out.Checks = nil
	for _, name := range order {
		m.out.Checks = append(m.out.Checks, out[name])
	}
}

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

// list puts the conflicts into the result: those of ours and theirs that are
// still open, and those of this merge.
func (m *merger) list() {
	was, there := make(map[string]bool), make(map[string]bool)
	for _, c := range m.base.Conflicts {
		was[c.ID] = true
	}
	for _, c := range m.theirs.Conflicts {
		there[c.ID] = true
	}
	var open []scenarios.Conflict
	taken := make(map[string]bool)
	take := func(c scenarios.Conflict) {
		if !taken[c.ID] {
			taken[c.ID] = true
			open = append(open, c)
		}
	}
	for _, c := range m.ours.Conflicts {
		if !m.known[c.ID] && (!was[c.ID] || there[c.ID]) {
			take(c)
		}
		was[c.ID] = true // settled by ours, or taken
	}
	for _, c := range m.theirs.Conflicts {
		if !m.known[c.ID] && !was[c.ID] {
			take(c)
		}
	}
	for _, c := range m.conflicts {
		take(c)
	}
	m.out.Conflicts = open
}

// oneOf tells whether two versions of a list of one read the same.
func oneOf[T any](field string, a, b *T) bool {
	x, y := []*T{a}, []*T{b}
	return compare.Same(field, &x, &y)
}
