package odds

import (
	"cmp"
	"math"

	"offramp/scenarios"
)

// SortByProbability returns the edit that puts the branches of o in order, the
// most probable first and those without a figure last. A rest stands where
// its figure puts it.
func SortByProbability(f *Figures, o *scenarios.Outcome) scenarios.Edit {
	figures := make(map[*scenarios.Outcome]float64, len(o.Children))
	for i, other := range f.Flat.Outcomes {
		if other.Parent() == o {
			figures[other] = f.Branch[i]
		}
	}
	return scenarios.SortBranches(o, "probability", func(a, b *scenarios.Outcome) int {
		x, y := figures[a], figures[b]
		switch {
		case math.IsNaN(x) && math.IsNaN(y):
			return 0
		case math.IsNaN(x):
			return 1
		case math.IsNaN(y):
			return -1
		}
		return cmp.Compare(y, x)
	})
}
