package worked

import (
	"slices"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/impact"
	"offramp/scenarios/odds/sensitivity"
)

func init() {
	register("math.interval.tighten", tighten)
	register("math.interval.tree.geneva", intervalTree)
	register("math.sensitivity.geneva", tornado)
	register("math.ev.geneva", expectedImpact)
	register("math.hilp.geneva", tails)
	register("math.voi.tree.geneva", knowing)
	register("math.voi.incoherent", incoherent)
}

func tighten(t *testing.T, e example) {
	var in struct {
		Sets []struct{ Low, High []float64 }
	}
	var want struct {
		Sets []struct {
			Feasible bool
			Low      []float64 `json:"tight_low"`
			High     []float64 `json:"tight_high"`
		}
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	for i, set := range in.Sets {
		s := scenarios.New()
		var given []odds.Interval
		for k := range set.Low {
			o := scenarios.NewOutcome("")
			o.Range = &scenarios.Range{Low: set.Low[k], High: set.High[k]}
			s.Root.Children = append(s.Root.Children, o)
			given = append(given, odds.Interval{Low: set.Low[k], High: set.High[k]})
		}
		s.Link()
		b := bounds.Of(odds.Compute(s))
		tight, ok := bounds.Tighten(given)
		if ok != want.Sets[i].Feasible || (b.State[0] == bounds.Sound) != ok || (len(b.Problems()) == 0) != ok {
			t.Errorf("set %d: feasible %v, %v, %v", i, ok, b.State[0], b.Problems())
		}
		for k := range want.Sets[i].Low {
			e.near(t, "low", tight[k].Low, want.Sets[i].Low[k])
			e.near(t, "high", tight[k].High, want.Sets[i].High[k])
			e.near(t, "low in a tree", b.Branch[k+1].Low, want.Sets[i].Low[k])
			e.near(t, "high in a tree", b.Branch[k+1].High, want.Sets[i].High[k])
		}
	}
}

// genevaEnds are the leaves of the two end states that the examples ask about.
var genevaEnds = map[string][]string{
	"serious escalation": {"B3 incident breaks talks", "C1a maritime retaliation", "C2 limited military action"},
	"de-escalation":      {"A1 phased sanctions relief", "B1 de-escalation"},
}

func geneva(t *testing.T, e example) *scenarios.Scenario {
	s := e.scenario(t)
	for _, end := range []string{"serious escalation", "de-escalation"} {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: end, Name: end})
		for _, name := range genevaEnds[end] {
			s.Outcome(name).EndState = end
		}
	}
	return s
}

func intervalTree(t *testing.T, e example) {
	var want struct {
		Leaves map[string][2]float64 `json:"leaf_bounds"`
		Ends   map[string]struct {
			Tight [2]float64
			Naive [2]float64 `json:"naive_sum_of_leaf_bounds"`
		} `json:"outcome_bounds"`
		Impact [2]float64 `json:"expected_impact_bounds"`
	}
	decode(t, e.Expected, &want)
	s := geneva(t, e)
	b := bounds.Of(odds.Compute(s))
	for name, w := range want.Leaves {
		i, _ := b.Figures.Index(s.Outcome(name))
		got, ok := b.PathOf(i)
		if !ok {
			t.Errorf("%s has no bounds", name)
		}
		e.near(t, name+" low", got.Low, w[0])
		e.near(t, name+" high", got.High, w[1])
	}
	out := b.Over(nil, odds.ToEndState(0), odds.ToEndState(1), odds.ToImpact())
	for i, end := range s.EndStates {
		e.near(t, end.Name+" low", out[i].Low, want.Ends[end.Name].Tight[0])
		e.near(t, end.Name+" high", out[i].High, want.Ends[end.Name].Tight[1])
	}
	e.near(t, "impact low", out[2].Low, want.Impact[0])
	e.near(t, "impact high", out[2].High, want.Impact[1])
}

func tornado(t *testing.T, e example) {
	type bar struct {
		Branch     string
		P          float64
		Derivative float64
		AtLow      float64 `json:"at_low"`
		AtHigh     float64 `json:"at_high"`
		Swing      float64
	}
	var want struct {
		Escalation     []bar   `json:"serious_escalation_tornado"`
		EscalationBase float64 `json:"serious_escalation_base"`
		Impact         []bar   `json:"expected_impact_tornado"`
		ImpactBase     float64 `json:"expected_impact_base"`
	}
	decode(t, e.Expected, &want)
	s := geneva(t, e)
	f := odds.Compute(s)
	j := odds.Judge(f.Flat)
	check := func(target odds.Target, base float64, bars []bar) {
		a := sensitivity.Of(f, j, target)
		moves := a.Moves()
		e.near(t, "the base", a.Total(), base)
		for _, w := range bars {
			i, _ := f.Index(s.Outcome(w.Branch))
			m := moves[i]
			if !m.OK {
				t.Errorf("%s has no slope", w.Branch)
			}
			e.near(t, w.Branch+" slope", m.Slope, w.Derivative)
			e.near(t, w.Branch+" low", m.Low, w.AtLow)
			e.near(t, w.Branch+" high", m.High, w.AtHigh)
			e.near(t, w.Branch+" swing", m.Swing(), w.Swing)
		}
	}
	check(odds.ToEndState(0), want.EscalationBase, want.Escalation)
	check(odds.ToImpact(), want.ImpactBase, want.Impact)
}

func expectedImpact(t *testing.T, e example) {
	var want struct {
		Expected     float64            `json:"expected_impact"`
		Contribution map[string]float64 `json:"leaf_contribution"`
		Nodes        map[string]float64 `json:"node_values"`
	}
	decode(t, e.Expected, &want)
	s := e.scenario(t)
	study := impact.Of(bounds.Of(odds.Compute(s)))
	got := study.Expected()
	if !got.Known || got.Partial() || !got.Bounded {
		t.Errorf("a tree with an impact at each leaf: %+v", got)
	}
	e.near(t, "the expected impact", got.Value, want.Expected)
	for name, w := range want.Nodes {
		i, _ := study.Analysis.Figures.Index(s.Outcome(name))
		e.near(t, name, study.At(i).Value, w)
	}
	for name, w := range want.Contribution {
		i, _ := study.Analysis.Figures.Index(s.Outcome(name))
		v, _ := study.Of(i)
		e.near(t, name, study.Analysis.Figures.Path[i]*v, w)
	}
}

func tails(t *testing.T, e example) {
	var in struct {
		P float64 `json:"p_max"`
		I float64 `json:"abs_impact_min"`
	}
	var want struct{ Flagged []string }
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	s := e.scenario(t)
	study := impact.Of(bounds.Of(odds.Compute(s)))
	var got []string
	for _, i := range study.Tails(impact.Thresholds{Probability: in.P, Impact: in.I}) {
		got = append(got, study.Analysis.Figures.Flat.Outcomes[i].Name())
	}
	if !slices.Equal(got, want.Flagged) {
		t.Errorf("flagged are %q, not %q", got, want.Flagged)
	}
	if (impact.Thresholds{Probability: in.P, Impact: in.I}) != impact.Usual {
		t.Error("the usual thresholds are others")
	}
}

func knowing(t *testing.T, e example) {
	var want struct {
		Root     float64 `json:"root_split_MI_nats"`
		Fraction float64 `json:"root_split_fraction_of_H(U)"`
		C        float64 `json:"C_split_conditional_MI_nats"`
		Weighted float64 `json:"C_split_weighted_by_reach"`
	}
	decode(t, e.Expected, &want)
	s := geneva(t, e)
	f := odds.Compute(s)
	a := sensitivity.Of(f, odds.Judge(f.Flat), odds.ToEndState(0))
	c, _ := f.Index(s.Outcome("C talks end abruptly"))
	found := 0
	for _, k := range a.Knowing() {
		switch k.Fork {
		case 0:
			e.near(t, "the root's fork", k.Nats, want.Root)
			e.near(t, "its share", k.Share, want.Fraction)
			found++
		case c:
			e.near(t, "C's fork by reach", k.Nats, want.Weighted)
			e.near(t, "C's fork", k.Nats/a.Reach[c], want.C)
			found++
		}
	}
	if found != 2 {
		t.Errorf("%d of 2 forks are told", found)
	}
}

func incoherent(t *testing.T, e example) {
	var in struct {
		Now   float64 `json:"P(U)"`
		Event float64 `json:"P(C)"`
		IfSo  float64 `json:"P(U|C)"`
	}
	var want struct {
		IfNot float64 `json:"P(U|notC)"`
	}
	decode(t, e.Inputs, &in)
	decode(t, e.Expected, &want)
	e.near(t, "the target without the event", sensitivity.Otherwise(in.Now, in.Event, in.IfSo), want.IfNot)
	if _, err := sensitivity.CruxOf(in.Now, in.Event, in.IfSo); err == nil {
		t.Error("three numbers that cannot all hold are taken")
	}
}
