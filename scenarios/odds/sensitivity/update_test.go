package sensitivity_test

import (
	"math"
	"testing"

	"offramp/scenarios/odds"
	"offramp/scenarios/odds/sensitivity"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

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
			fresh := sensitivity.Of(f, j, target)
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
	})
}
