package scenarios

import (
	"math"
	"strconv"
	"strings"
)

// Percent writes the share p as a percentage with at most one decimal, and
// none where it is whole: "25 %", "12.5 %", "33.3 %". A share that is neither
// 0 nor 1 never shows as either: "<0.1 %", ">99.9 %".
func Percent(p float64) string {
	text := PercentWith(p, 1)
	return strings.Replace(text, ".0 %", " %", 1)
}

// PercentWith writes the share p as a percentage with exactly that many
// decimals (0 to 12): "5.0 %". What is not exactly 0 or 1 never shows as
// either but as "<0.1 %", ">99.9 %" or, beyond 1, ">100.0 %". What is no
// number shows as "–".
func PercentWith(p float64, decimals int) string {
	decimals = min(max(decimals, 0), 12)
	if math.IsNaN(p) || math.IsInf(p, 0) {
		return "–"
	}
	if math.Abs(p) >= 1e9 { // only a broken file has these
		return strconv.FormatFloat(p*100, 'g', 3, 64) + " %"
	}
	digits := strconv.FormatFloat(shift(p, decimals), 'f', 0, 64)
	whole := "100" + strings.Repeat("0", decimals)
	step := strconv.FormatFloat(math.Pow10(-decimals), 'f', decimals, 64)
	switch {
	case p > noise && (digits == "0" || digits == "-0"):
		return "<" + step + " %"
	case p < 1-noise && digits == whole:
		return ">" + strconv.FormatFloat(100-math.Pow10(-decimals), 'f', decimals, 64) + " %"
	case p > 1+noise && digits == whole:
		return ">" + strconv.FormatFloat(100, 'f', decimals, 64) + " %"
	case digits == "-0":
		digits = "0"
	}
	return point(digits, decimals) + " %"
}

// PercentSum writes what the branches of a fork add to, or what they leave
// open, with as many decimals as it takes to tell it from 0 and from 100 %:
// "115 %", "100.0000002 %".
func PercentSum(p float64) string {
	for decimals := 1; decimals < 12; decimals++ {
		text := PercentWith(p, decimals)
		if !strings.ContainsAny(text, "<>") {
			number, isNumber := strings.CutSuffix(text, " %")
			if !isNumber || strings.Contains(number, "e") {
				return text
			}
			return strings.TrimRight(strings.TrimRight(number, "0"), ".") + " %"
		}
	}
	return PercentWith(p, 12)
}

// noise is what adding and multiplying floats may be off by: a sum that is
// nearer than this to 0 or 1 is exactly 0 or 1.
const noise = 1e-14

// shift returns p in units of the last decimal of its percentage, rounded half
// away from zero after float noise was taken off, so that 0.1125 is 11.25 %
// and shows as 11.3 %, not as what its binary neighbour would round to.
func shift(p float64, decimals int) float64 {
	scaled := p * math.Pow10(decimals+2)
	return math.Round(scaled + math.Copysign(1e-9*math.Min(1, math.Abs(scaled)), scaled))
}

// point puts the decimal point into a number of so many decimals.
func point(digits string, decimals int) string {
	if decimals == 0 {
		return digits
	}
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for len(digits) <= decimals {
		digits = "0" + digits
	}
	cut := len(digits) - decimals
	return sign + digits[:cut] + "." + digits[cut:]
}
