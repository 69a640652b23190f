package scenarios

// Probability is a number in [0, 1], or "rest", or absent, which is the zero
// value and means not estimated: absent is not zero. A number from a broken
// file can be outside [0, 1]; it is kept and counts as not estimated.
// Probabilities can be compared with ==.
type Probability struct {
	kind  probabilityKind
	value float64
}

type probabilityKind uint8

const (
	absent probabilityKind = iota
	number
	rest
)

// NotEstimated is the absent probability.
var NotEstimated = Probability{}

// Rest is the probability of the branch that takes whatever its siblings leave.
var Rest = Probability{kind: rest}

// Number returns the probability p, a share of 1 rather than a percentage.
func Number(p float64) Probability {
	if p == 0 {
		p = 0 // −0 is 0
	}
	return Probability{kind: number, value: p}
}

// Number returns the number, and whether there is one.
func (p Probability) Number() (float64, bool) { return p.value, p.kind == number }

// Share returns the number where there is one within [0, 1], which is what counts.
func (p Probability) Share() (float64, bool) {
	return p.value, p.kind == number && p.value >= 0 && p.value <= 1
}

// IsRest tells whether the branch takes what its siblings leave.
func (p Probability) IsRest() bool { return p.kind == rest }

// IsAbsent tells whether nothing was estimated.
func (p Probability) IsAbsent() bool { return p.kind == absent }

// IsValid tells whether the probability is absent, the rest, or within [0, 1].
func (p Probability) IsValid() bool {
	return p.kind != number || (p.value >= 0 && p.value <= 1)
}
