// Package scales holds the words that analysts use for likelihood, the bands
// they stand for, and the handling markings.
package scales

import (
	"math"
	"strconv"
	"strings"

	"offramp/scenarios"
)

// ICD203 returns row 1 of the table in US Intelligence Community Directive 203,
// Analytic Standards (2 January 2015). Its bands share their edges; below 1 %
// and above 99 % it has no word. The caller owns the copy.
func ICD203() *scenarios.Scale {
	return &scenarios.Scale{ID: "icd203", Bands: []scenarios.Band{
		scenarios.NewBand("almost no chance", 0.01, 0.05),
		scenarios.NewBand("very unlikely", 0.05, 0.20),
		scenarios.NewBand("unlikely", 0.20, 0.45),
		scenarios.NewBand("roughly even chance", 0.45, 0.55),
		scenarios.NewBand("likely", 0.55, 0.80),
		scenarios.NewBand("very likely", 0.80, 0.95),
		scenarios.NewBand("almost certain", 0.95, 0.99),
	}}
}

// epsilon is how far p may be from an edge and still stand on it: 0.55 × 100
// is 55.00000000000001 in floats, and must not fall out of a band up to 55.
const epsilon = 1e-9

// Word returns the band of the scale that the probability p falls into. On an
// edge that bands share, the one farther from 50 % stands. It is false in a gap
// of the scale, where the scale has no word, and without a scale. A band that
// lacks an end holds no probability.
func Word(scale *scenarios.Scale, p float64) (scenarios.Band, bool) {
	var best scenarios.Band
	found := false
	if scale == nil {
		return best, false
	}
	for _, b := range scale.Bands {
		low, high, ok := b.Ends()
		if !ok || !(p >= low-epsilon && p <= high+epsilon) {
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
func fromEven(b scenarios.Band) float64 {
	low, high, _ := b.Ends()
	return math.Abs((low+high)/2 - 0.5)
}

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

// BandText writes the ends of a band: "20–45 %"; one that it lacks is "?".
func BandText(b scenarios.Band) string { return edge(b.Low) + "–" + edge(b.High) + " %" }

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
