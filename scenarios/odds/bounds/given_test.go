package bounds_test

import (
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
)

// If this fails, figures given what has happened claim to be sure where the
// judgements behind them have ranges, or bounds that some numbers exceed: each
// point within the ranges is put through the figures themselves, and none may lie
// outside, while the outermost lie at the bounds.
func TestOver_givenWhatIsKnown(t *testing.T) {
	seen := &scenarios.Observation{Is: scenarios.Seen}
	for _, c := range []struct {
		name        string
		out, locked int // which branch, −1 for none
		likelihoods []scenarios.Likelihood
	}{
		{"ruled out", 2, -1, nil},
		{"seen", -1, -1, []scenarios.Likelihood{like("a", 0.1), like("b", 0.3), like("c", 0.8)}},
		{"seen, and impossible for one", -1, -1, []scenarios.Likelihood{like("a", 0), like("b", 0.3), like("c", 0.8)}},
		{"seen, one locked", -1, 1, []scenarios.Likelihood{like("a", 0.1), like("c", 0.8)}},
		{"seen, one locked and ruled out", 1, 1, []scenarios.Likelihood{like("a", 0.1), like("c", 0.8)}},
		{"seen, one locked and another ruled out", 2, 1, []scenarios.Likelihood{like("a", 0.1), like("c", 0.8)}},
		{"does not count", -1, -1, []scenarios.Likelihood{like("a", 0.1)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := scenarios.New()
			s.EndStates = []*scenarios.EndState{{ID: "A"}, {ID: "B"}}
			s.Root = &scenarios.Outcome{ID: "start", Children: []*scenarios.Outcome{
				{ID: "a", Probability: scenarios.Number(0.3), Range: &scenarios.Range{Low: 0.2, High: 0.4}, EndState: "A"},
				{ID: "b", Probability: scenarios.Number(0.45), Range: &scenarios.Range{Low: 0.35, High: 0.55}, EndState: "B"},
				{ID: "c", Probability: scenarios.Number(0.25), Range: &scenarios.Range{Low: 0.15, High: 0.35}, EndState: "A"},
			}}
			children := s.Root.Children
			if c.out >= 0 {
				children[c.out].Status = &scenarios.Status{Is: scenarios.RuledOut}
			}
			if c.locked >= 0 {
				children[c.locked].Locked = true
			}
			if c.likelihoods != nil {
				s.Root.Indicators = []scenarios.Indicator{{ID: "i", Observed: seen, Likelihoods: c.likelihoods}}
			}
			s.Link()
			b := bounds.Of(odds.ComputeGiven(s, odds.Supposed{}))
			told := append(b.Over(nil, odds.ToEndState(0), odds.ToEndState(1)), b.Path[1:]...)
			found := make([]odds.Interval, len(told))
			for k := range found {
				found[k] = odds.Interval{Low: math.Inf(1), High: math.Inf(-1)}
			}
			for x := 20; x <= 40; x++ {
				for y := 35; y <= 55; y++ {
					if z := 100 - x - y; z < 15 || z > 35 || c.locked == 1 && c.likelihoods != nil && y != 45 {
						continue // a locked branch keeps its number for evidence
					}
					for k, p := range []int{x, y, 100 - x - y} {
						children[k].Probability = scenarios.Number(float64(p) / 100)
					}
					f := odds.ComputeGiven(s, odds.Supposed{})
					for k, v := range append(append([]float64{}, f.Totals.EndStates...), f.Path[1:]...) {
						found[k] = odds.Interval{Low: min(found[k].Low, v), High: max(found[k].High, v)}
					}
				}
			}
			for k := range told {
				if math.Abs(told[k].Low-found[k].Low) > 1e-9 || math.Abs(told[k].High-found[k].High) > 1e-9 {
					t.Errorf("figure %d is told to be within %v, and is within %v", k, told[k], found[k])
				}
			}
		})
	}
}

// If this fails, a word that can only be what its siblings leave says nothing any
// more once one of those is ruled out.
func TestOver_givenAWordThatHasOneValueLeft(t *testing.T) {
	s := scenarios.New()
	s.EndStates = []*scenarios.EndState{{ID: "A"}, {ID: "B"}}
	s.Root = &scenarios.Outcome{ID: "start", Children: []*scenarios.Outcome{
		{ID: "a", Probability: scenarios.Number(0.14), EndState: "A", Status: &scenarios.Status{Is: scenarios.RuledOut}},
		{ID: "b", Said: "very likely", Range: &scenarios.Range{Low: 0.76, High: 0.88}, EndState: "B"},
	}}
	s.Link()
	b := bounds.Of(odds.ComputeGiven(s, odds.Supposed{}))
	if path, known := b.PathOf(2); !known || path != (odds.Interval{Low: 1, High: 1}) {
		t.Errorf("the only branch left is within %v (known: %v), not surely true", path, known)
	}
	if told := b.Over(nil, odds.ToEndState(1))[0]; told != (odds.Interval{Low: 1, High: 1}) {
		t.Errorf("its end state is within %v, not surely true", told)
	}
}

func like(child string, p float64) scenarios.Likelihood {
	return scenarios.Likelihood{Child: child, P: p}
}
