package bounds_test

import (
	"slices"
	"testing"

	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

// If this fails, bounds after an edit depend on what was edited before it: they
// differ from those that the same file opens with.
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
		targets := []odds.Target{odds.ToEndState(0), odds.ToEndState(2)}
		if rapid.Bool().Draw(t, "other targets") {
			targets = append(targets, j.ToTag("tag"), odds.ToImpact())
		}
		b := bounds.New(j, f)
		b.Compute()
		b.Over(nil, targets...)
		for range rapid.IntRange(1, 6).Draw(t, "rounds") {
			touched := scenariotest.Rejudge(t, s)
			for _, i := range touched {
				j.ReadAt(i)
			}
			computer.Update(touched...)
			b.Update(computer.Forks())
			fresh := bounds.New(j, f)
			fresh.Compute()
			if !slices.Equal(b.Branch, fresh.Branch) || !slices.Equal(b.Open, fresh.Open) || !slices.Equal(b.State, fresh.State) {
				t.Fatal("branches differ")
			}
			if !slices.Equal(b.Path, fresh.Path) || !slices.Equal(b.Known, fresh.Known) {
				t.Fatal("paths differ")
			}
			if rapid.Bool().Draw(t, "not asked yet") {
				continue
			}
			if got, want := b.Over(nil, targets...), fresh.Over(nil, targets...); !slices.Equal(got, want) {
				t.Fatalf("the targets are %v, not %v", got, want)
			}
		}
	})
}
