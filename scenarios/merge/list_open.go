package merge

import "offramp/scenarios"

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
