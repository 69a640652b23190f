package strip

import (
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
