package scenariotest

import (
	"math"
	"math/rand/v2"

	"offramp/scenarios"
)

// Varying returns a scenario of about n outcomes in which every fork is whole and
// every branch has a number with a range around it: all of it varies. It is
// linked, and the same for the same seed.
func Varying(n int, seed uint64) *scenarios.Scenario {
	s := Big(n, seed)
	random := rand.New(rand.NewPCG(seed, 2))
	for o := range s.Root.All() {
		o.Kind, o.Assumed = "", ""
		weights := make([]int, len(o.Children))
		sum := 0
		for i := range weights {
			weights[i] = 1 + random.IntN(9)
			sum += weights[i]
		}
		for i, c := range o.Children {
			p := float64(weights[i]) / float64(sum)
			c.Probability = scenarios.Number(p)
			c.Range = &scenarios.Range{Low: math.Max(0, p-0.1), High: math.Min(1, p+0.1)}
		}
	}
	return s
}
