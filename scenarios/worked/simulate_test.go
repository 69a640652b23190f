package worked

import (
	"context"
	"math"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/simulate"
)

func init() {
	register("math.dirichlet.fit", fit)
	register("math.dirichlet.fit90", fit)
	register("math.dirichlet.tree.geneva", dirichletTree)
	register("math.pert.moments", pert)
}

const draws = 40_000

func simulated(t *testing.T, s *scenarios.Scenario, o simulate.Options) (*simulate.Plan, *simulate.Result) {
	t.Helper()
	plan, err := simulate.Prepare(s, o)
	if err != nil {
		t.Fatal(err)
	}
	result, err := plan.Run(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return plan, result
}

// row is a branch of a fork, and what an example says of it.
type row struct {
	Low, Best, High, Alpha, Beta, Mean, Var float64
}

// forkOf makes a fork with an end state at each branch, of the same name.
func forkOf(rows []row) *scenarios.Scenario {
	s := scenarios.New()
	for i, r := range rows {
		name := string(rune('a' + i))
		o := scenarios.NewOutcome(name)
		o.Probability, o.Range, o.EndState = scenarios.Number(r.Best), &scenarios.Range{Low: r.Low, High: r.High}, name
		s.Root.Children = append(s.Root.Children, o)
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: name, Name: name})
	}
	s.Link()
	return s
}

func fit(t *testing.T, e example) {
	var in struct {
		Best, Low, High []float64
		RangeIs         string `json:"range_is"`
	}
	var want struct {
		S     float64
		Alpha []float64
		SD    []float64
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	var rows []row
	wide, level := 6.0, 0.9 // standard deviations from one end of a range to the other
	if in.RangeIs != "" {
		wide = 2 * 1.6448536
	}
	var variance []float64
	for i := range in.Best {
		rows = append(rows, row{Low: in.Low[i], Best: in.Best[i], High: in.High[i]})
		sd := (in.High[i] - in.Low[i]) / wide
		variance = append(variance, sd*sd)
	}
	s := forkOf(rows)
	if in.RangeIs != "" {
		s.Ranges = &scenarios.RangeMeaning{Mean: "interval", Level: &level}
	}
	concentration := simulate.Fit(in.Best, variance)
	e.near(t, "the concentration", concentration, want.S)
	_, r := simulated(t, s, simulate.Options{Seed: 1, Sampler: simulate.Dirichlet, Samples: draws})
	for i, m := range in.Best {
		e.near(t, "alpha", m*concentration, want.Alpha[i])
		sd := math.Sqrt(m * (1 - m) / (want.S + 1))
		if want.SD != nil {
			e.near(t, "the standard deviation", sd, want.SD[i])
		}
		of(t, r.EndStates[i], m, sd)
	}
}

// of fails the test where a sample has not the mean and the standard deviation of
// what it is drawn from: 4 standard errors, and 3 %.
func of(t *testing.T, d simulate.Distribution, mean, sd float64) {
	t.Helper()
	if math.Abs(d.Mean-mean) > 4*sd/math.Sqrt(draws) || math.Abs(d.SD-sd) > 0.03*sd {
		t.Errorf("%s: %v with %v, not %v with %v", d.Name, d.Mean, d.SD, mean, sd)
	}
}

func dirichletTree(t *testing.T, e example) {
	var in struct {
		Concentration float64 `json:"concentration_s_every_node"`
	}
	var want struct {
		Leaves map[string]float64 `json:"leaf_sd"`
		End    struct {
			Mean, SD  float64
			Quantiles []float64 `json:"mc_p05_p50_p95_approx"`
		} `json:"serious_escalation"`
		Impact struct{ Mean, SD float64 } `json:"expected_impact"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	o := simulate.Options{Seed: 1, Sampler: simulate.Dirichlet, Samples: draws, Concentration: in.Concentration}
	_, r := simulated(t, geneva(t, e), o)
	for _, d := range r.EndStates {
		if d.Name != "serious escalation" {
			continue
		}
		of(t, d, want.End.Mean, want.End.SD)
		for i, at := range []float64{0.05, 0.5, 0.95} {
			if got := d.Quantile(at); math.Abs(got-want.End.Quantiles[i]) > 0.005 {
				t.Errorf("the quantile at %v is %v, not %v", at, got, want.End.Quantiles[i])
			}
		}
	}
	of(t, *r.Impact, want.Impact.Mean, want.Impact.SD)

	// Each leaf by itself: an end state of its own.
	s := e.scenario(t)
	for leaf := range s.Root.All() {
		if leaf.IsLeaf() {
			s.EndStates = append(s.EndStates, &scenarios.EndState{ID: leaf.ID, Name: leaf.ID})
			leaf.EndState = leaf.ID
		}
	}
	_, r = simulated(t, s, o)
	f, seen := odds.Compute(s), 0
	for _, d := range r.EndStates {
		if sd, ok := want.Leaves[d.Name]; ok {
			i, _ := f.Index(s.Outcome(d.Name))
			of(t, d, f.Path[i], sd)
			seen++
		}
	}
	if seen != len(want.Leaves) {
		t.Errorf("%d leaves of %d are told", seen, len(want.Leaves))
	}
}

func pert(t *testing.T, e example) {
	var want struct {
		Rows       []row
		Normalised []float64 `json:"normalised_means"`
		Sum        float64   `json:"mean_sum"`
	}
	decode(t, e.Expected, &want)
	plan, r := simulated(t, forkOf(want.Rows), simulate.Options{Seed: 1, Sampler: simulate.PERT, Samples: draws})
	sum := 0.0
	for i, w := range want.Rows {
		alpha, beta, mean, variance := simulate.Moments(w.Low, w.Best, w.High)
		e.near(t, "alpha", alpha, w.Alpha)
		e.near(t, "beta", beta, w.Beta)
		e.near(t, "the mean", mean, w.Mean)
		e.near(t, "the variance", variance, w.Var)
		e.near(t, "the mean that is told", plan.Shifts[i].PERT, w.Mean)
		e.near(t, "the mean once divided", plan.Shifts[i].Normalised, want.Normalised[i])
		if got := r.EndStates[i].Mean; math.Abs(got-want.Normalised[i]) > 0.003 { // a mean of quotients, not a quotient of means
			t.Errorf("%s: the simulated mean is %v, not %v", strings.ToUpper(r.EndStates[i].Name), got, want.Normalised[i])
		}
		sum += mean
	}
	e.near(t, "the sum of the means", sum, want.Sum)
}
