package merge

import (
	"slices"

	"offramp/scenarios"
)

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
