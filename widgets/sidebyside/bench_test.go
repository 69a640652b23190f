package sidebyside

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios/compare"
	"offramp/scenarios/scenariotest"
)

// BenchmarkCompare is what showing two scenarios of 100,000 outcomes holds the window
// for, with about as many differences as half of them.
func BenchmarkCompare(b *testing.B) {
	old, now := scenariotest.Big(100_000, 1), scenariotest.Big(100_000, 1)
	i := 0
	for o := range now.Root.All() {
		if i++; i%2 == 0 {
			o.Title = fmt.Sprint("Another title ", i)
		}
	}
	found := compare.Differences(old, now)
	var most time.Duration
	for b.Loop() {
		b.StopTimer()
		v, _ := shown(b, fyne.NewSize(1280, 800))
		before, after := NewSide("Before", old), NewSide("Now", now)
		b.StartTimer()
		began := time.Now()
		v.Compare(before, after, found)
		most = max(most, time.Since(began))
	}
	b.ReportMetric(float64(len(found)), "differences")
	b.ReportMetric(float64(most.Milliseconds()), "max-ms")
}
