package odds_test

import (
	"fmt"
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"pgregory.net/rapid"
)

const geneva = `
Talks
  A: 0.30
    A1: 0.55 @de-escalation
    A2: 0.45 @standoff
  B: 0.45
    B1: 0.40 @standoff
    B2: 0.35
    B3: 0.25 @escalation
  C: 0.25
    C1: 0.60
      C1a: 0.30 @escalation
      C1b: 0.70 @sanctions
    C2: 0.15 @escalation
    C3: 0.25 @standoff
`

// If this fails, published worked examples (domain.md §3.1, math.path.geneva
// and math.outcome_rollup.geneva) come out wrong.
func TestCompute_Geneva(t *testing.T) {
	s := tree(t, geneva)
	f := odds.Compute(s)
	for title, want := range map[string]float64{
		"Talks": 1, "A": 0.30, "C1": 0.15, "C1a": 0.045, "C1b": 0.105, "C2": 0.0375, "B3": 0.1125,
	} {
		got, ok := f.PathOf(s.Outcome(title))
		if !ok {
			t.Errorf("%s has no figure", title)
		}
		near(t, title, got, want)
	}
	ends := map[string]float64{"de-escalation": 0.165, "standoff": 0.3775, "escalation": 0.195, "sanctions": 0.105}
	for i, e := range s.EndStates {
		near(t, e.Name, f.Totals.EndStates[i], ends[e.Name])
	}
	near(t, "no end state", f.Totals.NoEndState, 0.1575)
	if f.Totals.Unassigned != 0 {
		t.Errorf("a whole fork leaves %v unassigned, not exactly nothing", f.Totals.Unassigned)
	}
}

// If this fails, mass that a fork leaves open is not where DESIGN.md ("Where
// mass goes") says it is, or is counted twice.
func TestCompute_whereMassGoes(t *testing.T) {
	for _, test := range []struct {
		name, outline string
		want          odds.Totals // of one end state
		paths         map[string]float64
	}{
		{
			"math.residual.1: unassigned beside a rest further down",
			"R\n  X: 0.35\n    X1: 0.5 @e\n    X2: rest @e\n  Y: 0.25 @e",
			odds.Totals{EndStates: []float64{0.6}, Unassigned: 0.40},
			map[string]float64{"X1": 0.175, "X2": 0.175, "Y": 0.25},
		},
		{
			"math.residual.over: nothing below has a figure, and below is not counted again",
			"R\n  A: 0.6\n    A1: 0.5 @e\n  B: 0.5\n  C: 0.2",
			odds.Totals{EndStates: []float64{0}, Unsettled: 1},
			map[string]float64{"R": 1, "A": math.NaN(), "A1": math.NaN(), "C": math.NaN()},
		},
		{
			"an unestimated branch takes what the numbers leave; its siblings keep figures",
			"R\n  A: 0.4 @e\n  B\n    B1: 0.5 @e\n  C: 0.1",
			odds.Totals{EndStates: []float64{0.4}, NoEndState: 0.1, NotEstimated: 0.5},
			map[string]float64{"A": 0.4, "B": math.NaN(), "B1": math.NaN(), "C": 0.1},
		},
		{
			"a rest beside an unestimated sibling is not estimated either",
			"R\n  A: 0.4 @e\n  B\n  C: rest @e",
			odds.Totals{EndStates: []float64{0.4}, NotEstimated: 0.6},
			map[string]float64{"C": math.NaN()},
		},
		{
			"of two rests neither has a figure",
			"R\n  A: 0.4 @e\n  B: rest\n  C: rest",
			odds.Totals{EndStates: []float64{0.4}, NotEstimated: 0.6},
			map[string]float64{"B": math.NaN(), "C": math.NaN()},
		},
		{
			"a broken number counts as not estimated",
			"R\n  A: 0.4 @e\n  B: 1.5 @e",
			odds.Totals{EndStates: []float64{0.4}, NotEstimated: 0.6},
			map[string]float64{"B": math.NaN()},
		},
		{
			"without numbers everything is not estimated",
			"R\n  A @e\n  B",
			odds.Totals{EndStates: []float64{0}, NotEstimated: 1},
			map[string]float64{"R": 1, "A": math.NaN()},
		},
		{
			"an undecided choice: told given the option, left out of every sum",
			"R\n  A choice: 0.4\n    A1: 0.9\n      A1a: 0.25 @e\n    A2 @e\n  B: rest @e",
			odds.Totals{EndStates: []float64{0.6}, Undecided: 0.4},
			map[string]float64{"A1": 0.4, "A1a": 0.1, "A2": 0.4, "B": 0.6},
		},
		{
			"an assumed option takes everything, whatever numbers the options carry",
			"R choice=B\n  A: 0.9 @e\n    A1: 0.5\n  B: 0.1\n    B1: 0.25 @e",
			odds.Totals{EndStates: []float64{0.25}, Unassigned: 0.75},
			map[string]float64{"A": 0, "A1": 0, "B": 1, "B1": 0.25},
		},
		{
			"everything below an option that is not assumed has the probability 0, whatever is open there",
			"R choice=B\n  A\n    A1\n      A1a: 0.5 @e\n    A2: 0.6\n    A3 choice\n      A3a\n        A3aa: 0.7\n        A3ab: 0.7\n  B @e",
			odds.Totals{EndStates: []float64{1}},
			map[string]float64{"A": 0, "A1": 0, "A1a": 0, "A2": 0, "A3": 0, "A3a": 0, "A3aa": 0, "A3ab": 0, "B": 1},
		},
		{
			"where the choice is not estimated, an option that is not assumed has 0 all the same",
			"R\n  C choice=B\n    A\n      A1: 1 @e\n    B\n  D: 0.5 @e",
			odds.Totals{EndStates: []float64{0.5}, NotEstimated: 0.5},
			map[string]float64{"C": math.NaN(), "A": 0, "A1": 0, "B": math.NaN()},
		},
		{
			"an assumed option that is gone assumes nothing",
			"R choice=gone\n  A @e\n  B",
			odds.Totals{EndStates: []float64{0}, Undecided: 1},
			map[string]float64{"A": 1, "B": 1},
		},
		{
			"an end state that is gone is none; one on an outcome with children is ignored",
			"R @e\n  A: 0.5 @gone\n  B: 0.5",
			odds.Totals{EndStates: []float64{0}, NoEndState: 1},
			nil,
		},
		{
			"a branch of 0 has a figure; what is open below it is nothing",
			"R\n  A: 0\n    A1 @e\n    A2: 0.5\n  B: 1 @e",
			odds.Totals{EndStates: []float64{1}},
			map[string]float64{"A": 0, "A1": math.NaN(), "A2": 0},
		},
		{
			"a root alone is a path with the probability 1",
			"R @e", odds.Totals{EndStates: []float64{1}}, map[string]float64{"R": 1},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := tree(t, test.outline)
			f := odds.Compute(s)
			near(t, "the sum", f.Totals.Sum(), 1)
			near(t, "the end state", f.Totals.EndStates[0], test.want.EndStates[0])
			near(t, "no end state", f.Totals.NoEndState, test.want.NoEndState)
			near(t, "unassigned", f.Totals.Unassigned, test.want.Unassigned)
			near(t, "not estimated", f.Totals.NotEstimated, test.want.NotEstimated)
			near(t, "unsettled", f.Totals.Unsettled, test.want.Unsettled)
			near(t, "undecided", f.Totals.Undecided, test.want.Undecided)
			for title, want := range test.paths {
				i, _ := f.Index(s.Outcome(title))
				near(t, title, f.Path[i], want)
			}
		})
	}
}

// If this fails, an account goes below nothing, or of two end states with one
// identity another than the one that the rest of the program finds is counted.
func TestCompute_oddities(t *testing.T) {
	f := odds.Compute(tree(t, "R\n  A: 0.5\n  B: 0.5000000005\n  C"))
	if f.Totals.NotEstimated != 0 {
		t.Errorf("numbers that leave nothing leave %v", f.Totals.NotEstimated)
	}
	s := tree(t, "R @e")
	s.EndStates = append(s.EndStates, &scenarios.EndState{ID: "e"})
	if got := odds.Compute(s).Totals.EndStates; got[0] != 1 || got[1] != 0 {
		t.Errorf("two end states with one identity have %v", got)
	}
}

// If this fails, cards cannot say why a path has no figure, or lose the
// numbers that were given below a fork without one.
func TestCompute_standing(t *testing.T) {
	s := tree(t, `
R
  A: 0.6
    A1: 0.2
    A2: rest
  B: 0.5
`)
	f := odds.Compute(s)
	if got := f.StandingOf(s.Outcome("A1")); got != odds.Unsettled {
		t.Errorf("below a fork over 100 %% the standing is %v", got)
	}
	if p, ok := f.BranchOf(s.Outcome("A2")); !ok || p != 0.8 {
		t.Errorf("the rest below a fork over 100 %% is %v, %v", p, ok)
	}
	if p, ok := f.BranchOf(s.Outcome("A")); !ok || p != 0.6 {
		t.Errorf("a stated number in a fork over 100 %% is %v, %v", p, ok)
	}
	s = tree(t, "R choice=B\n  A\n    A1: 0.5\n    A2\n  B")
	f = odds.Compute(s)
	for _, title := range []string{"A", "A1", "A2"} {
		if got := f.StandingOf(s.Outcome(title)); got != odds.NotAssumed {
			t.Errorf("%s, below an option that is not assumed, stands %v", title, got)
		}
	}
}

// If this fails, a path under several undecided choices does not say all the
// options that it takes for granted.
func TestPaths_given(t *testing.T) {
	s := tree(t, `
R choice
  A: 0.5
    A1: 0.5
      A1x choice: 1
        X: 0.1 @e
        Y
    A2: 0.5
  B
`)
	var got []string
	for p := range odds.Compute(s).Paths() {
		var given []string
		for _, o := range p.Given {
			given = append(given, o.Title)
		}
		end := "none"
		if p.EndState != nil {
			end = p.EndState.ID
		}
		got = append(got, fmt.Sprintf("%v %v %v %s %v", p.Titles(), p.Probability, p.OK, end, given))
	}
	want := []string{
		"[R A A1 A1x X] 0.5 true e [A X]",
		"[R A A1 A1x Y] 0.5 true none [A Y]",
		"[R A A2] 0.5 true none [A]",
		"[R B] 1 true none [B]",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// If this fails, some tree exists on which the figures do not account for
// everything exactly once, or contradict the plain definition.
func TestCompute_againstDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomTree(t)
		f := odds.Compute(s)
		if sum := f.Totals.Sum(); math.Abs(sum-1) > 1e-9 {
			t.Fatalf("everything adds to %v: %+v", sum, f.Totals)
		}
		want := accounts(s, s.Root)
		got := map[string]float64{
			"none": f.Totals.NoEndState, "unassigned": f.Totals.Unassigned,
			"not estimated": f.Totals.NotEstimated, "unsettled": f.Totals.Unsettled, "undecided": f.Totals.Undecided,
		}
		for i, e := range s.EndStates {
			got[e.ID] = f.Totals.EndStates[i]
		}
		for account, p := range got {
			// Numbers up to 1e-9 above 100 % count as adding to it.
			if p < 0 || math.Abs(p-want[account]) > 1e-7 {
				t.Fatalf("%s is %v, not %v", account, p, want[account])
			}
		}
		for o := range s.Root.All() {
			got, ok := f.PathOf(o)
			want, figure := pathOf(o)
			if ok != figure || math.Abs(got-want) > 1e-7 {
				t.Fatalf("%s is %v (%v), not %v (%v)", o.Title, got, ok, want, figure)
			}
		}
	})
}

// accounts says where the whole of what reaches o goes, by the words of
// DESIGN.md, from below: it shares no code with what it tests.
func accounts(s *scenarios.Scenario, o *scenarios.Outcome) map[string]float64 {
	if len(o.Children) == 0 {
		if s.EndState(o.EndState) != nil {
			return map[string]float64{o.EndState: 1}
		}
		return map[string]float64{"none": 1}
	}
	into := map[string]float64{}
	if o.Kind == "choice" {
		for _, child := range o.Children {
			if child.ID == o.Assumed {
				return accounts(s, child)
			}
		}
		return map[string]float64{"undecided": 1}
	}
	numbers, rests, missing := split(o)
	if numbers > 1+1e-9 {
		return map[string]float64{"unsettled": 1}
	}
	left := math.Max(1-numbers, 0)
	if missing > 0 || rests > 1 {
		into["not estimated"] = left
	} else if rests == 0 {
		into["unassigned"] = left
	}
	for _, child := range o.Children {
		p, ok := branchOf(child, left, rests, missing)
		if !ok {
			continue
		}
		for account, share := range accounts(s, child) {
			into[account] += p * share
		}
	}
	return into
}

func split(o *scenarios.Outcome) (numbers float64, rests, missing int) {
	for _, child := range o.Children {
		switch p, ok := child.Probability.Number(); {
		case ok && p >= 0 && p <= 1:
			numbers += p
		case child.Probability.IsRest():
			rests++
		default:
			missing++
		}
	}
	return numbers, rests, missing
}

func branchOf(o *scenarios.Outcome, left float64, rests, missing int) (float64, bool) {
	p, ok := o.Probability.Number()
	if ok && p >= 0 && p <= 1 {
		return p, true
	}
	return left, o.Probability.IsRest() && rests == 1 && missing == 0
}

// pathOf multiplies the branches from the root to o, whether they count or not.
func pathOf(o *scenarios.Outcome) (float64, bool) {
	parent := o.Parent()
	if parent == nil {
		return 1, true
	}
	reach, ok := pathOf(parent)
	if notAssumed(o) && !unsettledTo(o) {
		return 0, true
	}
	if !ok {
		return 0, false
	}
	if parent.Kind == "choice" {
		return reach, true
	}
	numbers, rests, missing := split(parent)
	if numbers > 1+1e-9 {
		return 0, false
	}
	p, ok := branchOf(o, math.Max(1-numbers, 0), rests, missing)
	if !ok {
		return 0, false
	}
	return reach * p, true
}

// unsettledTo tells whether a fork over 100 % is what first takes the figures
// away on the path to the choice that passes o over: then o has none either.
func unsettledTo(o *scenarios.Outcome) (over bool) {
	for notAssumed(o.Parent()) {
		o = o.Parent()
	}
	for o = o.Parent(); o.Parent() != nil; o = o.Parent() {
		if at := o.Parent(); at.Kind != "choice" {
			numbers, rests, missing := split(at)
			if _, ok := branchOf(o, math.Max(1-numbers, 0), rests, missing); numbers > 1+1e-9 || !ok {
				over = numbers > 1+1e-9 // the one nearest to the root counts
			}
		}
	}
	return over
}

// notAssumed tells whether o, or an outcome above it, is an option of a choice
// that assumes another.
func notAssumed(o *scenarios.Outcome) bool {
	parent := o.Parent()
	if parent == nil {
		return false
	}
	if parent.Kind == "choice" {
		for _, child := range parent.Children {
			if child.ID == parent.Assumed && child != o {
				return true
			}
		}
	}
	return notAssumed(parent)
}
