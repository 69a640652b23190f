package tell_test

import (
	"testing"

	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scenariotest"
)

// What a keystroke costs in 1,000 outcomes with ranges, beyond the figures.
func BenchmarkAnswers1000(b *testing.B) {
	s := scenariotest.Big(1000, 1)
	f := odds.Compute(s)
	b.ReportAllocs()
	for b.Loop() {
		told := tell.New(f, odds.NumbersAndWords)
		told.Of(0)
		for i := range f.Path {
			told.Whisker(i)
			told.Share(i)
		}
	}
}
