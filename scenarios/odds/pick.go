package odds

import "math"

// Pick returns a where something is so, else b. Of bits a processor picks one without
// guessing which it will be; whether a branch has a range, or a number, it guesses wrong.
func Pick(is bool, a, b float64) float64 {
	bits, other := math.Float64bits(b), math.Float64bits(a)
	if is {
		bits = other
	}
	return math.Float64frombits(bits)
}
