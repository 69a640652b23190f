package odds

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"offramp/scenarios"
)

// NoBreak replaces the space before a percent sign by a no-break space, as
// texts on screen need it; data and the command line keep the plain one.
func NoBreak(text string) string { return strings.ReplaceAll(text, " %", "\u00a0%") }

// Share writes a path's probability, as cards show it: "5.0 %", "<0.1 %". It
// has as many decimals as the strip, [Figures.ShareDecimals].
func (f *Figures) Share(p float64) string { return scenarios.PercentWith(p, f.ShareDecimals()) }

// ShareDecimals is how many decimals shares of all are shown with, on cards and
// in the strip alike: one, and two where the remainders would make the strip
// show another first decimal than the number alone. Where two do not help
// (thirds never agree), it is one, and what [Figures.ShareAt] writes.
func (f *Figures) ShareDecimals() int {
	parts := f.Totals.parts()
	if !agrees(parts, 1) && agrees(parts, 2) {
		return 2
	}
	return 1
}

// Branch writes the probability of one branch with as many decimals as the
// number has, and one where it has no end: "25 %", "12.5 %", "0.001 %", "33.3 %".
func Branch(p float64) string {
	const most = 6 // decimals that a typed number keeps
	if math.Abs(p) <= noise {
		p = 0 // a rest whose siblings take all
	}
	for decimals := range most + 1 {
		digits := p * math.Pow10(decimals+2)
		exact := math.Abs(digits-math.Round(digits)) <= 1e-9*math.Abs(digits)
		// Up to two decimals read well on any number, more only on a tiny one.
		if exact && (decimals <= 2 || math.Abs(digits) < 100) {
			return scenarios.PercentWith(p, decimals)
		}
	}
	return scenarios.PercentWith(p, 1)
}

// Round gives each part of a set that is shown whole its percentage with so
// many decimals, in units of the last decimal, so that what is shown adds up to
// the rounded sum: the largest remainders are rounded up (domain.md §3.3; Hare
// and Niemeyer). Of equal remainders the first goes up. Parts that are no
// number or negative get 0.
func Round(parts []float64, decimals int) []int64 {
	var all scenarios.Sum
	for _, p := range parts {
		if roundable(p) {
			all = all.Plus(p)
		}
	}
	return apportion(parts, decimals, int64(math.Round(all.Total()*unitOf(decimals))))
}

// apportion is [Round] to a sum that is given, which must be one of the two
// whole numbers of units next to what the parts add to.
func apportion(parts []float64, decimals int, total int64) []int64 {
	unit := unitOf(decimals)
	units := make([]int64, len(parts))
	remainders := make([]int64, len(parts)) // in billionths: float noise ties
	order := make([]int, 0, len(parts))
	left := total
	for i, p := range parts {
		if !roundable(p) {
			continue
		}
		order = append(order, i)
		whole := math.Floor(p*unit + 1e-9)
		units[i] = int64(whole)
		remainders[i] = int64(math.Round((p*unit - whole) * 1e9))
		left -= units[i]
	}
	if left == 0 {
		return units
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(remainders[b], remainders[a]) })
	for k := 0; k < len(order) && left > 0; k++ {
		units[order[k]]++
		left--
	}
	for k := len(order) - 1; k >= 0 && left < 0; k-- { // float noise made one whole too many
		if units[order[k]] > 0 {
			units[order[k]]--
			left++
		}
	}
	return units
}

// roundable tells whether a part is one that a set can be made of.
func roundable(p float64) bool { return p > 0 && p <= 1e3 }

// unitOf is how many units of the last decimal make the whole.
func unitOf(decimals int) float64 { return math.Pow10(min(max(decimals, 0), 12) + 2) }

// Shown writes the parts of a set that is shown whole, rounded by [Round]. A
// part that is neither nothing nor everything never shows as 0 or 100 % but as
// "<1 %" or ">99 %"; one that is no number shows as "–".
func Shown(parts []float64, decimals int) []string {
	texts := make([]string, len(parts))
	for i, units := range Round(parts, decimals) {
		texts[i] = shownAs(parts[i], units, decimals)
	}
	return texts
}

// shownAs writes the part p of a set, which was rounded to so many units.
func shownAs(p float64, units int64, decimals int) string {
	decimals = min(max(decimals, 0), 12)
	unit := unitOf(decimals)
	switch {
	case math.IsNaN(p), p < 0, p > 1e3,
		units == 0 && p > noise, units == int64(unit) && math.Abs(p-1) > noise:
		return scenarios.PercentWith(edge(p, units, unit), decimals)
	}
	return strconv.FormatFloat(float64(units)/unit*100, 'f', decimals, 64) + " %"
}

// edge returns a share that is sure to be written as "<1 %" or ">99 %" where
// the remainders took p to 0 or 100 %, and p itself otherwise.
func edge(p float64, units int64, unit float64) float64 {
	switch {
	case units == 0 && p > 0:
		return min(p, 0.4/unit)
	case units == int64(unit) && p < 1:
		return max(p, 1-0.4/unit)
	}
	return p
}

func agrees(parts []float64, decimals int) bool {
	for i, text := range Shown(parts, decimals) {
		if text != scenarios.PercentWith(parts[i], decimals) {
			return false
		}
	}
	return true
}
