package tell_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scenariotest"
)

func accounts(s *scenarios.Scenario) []odds.Account {
	all := []odds.Account{
		tell.Between, odds.WithoutEndState, odds.LeftUnassigned, odds.LeftUnestimated, odds.LeftUnsettled, odds.LeftUndecided,
	}
	for e := range s.EndStates {
		all = append(all, odds.Account(e))
	}
	return all
}

// If this fails, the strip's bar is not the whole, or an end state is said to
// reach further than what is open lets it.
func TestAnswers_addToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		told := tell.New(odds.Compute(s), odds.NumbersAndWords)
		sum := 0.0
		for _, a := range accounts(s) {
			answer := told.Of(a)
			if math.IsNaN(answer.Share) || answer.Share < -1e-9 {
				t.Fatalf("%d has the share %v", a, answer.Share)
			}
			sum += answer.Share
		}
		if math.Abs(sum-1) > 1e-8 {
			t.Fatalf("the parts add to %v", sum)
		}
	})
}

// If this fails, a figure stands outside what is said of how far it can go, or an
// end state that words leave open is told by a figure that lacks them.
func TestAnswers_holdTheirFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		f := odds.Compute(s)
		told := tell.New(f, odds.NumbersAndWords)
		for e := range s.EndStates {
			switch a := told.Of(odds.Account(e)); {
			case a.Open:
				if !(a.Within.Low <= a.Within.High+1e-12) || a.Share != a.Within.Low || f.Totals.EndStates[e] > a.Within.High+1e-9 {
					t.Fatalf("end state %d is %v within %v", e, f.Totals.EndStates[e], a)
				}
			case a.Within.Known() && !a.Within.Contains(a.Share):
				t.Fatalf("end state %d, %v, is outside %v", e, a.Share, a.Within)
			}
		}
	})
}
