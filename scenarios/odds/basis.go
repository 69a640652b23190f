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
	// BranchSaysNothing is of forks of which a branch has neither number nor range, nor
	// is the rest.
	BranchSaysNothing

	ofBranches = BranchHasRange | BranchSaysNothing
)

var (
	anything = Interval{0, 1}
	nothing  = Interval{math.Inf(1), math.Inf(-1)} // with a number it is that number
)

// judge puts the probability and the range of the outcome at i into the columns.
func (j *Judgements) judge(i int, p scenarios.Probability, r Interval) {
	j.Probability[i], j.Range[i] = p, r
	is, within := j.Basis[i]&ofBranches, anything
	number, ok := p.Share()
	if ok {
		is, within = is|HasNumber, nothing
	} else {
		number = math.NaN()
	}
	if p.IsRest() {
		is |= IsRest
	}
	if r.Known() {
		is, within = is|HasRange, r
	}
	j.Number[i], j.Within[i], j.Basis[i] = number, within, is
}

// branchesAt notes what branches of the fork at i consist of.
func (j *Judgements) branchesAt(i int) {
	is := j.Basis[i] &^ ofBranches
	for _, k := range j.Flat.Branches(i) {
		switch branch := j.Basis[k] & (HasNumber | IsRest | HasRange); {
		case branch&HasRange != 0:
			is |= BranchHasRange
		case branch == 0:
			is |= BranchSaysNothing
		}
	}
	j.Basis[i] = is
}
