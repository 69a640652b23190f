package bounds_test

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// naive is what a target is worth at o where every branch has the probability
// that at gives it: the definition, by recursion, without the flat form.
func naive(j *odds.Judgements, target odds.Target, o *scenarios.Outcome, at map[*scenarios.Outcome]float64) float64 {
	i, _ := j.Flat.Index(o)
	if v, settled := target.At(j, i); settled {
		return v
	}
	value := 0.0
	for _, child := range o.Children {
		if p := at[child]; p > 0 {
			value += p * naive(j, target, child, at)
		}
	}
	return value
}
