package odds

import (
	"math/big"
	"strconv"
)

// exactly is the number that p shows as: 0.1 is exactly a tenth. Sums of such
// numbers end where people expect them to, 0.25 + 0.45 at 0.7.
func exactly(p float64) *big.Rat {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(p, 'g', -1, 64))
	if !ok { // not a number: nothing that a fork counts
		return new(big.Rat)
	}
	return r
}

// nearest is the float that is closest to a number.
func nearest(r *big.Rat) float64 {
	p, _ := r.Float64()
	return p + 0 // −0 is 0
}

// Step returns p moved by so many percentage points, as decimals, and kept
// within 0 and 1: 25.3 % and 1 is 26.3 %.
func Step(p, points float64) float64 {
	moved := new(big.Rat).Mul(exactly(points), big.NewRat(1, 100))
	return min(max(nearest(moved.Add(moved, exactly(p))), 0), 1)
}

// Snap returns the whole number of steps, in percentage points, that is next to p.
func Snap(p, points float64) float64 {
	step := new(big.Rat).Mul(exactly(points), big.NewRat(1, 100))
	width := nearest(step)
	n := new(big.Rat).SetInt64(int64(min(max(p, 0), 1)/width + 0.5))
	return min(nearest(n.Mul(n, step)), 1)
}
