// Package scales holds the words that analysts use for likelihood, the bands
// they stand for, and the handling markings.
package scales

import (
	"math"
	"strconv"
	"strings"

	"offramp/scenarios"
)

// epsilon is how far p may be from an edge and still stand on it: 0.55 × 100
// is 55.00000000000001 in floats, and must not fall out of a band up to 55.
const epsilon = 1e-9

// Holds tells whether the probability p is in a band. An edge that the band
// leaves open is not, nor what is within the tolerance of it. A band that lacks
// an end holds no probability.
func Holds(b scenarios.Band, p float64) bool {
	low, high, ok := b.Ends()
	if !ok {
		return false
	}
	above, below := p >= low-epsilon, p <= high+epsilon
	if b.Open == scenarios.OpenLow || b.Open == scenarios.OpenBoth {
		above = p > low+epsilon
	}
	if b.Open == scenarios.OpenHigh || b.Open == scenarios.OpenBoth {
		below = p < high-epsilon
	}
	return above && below
}

// Word returns the band of the scale that the probability p falls into. Where
// bands touch, the one farther from 50 % stands; where they overlap, as the
// IPCC's do, the narrowest. It is false in a gap of the scale, where the scale
// has no word, and without a scale.
func Word(scale *scenarios.Scale, p float64) (scenarios.Band, bool) {
	var best scenarios.Band
	found := false
	if scale == nil {
		return best, false
	}
	for _, b := range scale.Bands {
		if Holds(b, p) && (!found || better(b, best)) {
			best, found = b, true
		}
	}
	return best, found
}

// better tells whether a says more of a probability that both hold than b does.
func better(a, b scenarios.Band) bool {
	aLow, aHigh, _ := a.Ends()
	bLow, bHigh, _ := b.Ends()
	if min(aHigh, bHigh)-max(aLow, bLow) > epsilon {
		if wider := (aHigh - aLow) - (bHigh - bLow); math.Abs(wider) > epsilon {
			return wider < 0
		}
	}
	return math.Abs((aLow+aHigh)/2-0.5) > math.Abs((bLow+bHigh)/2-0.5)+epsilon
}

// BandText writes the ends of a band: "20–45 %"; one that it lacks is "?". An
// end that it leaves out has its sign: "40–<50 %", ">0–5 %".
func BandText(b scenarios.Band) string {
	low, high := edge(b.Low), edge(b.High)
	if b.Open == scenarios.OpenLow || b.Open == scenarios.OpenBoth {
		low = ">" + low
	}
	if b.Open == scenarios.OpenHigh || b.Open == scenarios.OpenBoth {
		high = "<" + high
	}
	return low + "–" + high + " %"
}

// Banded is a word of a scale with its band: "unlikely [20–45 %]".
func Banded(b scenarios.Band) string {
	return b.Word + " [" + strings.ReplaceAll(BandText(b), " ", "\u00a0") + "]"
}

// edge writes an end as a percentage without its sign, with as many decimals as
// it has, at most four.
func edge(p *float64) string {
	if p == nil {
		return "?"
	}
	return strconv.FormatFloat(math.Round(*p*1e6)/1e4, 'f', -1, 64)
}
