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

// same compares an analysis with one made anew, to the last bit.
func same(t interface{ Fatalf(string, ...any) }, a, fresh *sensitivity.Analysis) {
	for i := range a.Value {
		for name, pair := range map[string][2]float64{
			"value": {a.Value[i], fresh.Value[i]}, "reach": {a.Reach[i], fresh.Reach[i]}, "slope": {a.Slope[i], fresh.Slope[i]},
			"covered": {a.Covered(i), fresh.Covered(i)}, "best": {float64(a.Best(i)), float64(fresh.Best(i))},
		} {
			if math.Float64bits(pair[0]) != math.Float64bits(pair[1]) && !(pair[0] != pair[0] && pair[1] != pair[1]) {
				t.Fatalf("the %s of %d is %v, not %v", name, i, pair[0], pair[1])
			}
		}
	}
}

// If this fails, branches below an option still move the answer, or do not yet,
// after an edit below another made that the better one.
func TestUpdate_bestOption(t *testing.T) {
	s := scenarios.New()
	s.Root.Kind = scenarios.KindChoice
	for _, impacts := range [][2]float64{{1, 5}, {2, 3}} {
		option := scenarios.NewOutcome("option")
		for n := range impacts {
			leaf := scenarios.NewOutcome("leaf")
			leaf.Probability, leaf.Impact = scenarios.Number(0.5), &impacts[n]
			option.Children = append(option.Children, leaf)
		}
		s.Root.Children = append(s.Root.Children, option)
	}
	s.Link()
	j := odds.Judge(odds.Flatten(s))
	computer := odds.NewComputer(j)
	f := computer.Compute()
	a := sensitivity.Of(f, j, odds.ToImpact())
	if a.Best(0) != 1 {
		t.Fatalf("the best option is %d", a.Best(0))
	}
	worse := -4.0
	s.Root.Children[0].Children[1].Impact = &worse
	j.ReadAt(3)
	computer.Update(3)
	a.Update(computer.Forks())
	if a.Best(0) != 4 {
		t.Fatalf("the best option is %d now", a.Best(0))
	}
	same(t, a, sensitivity.Of(f, j, odds.ToImpact()))
}

// If this fails, what moves the answer depends, after an edit, on what was edited
// before it: it differs from what the same file opens with.
func TestUpdate_isCompute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Judged(t)
		j := odds.Judge(odds.Flatten(s))
		computer := odds.NewComputer(j)
		var known *odds.Known
		if rapid.Bool().Draw(t, "given what is known") {
			known = odds.Know(j, odds.Supposed{})
		}
		f := computer.Given(known)
		target := rapid.SampledFrom([]odds.Target{odds.ToEndState(0), odds.ToEndState(-1), j.ToTag("tag"), odds.ToImpact(), odds.ToCoverage()}).Draw(t, "target")
		a := sensitivity.New(j, f)
		a.Compute(target)
		for range rapid.IntRange(1, 6).Draw(t, "rounds") {
			touched := scenariotest.Rejudge(t, s)
			for _, i := range touched {
				j.ReadAt(i)
			}
			computer.Update(touched...)
			a.Update(computer.Forks())
			same(t, a, sensitivity.Of(f, j, target))
		}
	})
}
