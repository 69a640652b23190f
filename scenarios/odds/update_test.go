package odds_test

import (
	"math"
	"slices"
	"testing"

	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

// bits are figures to the last bit; not-a-number is the same as itself.
func bits(figures []float64) []uint64 {
	to := make([]uint64, len(figures))
	for i, v := range figures {
		if to[i] = math.Float64bits(v); v != v {
			to[i] = math.Float64bits(math.NaN())
		}
	}
	return to
}

func sameFigures(t *rapid.T, got, want *odds.Figures) {
	t.Helper()
	for name, pair := range map[string][2][]float64{
		"branches":   {got.Branch, want.Branch},
		"weights":    {got.Weight, want.Weight},
		"paths":      {got.Path, want.Path},
		"end states": {got.Totals.EndStates, want.Totals.EndStates},
	} {
		if a, b := bits(pair[0]), bits(pair[1]); !slices.Equal(a, b) {
			for i := range a {
				if a[i] != b[i] {
					t.Fatalf("%s: at %d %v, not %v", name, i, pair[0][i], pair[1][i])
				}
			}
		}
	}
	for _, a := range odds.OpenAccounts {
		if got.Totals.Of(a) != want.Totals.Of(a) {
			t.Fatalf("%s is %v, not %v", a.Name(), got.Totals.Of(a), want.Totals.Of(a))
		}
	}
	if !slices.Equal(got.Given, want.Given) || !slices.Equal(got.Standing, want.Standing) || !slices.Equal(got.Tally, want.Tally) {
		t.Fatal("options, standings or tallies differ")
	}
}

// If this fails, what is shown after an edit depends on what was edited before it:
// figures, or what is said of events, differ from those that the same file opens with.
func TestUpdate_isCompute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Judged(t)
		flat := odds.Flatten(s)
		j := odds.Judge(flat)
		judged, given := odds.NewComputer(j), odds.NewComputer(j)
		judged.Compute()
		given.Given(odds.Know(j, odds.Supposed{}))
		for range rapid.IntRange(1, 6).Draw(t, "rounds") {
			touched := scenariotest.Rejudge(t, s)
			for _, i := range touched {
				j.ReadAt(i)
			}
			sameFigures(t, judged.Update(touched...), odds.Compute(s))
			got, want := given.Update(touched...), odds.ComputeGiven(s, odds.Supposed{})
			sameFigures(t, got, want)
			for i := range flat.Outcomes {
				if got.Known.Touches(i) != want.Known.Touches(i) || got.Unsettles(i) != want.Unsettles(i) {
					t.Fatalf("of %d something else is known", i)
				}
			}
			if a, b := got.Contradictions(), want.Contradictions(); len(a) != len(b) {
				t.Fatalf("%d contradictions, not %d", len(a), len(b))
			}
		}
	})
}
