package merge

import (
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

// oneOf tells whether two versions of a list of one read the same.
func oneOf[T any](field string, a, b *T) bool {
	x, y := []*T{a}, []*T{b}
	return compare.Same(field, &x, &y)
}
