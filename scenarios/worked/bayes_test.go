package worked

import (
	"fmt"
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

func init() {
	register("math.bayes.siblings", bayesSiblings)
	register("math.bayes.nondiagnostic", bayesSiblings)
	register("math.bayes.two_indicators", bayesSiblings)
	register("math.bayes.odds_form", bayesOdds)
	register("math.bayes.leaf_level", bayesLeaves)
}

// fork makes a scenario of one fork with these numbers.
func fork(numbers ...float64) *scenarios.Scenario {
	s := scenarios.New()
	for i, p := range numbers {
		s.Root.Children = append(s.Root.Children, &scenarios.Outcome{ID: fmt.Sprint(i), Probability: scenarios.Number(p)})
	}
	s.Link()
	return s
}

// observe gives the fork at o an indicator that was seen, or is absent.
func observe(o *scenarios.Outcome, is string, likelihoods ...float64) {
	n := scenarios.Indicator{ID: fmt.Sprint(o.ID, len(o.Indicators)), Observed: &scenarios.Observation{Is: is}}
	for i, p := range likelihoods {
		n.Likelihoods = append(n.Likelihoods, scenarios.Likelihood{Child: o.Children[i].ID, P: p})
	}
	o.Indicators = append(o.Indicators, n)
}

func bayesSiblings(t *testing.T, e example) {
	var in struct {
		Prior  []float64
		L      []float64 `json:"P(E|branch)"`
		L1, L2 []float64
	}
	var want struct {
		Evidence    *float64 `json:"P(E)"`
		Posterior   []float64
		Ratio       *float64  `json:"LR_C_vs_not_C"`
		NotObserved []float64 `json:"posterior_not_observed"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := fork(in.Prior...)
	for _, l := range [][]float64{in.L, in.L1, in.L2} {
		if l != nil {
			observe(s.Root, scenarios.Seen, l...)
		}
	}
	u := odds.UpdateAt(s.Root)
	for i, p := range want.Posterior {
		e.near(t, fmt.Sprint("branch ", i), u.Posterior[i], p)
	}
	if want.Evidence != nil {
		e.near(t, "P(E)", u.Steps[0].Evidence, *want.Evidence)
	}
	if want.Ratio != nil { // posterior odds over prior odds of the third branch
		e.near(t, "the likelihood ratio", inOdds(u.Posterior[2])/inOdds(in.Prior[2]), *want.Ratio)
	}
	absent := odds.UpdateSupposing(s.Root, odds.Supposed{}.WithObserved(s.Root.Indicators[0].ID, scenarios.Absent))
	for i, p := range want.NotObserved {
		e.near(t, fmt.Sprint("branch ", i, " without it"), absent.Posterior[i], p)
	}
}

func inOdds(p float64) float64 { return p / (1 - p) }

func bayesOdds(t *testing.T, e example) {
	var in struct {
		Prior float64
		LR    float64
	}
	var want struct{ Posterior, Decibans float64 }
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := fork(in.Prior, 1-in.Prior)
	observe(s.Root, scenarios.Seen, 0.9, 0.9/in.LR)
	e.near(t, "the posterior", odds.UpdateAt(s.Root).Posterior[0], want.Posterior)
	s.Root.Indicators[0].Likelihoods = []scenarios.Likelihood{{Child: "0", P: 0.3}, {Child: "1", P: 0.3 / in.LR}}
	ratio := odds.Indicators(s, odds.Supposed{})[0].Ratio
	e.near(t, "decibans", 10*math.Log10(ratio), want.Decibans)
}

// bayesLeaves tells an indicator of leaves by an indicator at every fork: how
// likely it is given a branch is what it is on average over what follows.
func bayesLeaves(t *testing.T, e example) {
	var in struct {
		L map[string]float64 `json:"P(E|leaf)"`
	}
	var want struct {
		Evidence float64            `json:"P(E)"`
		Leaves   map[string]float64 `json:"leaf_posterior"`
		Branches map[string]float64 `json:"branch_conditionals"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := e.scenario(t)
	for name, l := range in.L {
		s.Outcome(name).Impact = &l
	}
	f, j := odds.Compute(s), odds.Judge(odds.Flatten(s))
	likelihoods := make([]float64, f.Flat.Len())
	odds.Given(likelihoods, f, j, odds.ToImpact())
	e.near(t, "P(E)", likelihoods[0], want.Evidence)
	for o := range s.Root.All() {
		var of []float64
		for _, child := range o.Children {
			i, _ := f.Index(child)
			of = append(of, likelihoods[i])
		}
		if !o.IsLeaf() {
			observe(o, scenarios.Seen, of...)
		}
	}
	given := odds.ComputeGiven(s, odds.Supposed{})
	for name, p := range want.Branches {
		got, _ := given.BranchOf(s.Outcome(name))
		e.near(t, "branch "+name, got, p)
	}
	for name, p := range want.Leaves {
		got, _ := given.PathOf(s.Outcome(name))
		e.near(t, "path to "+name, got, p)
	}
}
