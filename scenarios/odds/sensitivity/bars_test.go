package sensitivity_test

import (
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/sensitivity"
)

// If this fails, a bar of the tornado chart runs over values that the siblings'
// ranges forbid, because float arithmetic puts the tightened end of a range just
// beyond the number itself: 1 − 0.66 is a little more than 0.34.
func TestMoves_rangeTightenedToItsNumber(t *testing.T) {
	for _, c := range []struct {
		name             string
		number           float64
		within, beside   scenarios.Range
		wantFrom, wantTo float64
	}{
		{"low end", 0.34, scenarios.Range{Low: 0.05, High: 0.55}, scenarios.Range{Low: 0.6, High: 0.66}, 0.34, 0.4},
		{"high end", 0.3, scenarios.Range{Low: 0.2, High: 0.5}, scenarios.Range{Low: 0.7, High: 0.9}, 0.2, 0.3},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := scenarios.New()
			s.EndStates = []*scenarios.EndState{{ID: "e"}}
			s.Root = &scenarios.Outcome{ID: "start", Children: []*scenarios.Outcome{
				{ID: "a", Probability: scenarios.Number(c.number), Range: &c.within, EndState: "e"},
				{ID: "b", Probability: scenarios.Number(1 - c.number), Range: &c.beside},
			}}
			s.Link()
			f := odds.Compute(s)
			m := sensitivity.Of(f, odds.Judge(f.Flat), odds.ToEndState(0)).Moves()[1]
			if math.Abs(m.From-c.wantFrom) > 1e-9 || math.Abs(m.To-c.wantTo) > 1e-9 {
				t.Errorf("it runs from %v to %v, not from %v to %v", m.From, m.To, c.wantFrom, c.wantTo)
			}
		})
	}
}

// If this fails, a branch of 100 % beside one that nobody estimated is told to move
// nothing, while one of 99 % moves everything.
func TestMoves_certainBesideNotEstimated(t *testing.T) {
	for _, p := range []float64{1, 0.99} {
		s := scenarios.New()
		s.EndStates = []*scenarios.EndState{{ID: "e"}}
		s.Root = &scenarios.Outcome{ID: "start", Children: []*scenarios.Outcome{
			{ID: "a", Probability: scenarios.Number(p), EndState: "e"},
			{ID: "b"},
		}}
		s.Link()
		f := odds.Compute(s)
		m := sensitivity.Of(f, odds.Judge(f.Flat), odds.ToEndState(0)).Moves()[1]
		if math.Abs(m.Slope-1) > 1e-9 || math.Abs(m.From-(p-0.1)) > 1e-9 || math.Abs(m.Low-m.From) > 1e-9 || m.High != 1 {
			t.Errorf("of %v it is told that %+v", p, m)
		}
	}
}
