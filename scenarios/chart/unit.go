package chart

import (
	"math"
	"strconv"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Unit is what an axis measures.
type Unit struct {
	percent bool
	name    string
	worded  bool             // told in words alone,
	scale   *scenarios.Scale // those of this scale
}

// Percent is the unit of probabilities, which are given as shares of 1.
func Percent() Unit { return Unit{percent: true, name: "probability"} }

// Impact is the unit of impacts; name is that of the scenario's impact scale,
// or "".
func Impact(name string) Unit {
	if name = oneLine(name); name == "" {
		return Unit{name: "impact"}
	}
	return Unit{name: "impact: " + name}
}

// Value writes a figure: "12.5 %", "−3.2".
func (u Unit) Value(v float64) string {
	if u.worded {
		return u.word(v)
	}
	if u.percent {
		return odds.NoBreak(scenarios.Percent(v))
	}
	return number(v, 2)
}

// figure writes a value with a fixed number of decimals, to stand below others.
func (u Unit) figure(v float64, decimals int) string {
	if u.worded {
		return u.word(v)
	}
	if u.percent {
		return odds.NoBreak(scenarios.PercentWith(v, decimals))
	}
	return fixed(v, decimals)
}

// decimals is how many a set of figures needs, 0 to 1 of a percentage and 0 to
// 2 of an impact.
func (u Unit) decimals(values []float64) int {
	scale, most := 1.0, 2
	if u.percent {
		scale, most = 100, 1
	}
	for d := range most {
		whole := true
		for _, v := range values {
			x := v * scale * math.Pow10(d)
			whole = whole && math.Abs(x-math.Round(x)) < 1e-6
		}
		if whole {
			return d
		}
	}
	return most
}

// difference writes how much a value changed: "+4.5 points", "−0.3".
func (u Unit) difference(v float64) string {
	if u.worded {
		return direction(v)
	}
	if !u.percent {
		return signed(number(v, 2))
	}
	text := number(v*100, 1)
	if text == "0" && math.Abs(v) > noise {
		if v < 0 {
			return "<0.1 points down"
		}
		return "<0.1 points up"
	}
	if text == "1" || text == "−1" {
		return signed(text) + " point"
	}
	return signed(text) + " points"
}

// tick writes a value at an axis whose ticks are a step apart.
func (u Unit) tick(v, step float64) string {
	scale := 1.0
	if u.percent {
		scale = 100
	}
	v, step = v*scale, step*scale
	decimals := max(0, -int(math.Floor(math.Log10(step)+1e-9)))
	if math.Abs(v) < step/2 {
		v = 0
	}
	text := fixed(v, decimals)
	if u.percent {
		text += "\u00a0%"
	}
	return text
}

// number writes a number with so many decimals at most.
func number(v float64, decimals int) string {
	text := fixed(v, decimals)
	if strings.Contains(text, ".") && !strings.Contains(text, "e") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "−0" {
		return "0"
	}
	return text
}

// fixed writes a number with exactly so many decimals, a long one by its power
// of ten. The minus is as wide as a digit.
func fixed(v float64, decimals int) string {
	text := strconv.FormatFloat(v, 'f', decimals, 64)
	if math.Abs(v) >= 1e7 || decimals > 6 {
		text = strconv.FormatFloat(v, 'g', 4, 64)
	}
	if rest, ok := strings.CutPrefix(text, "-"); ok {
		if strings.Trim(rest, "0.") == "" {
			return rest
		}
		return "−" + rest
	}
	return text
}

// signed puts a plus before what is more than nothing.
func signed(text string) string {
	if strings.HasPrefix(text, "−") || text == "0" {
		return text
	}
	return "+" + text
}

// cutMinus takes the minus of Go's numbers off.
func cutMinus(text string) (string, bool) { return strings.CutPrefix(text, "-") }

func noBreak(text string) string { return odds.NoBreak(text) }
