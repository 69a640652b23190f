package strip

import (
	"math"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/look"
)

// counts lists the end states with how many leaves belong to each, and how many
// belong to none.
func counts(s *scenarios.Scenario, flat *odds.Flat) []item {
	leaves := make(map[string]int, len(s.EndStates))
	left := 0
	for i, o := range flat.Outcomes {
		if flat.Leaf(i) {
			left++
			if o.EndState != "" {
				leaves[o.EndState]++
			}
		}
	}
	items := make([]item, len(s.EndStates), len(s.EndStates)+1)
	for i, e := range s.EndStates {
		items[i] = endState(e, i)
		items[i].percent = "· " + count(leaves[e.ID], "outcome", "outcomes")
		left -= leaves[e.ID]
		leaves[e.ID] = 0 // of two with one identity the first counts
	}
	if left > 0 && len(items) > 0 {
		items = append(items, item{
			account: odds.WithoutEndState, name: noEndState, pattern: look.Plain,
			percent: "· " + count(left, "outcome", "outcomes"),
		})
	}
	return items
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
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
