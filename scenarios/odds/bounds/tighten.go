package bounds

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// tightened is what a branch can be beside the others, where all add to low and high.
// Ends that only float arithmetic would move stay where they are.
func tightened(r odds.Interval, low, high float64) odds.Interval {
	least, most := 1-(high-r.High), 1-(low-r.Low)
	t := odds.Interval{
		Low:  odds.Pick(least > r.Low+noise, min(least, 1), r.Low),
		High: odds.Pick(most < r.High-noise, max(most, 0), r.High),
	}
	// The other way round by less than the tolerance, or nothing but float arithmetic apart.
	t.Low = odds.Pick(t.High-t.Low < noise, t.High, t.Low)
	return t
}

// Tighten returns what each of some siblings can be beside the others where
// all of them add to 1, and whether they can: Σlow ≤ 1 ≤ Σhigh and each range
// the right way up, within [0, 1].
func Tighten(given []odds.Interval) ([]odds.Interval, bool) {
	low, high := 0.0, 0.0
	for _, r := range given {
		if !(r.Low >= 0 && r.Low <= r.High && r.High <= 1) {
			return nil, false
		}
		low += r.Low
		high += r.High
	}
	if low > 1+scenarios.Tolerance || high < 1-scenarios.Tolerance {
		return nil, false
	}
	tight := make([]odds.Interval, len(given))
	for i, r := range given {
		tight[i] = tightened(r, low, high)
	}
	return tight, true
}
