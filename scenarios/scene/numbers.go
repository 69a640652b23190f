package scene

import (
	"math"

	"offramp/scenarios/odds"
)

// numbersOf writes the number of every branch, by ordinal: as precisely as it
// was given. Where a number of a fork has no end (a third), the fork's numbers
// are rounded together, so that what is shown adds up.
func numbersOf(f *odds.Figures) []string {
	texts := make([]string, f.Flat.Len())
	var parts []float64
	for i := range texts {
		parts = parts[:0]
		endless := false
		for k := int32(i) + 1; k < f.Flat.End[i]; k = f.Flat.End[k] {
			p := f.Branch[k]
			parts = append(parts, p)
			endless = endless || isEndless(p)
		}
		if endless && roundTogether(f, i, parts, texts) {
			continue
		}
		for k, n := int32(i)+1, 0; k < f.Flat.End[i]; k, n = f.Flat.End[k], n+1 {
			if !math.IsNaN(parts[n]) {
				texts[k] = odds.NoBreak(odds.Branch(parts[n]))
			}
		}
	}
	return texts
}

// roundTogether writes the numbers of the fork at i so that they add up with
// what is unassigned; it does not where some are missing or it is over 100 %.
func roundTogether(f *odds.Figures, i int, parts []float64, texts []string) bool {
	tally := f.Tally[i]
	if tally.Over() || tally.Unestimated() {
		return false
	}
	if tally.Unassigned() {
		parts = append(parts, tally.Left())
	}
	shown := odds.Shown(parts, 1)
	for k, n := int32(i)+1, 0; k < f.Flat.End[i]; k, n = f.Flat.End[k], n+1 {
		texts[k] = odds.NoBreak(shown[n])
	}
	return true
}

// isEndless tells whether a percentage has more than two decimals.
func isEndless(p float64) bool {
	d := p * 1e4
	return !math.IsNaN(p) && p >= 1e-3 && math.Abs(d-math.Round(d)) > 1e-6
}
