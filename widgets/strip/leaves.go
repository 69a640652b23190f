package strip

import (
	"math"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// counts lists the end states with how many leaves belong to each.
func counts(s *scenarios.Scenario, flat *odds.Flat) []item {
	leaves := make(map[string]int, len(s.EndStates))
	for i, o := range flat.Outcomes {
		if flat.Leaf(i) && o.EndState != "" {
			leaves[o.EndState]++
		}
	}
	items := make([]item, len(s.EndStates))
	for i, e := range s.EndStates {
		items[i] = endState(e, i)
		items[i].percent = "· " + strconv.Itoa(leaves[e.ID]) + " outcomes"
		if leaves[e.ID] == 1 {
			items[i].percent = "· 1 outcome"
		}
		leaves[e.ID] = 0 // of two with one identity the first counts
	}
	return items
}

// unknown finds the end states without a share that are not known to have
// none: a leaf of theirs has no figure, or one that is told given an option.
func unknown(s *scenarios.Scenario, f *odds.Figures) map[string]bool {
	none := map[string]bool{}
	for i := len(s.EndStates) - 1; i >= 0; i-- {
		none[s.EndStates[i].ID] = f.Totals.EndStates[i] == 0
	}
	found := map[string]bool{}
	for i, o := range f.Flat.Outcomes {
		if o.EndState != "" && f.Flat.Leaf(i) && (f.Given[i] >= 0 || math.IsNaN(f.Path[i])) && none[o.EndState] {
			found[o.EndState] = true
		}
	}
	return found
}
