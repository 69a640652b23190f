package odds

import "math"

// Interval runs from the lowest value to the highest, both included. Of
// probabilities it is within [0, 1]; of impacts in the scenario's own unit.
type Interval struct{ Low, High float64 }

// unknownRange is the range of what has none.
var unknownRange = Interval{math.NaN(), math.NaN()}

// Known tells whether there is an interval: its ends are numbers, which
// not-a-number, unlike them, shows by not being what it is.
func (r Interval) Known() bool { return r.Low == r.Low && r.High == r.High }

// Contains tells whether v is within the interval, or off by less than float
// arithmetic may be.
func (r Interval) Contains(v float64) bool { return v >= r.Low-1e-9 && v <= r.High+1e-9 }

// With returns the interval, wide enough to contain v.
func (r Interval) With(v float64) Interval { return Interval{min(r.Low, v), max(r.High, v)} }
