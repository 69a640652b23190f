package odds

import (
	"math"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// IntervalText writes how low and how high a probability can be: "19–46 %". It
// has as few decimals as its ends or its width need: of a wide one nobody reads
// tenths. An end that is not 0 or 100 % never shows as that.
func IntervalText(r Interval) string {
	decimals := 2
	switch width := r.High - r.Low; {
	case isWhole(r.Low) && isWhole(r.High), width >= 0.1:
		decimals = 0
	case width >= 0.01:
		decimals = 1
	}
	low, high := tidy(r.Low, decimals), tidy(r.High, decimals)
	if low == high {
		return low
	}
	return strings.TrimSuffix(low, " %") + "–" + high
}

// isWhole tells whether a share is a whole percentage.
func isWhole(p float64) bool { return math.Abs(p*100-math.Round(p*100)) <= 1e-7 }

// tidy writes a share, and 0 and 100 % without decimals.
func tidy(p float64, decimals int) string {
	if math.Abs(p) <= noise*1e3 {
		p = 0
	}
	if math.Abs(p-1) <= noise*1e3 {
		p = 1
	}
	if p == 0 || p == 1 {
		decimals = 0
	}
	return scenarios.PercentWith(p, decimals)
}

// TellInterval puts how low and how high a probability can be into a manner:
// with the word that holds for all of it, or from the word for its low end to
// the one for its high end. No word is told where an end is in a gap of the scale.
func TellInterval(scale *scenarios.Scale, r Interval, m Manner) Told {
	var t Told
	if m != WordsOnly {
		t.Number = NoBreak(IntervalText(r))
	}
	if m == NumbersOnly {
		return t
	}
	low, okLow := scales.Word(scale, r.Low)
	high, okHigh := scales.Word(scale, r.High)
	if band, ok := wholly(scale, r); ok {
		low, high, okLow, okHigh = band, band, true, true
	}
	has := scale != nil && len(scale.Bands) > 0
	switch {
	case okLow && okHigh && low.Word == high.Word:
		t.Word, t.Band = low.Word, bandOf(low, m)
	case okLow && okHigh:
		t.Word = low.Word + " to " + high.Word
	case okHigh && beyond(scale, r.Low) < 0:
		t.Word = "up to " + high.Word
	case okLow && beyond(scale, r.High) > 0:
		t.Word = low.Word + " or more"
	case has && m == WordsOnly:
		t.Word = NoWordFits
	case m == WordsOnly:
		t.Word = NoWordChosen
	}
	return t
}

// beyond tells whether a probability is below every band of a scale (−1), or
// above (1): words seldom reach 0 and 100 %.
func beyond(scale *scenarios.Scale, p float64) int {
	below, above := true, true
	for _, b := range scale.Bands {
		if low, high, ok := b.Ends(); ok {
			below, above = below && p < low, above && p > high
		}
	}
	switch {
	case below == above:
		return 0
	case below:
		return -1
	}
	return 1
}

// wholly finds the band that holds all of an interval, edges included: at an
// edge that two bands share, that of a point may be the other one. Of several
// the narrowest stands.
func wholly(scale *scenarios.Scale, r Interval) (best scenarios.Band, found bool) {
	if scale == nil {
		return best, false
	}
	for _, b := range scale.Bands {
		low, high, ok := b.Ends()
		if !ok || !scales.Holds(b, r.Low) && low != r.Low || !scales.Holds(b, r.High) && high != r.High {
			continue
		}
		bestLow, bestHigh, _ := best.Ends()
		if !found || high-low < bestHigh-bestLow {
			best, found = b, true
		}
	}
	return best, found
}

// bandOf writes the band of a word, which is figures: words alone have none.
func bandOf(b scenarios.Band, m Manner) string {
	if m == WordsOnly {
		return ""
	}
	return "[" + NoBreak(scales.BandText(b)) + "]"
}
