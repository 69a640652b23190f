// Package sensitivity says what moves the answer: how much a target changes
// with each branch (a tornado chart), and what knowing each fork would tell
// about it.
//
// When one branch p_i of a fork changes, the others change in proportion, so
// that the fork keeps its sum: siblings with a number, the rest, and what is
// left open, alike ("proportional co-variation": Laskey 1995; Chan and Darwiche
// 2002; Renooij 2014; domain.md §3.6). It is what typing the number and then
// taking the offer to scale the others does; a rest takes part there, too.
// Locked branches keep theirs. So any target is linear in p_i:
//
//	dQ/dp_i = reach · (V_i − W / U)
//
// with reach the probability of the parent, V_i the target given the branch,
// and over what gives way (unlocked siblings and what is left open, which is
// worth nothing) W = Σ p_j V_j and U = Σ p_j. Without locks this is
// reach · (V_i − V_parent) / (1 − p_i). Where U is 0 the unlocked siblings take
// equal parts of what the branch gives up (§3.3), or what is not estimated takes all
// of it, as it does of whatever numbers leave open; the branch can only go down.
package sensitivity

import "offramp/scenarios/odds"

// Analysis is how one target depends on the branches of one tree.
type Analysis struct {
	Judgements *odds.Judgements
	Figures    *odds.Figures
	Target     odds.Target
	// Value is the target given each outcome, from the figures: a share of 1,
	// or an impact. What has no figure counts as nothing, as in the totals.
	Value []float64
	// Reach is the probability with which each outcome counts towards the
	// target: 0 below an undecided choice, but for the best option where the
	// target is an impact, and below what settles the target.
	Reach []float64
	// Slope is dQ/dp of each branch; not-a-number for the root, for options, and
	// for branches without a figure, alone or from the root.
	Slope []float64

	covered []float64 // the part of what reaches an outcome that has an impact
	best    []int32   // of a choice that rolls back, the option; −1
	givings []giving  // of each fork, by its number

	simple bool // the target is the end state end, which leaves alone settle
	end    int32
	covers bool // the target is an impact, so that covered says something

	again
}

// New returns an analysis in memory of its own, not worked out yet.
func New(j *odds.Judgements, f *odds.Figures) *Analysis {
	n := j.Flat.Len()
	numbers := make([]float64, 4*n)
	a := &Analysis{
		Judgements: j, Figures: f,
		Value: numbers[:n:n], Reach: numbers[n : 2*n : 2*n], Slope: numbers[2*n : 3*n : 3*n], covered: numbers[3*n:],
		best:    make([]int32, n),
		givings: make([]giving, len(j.Flat.Forks)),
	}
	for i := range a.best {
		a.best[i] = -1
	}
	return a
}

// Of works out once how a target depends on the branches.
func Of(f *odds.Figures, j *odds.Judgements, target odds.Target) *Analysis {
	a := New(j, f)
	a.Compute(target)
	return a
}

// Compute works everything out for a target, in one pass up the tree and one
// down. After the first time it allocates nothing.
func (a *Analysis) Compute(target odds.Target) {
	end, simple := target.EndState()
	a.Target, a.end, a.simple = target, int32(end), simple
	if len(a.Value) == 0 {
		return
	}
	a.up()
	a.down()
}

// Total is the target as the figures have it: that of the root.
func (a *Analysis) Total() float64 {
	if len(a.Value) == 0 {
		return 0
	}
	return a.Value[0]
}

// Covered is, of an expected impact, the probability of all that has one: below
// 1 the impact is told as partial, for absent is not zero. Else it is 0.
func (a *Analysis) Covered(i int) float64 { return a.covered[i] }

// Best returns the index of the option that a choice which assumes none counts
// with, −1 where none can be told to be better, or i is no such choice.
func (a *Analysis) Best(i int) int { return int(a.best[i]) }
