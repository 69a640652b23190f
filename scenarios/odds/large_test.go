package odds_test

import (
	"fmt"
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
)

// chain makes a tree as deep as a file may be: each fork has one branch that
// goes on and, beside it, leaves with the other numbers.
func chain(depth int, on float64, beside ...float64) *scenarios.Scenario {
	s := scenarios.New()
	s.EndStates = []*scenarios.EndState{{ID: "e"}}
	at := s.Root
	for i := range depth {
		next := &scenarios.Outcome{ID: fmt.Sprint(i), Probability: scenarios.Number(on)}
		at.Children = append(at.Children, next)
		for k, p := range beside {
			at.Children = append(at.Children, &scenarios.Outcome{ID: fmt.Sprint(i, "/", k), Probability: scenarios.Number(p), EndState: "e"})
		}
		at = next
	}
	s.Link()
	return s
}

// If this fails, small residues pile up on deep or wide trees, and what is
// shown no longer adds up to 1.
func TestCompute_residues(t *testing.T) {
	wide := scenarios.New()
	for i := range 100_000 {
		wide.Root.Children = append(wide.Root.Children, &scenarios.Outcome{ID: fmt.Sprint(i), Probability: scenarios.Number(1e-5)})
	}
	for name, s := range map[string]*scenarios.Scenario{
		"thirds by hand, 4,000 deep":   chain(4000, 0.333333333, 0.333333333, 0.333333333),
		"just below 1, 4,000 deep":     chain(4000, 0.9999999991),
		"just above 1, 4,000 deep":     chain(4000, 0.9999, 0.0001000009),
		"nines, 4,000 deep":            chain(4000, 0.999, 0.0007, 0.0003),
		"tenths that are not, deep":    chain(4000, 0.7, 0.1, 0.1, 0.1),
		"one fork of 100,000 outcomes": wide,
	} {
		f := odds.Compute(s)
		if sum := f.Totals.Sum(); math.Abs(sum-1) > 1e-9 {
			t.Errorf("%s: everything adds to 1 %+g", name, sum-1)
		}
		if f.Totals.Unassigned < 0 {
			t.Errorf("%s: %v is unassigned", name, f.Totals.Unassigned)
		}
	}
}

// If this fails, opening a file without an outcome, or asking about an outcome
// that is not in the tree, takes the program down.
func TestCompute_nothing(t *testing.T) {
	for _, s := range []*scenarios.Scenario{nil, {}, {EndStates: []*scenarios.EndState{{ID: "e"}}}} {
		f := odds.Compute(s)
		for range f.Paths() {
			t.Error("there is a path through nothing")
		}
		stray := scenarios.NewOutcome("stray")
		if _, ok := f.PathOf(stray); ok {
			t.Error("an outcome outside the tree has a figure")
		}
		if f.TallyOf(stray) != (scenarios.Tally{}) || f.GivenOf(stray) != nil || f.StandingOf(stray) == odds.Figured {
			t.Error("an outcome outside the tree has figures")
		}
	}
}

// If this fails, loops over the flat form skip or repeat outcomes.
func TestFlatten(t *testing.T) {
	s := tree(t, "R\n  A\n    A1\n    A2\n  B")
	f := odds.Flatten(s)
	var titles string
	for i, o := range f.Outcomes {
		titles += fmt.Sprint(o.Title, f.Parent[i], f.End[i], " ")
		if at, ok := f.Index(o); !ok || at != i {
			t.Errorf("%s is at %d, not at %d", o.Title, at, i)
		}
	}
	if want := "R-1 5 A0 4 A11 3 A21 4 B0 5 "; titles != want {
		t.Errorf("got %q, not %q", titles, want)
	}
}

func BenchmarkCompute(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		s := scenariotest.Big(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				odds.Compute(s)
			}
		})
		b.Run(fmt.Sprint(n, "/flat"), func(b *testing.B) {
			flat := odds.Flatten(s)
			for b.Loop() {
				odds.ComputeFlat(flat)
			}
		})
	}
}
