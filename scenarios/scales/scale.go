// Package scales holds the words that analysts use for likelihood, the bands
// they stand for, and the handling markings.
package scales

import (
	"math"
	"strconv"

	"offramp/scenarios"
)

// ICD203 returns row 1 of the table in US Intelligence Community Directive 203,
// Analytic Standards (2 January 2015). Its bands share their edges; below 1 %
// and above 99 % it has no word. The caller owns the copy.
func ICD203() *scenarios.Scale {
	return &scenarios.Scale{ID: "icd203", Bands: []scenarios.Band{
		{Word: "almost no chance", Low: 0.01, High: 0.05},
		{Word: "very unlikely", Low: 0.05, High: 0.20},
		{Word: "unlikely", Low: 0.20, High: 0.45},
		{Word: "roughly even chance", Low: 0.45, High: 0.55},
		{Word: "likely", Low: 0.55, High: 0.80},
		{Word: "very likely", Low: 0.80, High: 0.95},
		{Word: "almost certain", Low: 0.95, High: 0.99},
	}}
}

// epsilon is how far p may be from an edge and still stand on it: 0.55 × 100
// is 55.00000000000001 in floats, and must not fall out of a band up to 55.
const epsilon = 1e-9

// Word returns the band of the scale that the probability p falls into. On an
// edge that bands share, the one farther from 50 % stands. It is false in a gap
// of the scale, where the scale has no word, and without a scale.
func Word(scale *scenarios.Scale, p float64) (scenarios.Band, bool) {
	var best scenarios.Band
	found := false
	if scale == nil {
		return best, false
	}
	for _, b := range scale.Bands {
		if !(p >= b.Low-epsilon && p <= b.High+epsilon) {
			continue
		}
		if !found || fromEven(b) > fromEven(best)+epsilon {
			best, found = b, true
		}
	}
	return best, found
}

// fromEven is how far a band's middle is from 50 %. Of the overlapping bands
// of some scales this takes the most telling.
func fromEven(b scenarios.Band) float64 { return math.Abs((b.Low+b.High)/2 - 0.5) }

// Named returns the band of the scale that a word names, as it is written.
func Named(scale *scenarios.Scale, word string) (scenarios.Band, bool) {
	if scale != nil {
		for _, b := range scale.Bands {
			if b.Word == word {
				return b, true
			}
		}
	}
	return scenarios.Band{}, false
}

// BandText writes the ends of a band: "20–45 %".
func BandText(b scenarios.Band) string { return edge(b.Low) + "–" + edge(b.High) + " %" }

// edge writes an end as a percentage without its sign, with as many decimals as
// it has, at most four.
func edge(p float64) string {
	return strconv.FormatFloat(math.Round(p*1e6)/1e4, 'f', -1, 64)
}
