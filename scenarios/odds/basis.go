package odds

import (
	"math"

	"offramp/scenarios"
)

// Basis says, in one byte, what the judgement of an outcome consists of, so that loops
// over all branches read little, and ask the rest only where there is something.
type Basis uint8

const (
	// HasNumber is of outcomes with a number that counts.
	HasNumber Basis = 1 << iota
	// IsRest is of outcomes that take what their siblings leave.
	IsRest
	// HasRange is of outcomes with a range.
	HasRange
	// BranchHasRange is of forks of which a branch has one.
	BranchHasRange
)

// judge puts the probability and the range of the outcome at i into the columns.
func (j *Judgements) judge(i int, p scenarios.Probability, r Interval) {
	j.Probability[i], j.Range[i] = p, r
	is := j.Basis[i] & BranchHasRange
	number, ok := p.Share()
	if ok {
		is |= HasNumber
	} else {
		number = math.NaN()
	}
	if p.IsRest() {
		is |= IsRest
	}
	if r.Known() {
		is |= HasRange
	}
	j.Number[i], j.Basis[i] = number, is
}

// rangesAt notes whether a branch of the fork at i has a range.
func (j *Judgements) rangesAt(i int) {
	j.Basis[i] &^= BranchHasRange
	for _, k := range j.Flat.Branches(i) {
		if j.Basis[k]&HasRange != 0 {
			j.Basis[i] |= BranchHasRange
			return
		}
	}
}
