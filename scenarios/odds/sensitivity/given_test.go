package sensitivity_test

import (
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/sensitivity"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

// If this fails, the tornado chart of figures given what has happened says of a branch
// that it moves them by something else than it does when its number is typed, the
// others are scaled, and everything is worked out anew.
func TestMovesGiven_finiteDifferences(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		for o := range s.Root.All() {
			if o.Parent() == nil {
				continue
			}
			switch rapid.IntRange(0, 9).Draw(t, "fate") {
			case 0:
				o.Status = &scenarios.Status{Is: scenarios.Happened}
			case 1, 2:
				o.Status = &scenarios.Status{Is: scenarios.RuledOut}
			}
		}
		for o := range s.Root.All() {
			if o.IsLeaf() || rapid.IntRange(0, 3).Draw(t, "watched") > 0 {
				continue
			}
			n := scenarios.Indicator{ID: o.ID + " n", Observed: &scenarios.Observation{Is: rapid.SampledFrom([]string{scenarios.Seen, scenarios.Absent}).Draw(t, "is")}}
			for _, c := range o.Children {
				n.Likelihoods = append(n.Likelihoods, scenarios.Likelihood{Child: c.ID, P: rapid.Float64Range(0.05, 0.95).Draw(t, "likelihood")})
			}
			o.Indicators = []scenarios.Indicator{n}
		}
		judged := odds.Compute(s)
		f := odds.GivenEvents(s, judged)
		j := odds.Judge(f.Flat)
		for at, target := range []odds.Target{odds.ToEndState(0), j.ToTag("tag")} {
			a := sensitivity.Of(f, j, target)
			for k, m := range a.MovesGiven() {
				if math.IsNaN(m.Slope+m.Low+m.High+m.From+m.To) || math.IsInf(m.Slope, 0) {
					t.Fatalf("branch %d moves %+v", k, m)
				}
				p := judged.Weight[k]
				if !m.OK || j.Probability[k].IsRest() && j.Locked[k] || math.IsNaN(p) {
					continue
				}
				for _, end := range []struct{ x, want float64 }{{m.From, m.Low}, {m.To, m.High}} {
					if math.Abs(end.x-p) < 1e-9 {
						continue
					}
					var got float64
					known := true
					withMoved(j, judged, k, end.x, func() {
						fresh := odds.ComputeGiven(s, odds.Supposed{})
						known = !math.IsNaN(fresh.Weight[k])
						got = sensitivity.Of(fresh, odds.Judge(fresh.Flat), target).Total()
					})
					if known && math.Abs(got-end.want) > 1e-7 {
						t.Fatalf("branch %d from %v to %v: target %d is %v, not %v", k, p, end.x, at, got, end.want)
					}
				}
			}
		}
	})
}

// If this fails, the slope of a judgement under evidence is not that of Bayes' rule.
func TestMovesGiven_slope(t *testing.T) {
	s := scenarios.New()
	s.EndStates = []*scenarios.EndState{{ID: "e"}}
	s.Root.Children = []*scenarios.Outcome{
		{ID: "a", Probability: scenarios.Number(0.3), EndState: "e"},
		{ID: "b", Probability: scenarios.Number(0.7)},
	}
	s.Root.Indicators = []scenarios.Indicator{{ID: "n", Observed: &scenarios.Observation{Is: scenarios.Seen},
		Likelihoods: []scenarios.Likelihood{{Child: "a", P: 0.8}, {Child: "b", P: 0.2}}}}
	s.Link()
	f := odds.GivenEvents(s, odds.Compute(s))
	m := sensitivity.Of(f, odds.Judge(f.Flat), odds.ToEndState(0)).MovesGiven()[1]
	bayes := func(p float64) float64 { return p * 0.8 / (p*0.8 + (1-p)*0.2) }
	slope := 0.8 * 0.2 / math.Pow(0.3*0.8+0.7*0.2, 2)
	if math.Abs(m.Low-bayes(0.2)) > 1e-12 || math.Abs(m.High-bayes(0.4)) > 1e-12 || math.Abs(m.Slope-slope) > 1e-6 {
		t.Errorf("it moves %+v; by hand from %v to %v at %v", m, bayes(0.2), bayes(0.4), slope)
	}
}
