package scenariotest

import (
	"fmt"

	"offramp/scenarios"
	"pgregory.net/rapid"
)

// Judged draws a scenario to judge again and again: now a small one with every kind
// of fork, now one of a few thousand outcomes.
func Judged(t *rapid.T) *scenarios.Scenario {
	if n := rapid.SampledFrom([]int{0, 0, 0, 300, 2000}).Draw(t, "size"); n > 0 {
		return Big(n, uint64(rapid.IntRange(0, 3).Draw(t, "seed")))
	}
	return Ranged(t)
}

// Rejudge gives some outcomes of s other values, of those that figures depend on,
// with no regard to what makes sense, and returns their places in pre-order. It
// changes no structure.
func Rejudge(t *rapid.T, s *scenarios.Scenario) []int {
	var all []*scenarios.Outcome
	for o := range s.Root.All() {
		all = append(all, o)
	}
	var touched []int
	for range rapid.IntRange(1, 4).Draw(t, "edits") {
		i := rapid.IntRange(0, len(all)-1).Draw(t, "at")
		touched = append(touched, i)
		rejudge(t, s, all[i])
	}
	return touched
}

func rejudge(t *rapid.T, s *scenarios.Scenario, o *scenarios.Outcome) {
	p := scenarios.Number(rapid.SampledFrom([]float64{0, 0.1, 0.25, 1.0 / 3, 0.5, 0.9, 1, 1.5}).Draw(t, "number"))
	switch rapid.IntRange(0, 10).Draw(t, "value") {
	default:
		o.Probability = p
	case 3:
		o.Probability = scenarios.Rest
	case 4:
		o.Probability = scenarios.NotEstimated
	case 5:
		o.Range = rapid.SampledFrom([]*scenarios.Range{nil, {Low: 0.1, High: 0.4}, {Low: 0, High: 1}, {Low: 0.7, High: 0.2}}).Draw(t, "range")
	case 6:
		o.Locked = !o.Locked
	case 7:
		o.Kind, o.Assumed = "", ""
		if rapid.Bool().Draw(t, "decided") {
			o.Kind = scenarios.KindChoice
			if !o.IsLeaf() && rapid.Bool().Draw(t, "assumes") {
				o.Assumed = rapid.SampledFrom(o.Children).Draw(t, "option").ID
			}
		}
	case 8:
		o.EndState = ""
		if len(s.EndStates) > 0 {
			o.EndState = rapid.SampledFrom(s.EndStates).Draw(t, "end state").ID
		}
		impact := float64(rapid.IntRange(-3, 3).Draw(t, "impact"))
		o.Impact = rapid.SampledFrom([]*float64{nil, &impact}).Draw(t, "has")
	case 9:
		o.Status = rapid.SampledFrom([]*scenarios.Status{nil, nil, {Is: scenarios.Happened}, {Is: scenarios.RuledOut}}).Draw(t, "status")
	case 10:
		o.Indicators = nil
		if rapid.Bool().Draw(t, "observed") {
			indicator := scenarios.Indicator{ID: fmt.Sprint(o.ID, "/indicator"), Observed: &scenarios.Observation{Is: scenarios.Seen}}
			for n, child := range o.Children {
				indicator.Likelihoods = append(indicator.Likelihoods, scenarios.Likelihood{Child: child.ID, P: float64(n%4) / 3})
			}
			o.Indicators = []scenarios.Indicator{indicator}
		}
	}
}
