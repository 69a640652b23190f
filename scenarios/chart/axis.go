package chart

import "math"

// axis is a range of values with ticks at 1, 2 or 5 times a power of ten.
type axis struct {
	unit     Unit
	low      float64
	high     float64
	step     float64
	from, to float64 // px
}

// newAxis spans the values with at most so many ticks; from is always on it
// where fromZero is true. Probabilities stay within 0 and 1.
func newAxis(u Unit, low, high float64, fromZero bool, ticks int) axis {
	if fromZero {
		low, high = min(low, 0), max(high, 0)
	}
	if high-low <= 1e-9*max(1, math.Abs(low)) { // all values are equal: show where they are
		around := max(math.Abs(low)*0.1, 1)
		if u.percent {
			around = 0.05
		}
		if !fromZero || low < 0 {
			low -= around
		}
		high += around
	}
	if u.percent {
		low, high = max(low, 0), min(high, 1)
	}
	a := axis{unit: u, step: niceStep((high - low) / float64(max(ticks, 1)))}
	a.low = math.Floor(low/a.step+1e-9) * a.step
	a.high = math.Ceil(high/a.step-1e-9) * a.step
	return a
}

// niceStep is the least of 1, 2 and 5 times a power of ten that is not below v.
func niceStep(v float64) float64 {
	if !(v > 0) {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range [...]float64{1, 2, 5} {
		if m*power >= v*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// at is where a value stands, in px.
func (a *axis) at(v float64) float64 {
	return a.from + (v-a.low)/(a.high-a.low)*(a.to-a.from)
}

// ticks lists the values of the ticks: where likelihood is told in words, where one
// ends and another begins.
func (a *axis) ticks() []float64 {
	if a.unit.worded {
		list := []float64{a.low}
		for _, s := range a.stretches() {
			list = append(list, s.to)
		}
		return list
	}
	n := int(math.Round((a.high - a.low) / a.step))
	list := make([]float64, n+1)
	for i := range list {
		list[i] = a.low + float64(i)*a.step
	}
	return list
}
