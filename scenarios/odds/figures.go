package odds

import (
	"math"

	"offramp/scenarios"
)

// Standing says whether an outcome's path has a figure, and if not, why.
type Standing uint8

const (
	// Figured paths have a probability.
	Figured Standing = iota
	// NotEstimated paths pass a branch without a number, or with one outside
	// [0, 1], or a rest that cannot be worked out.
	NotEstimated
	// Unsettled paths pass a fork over 100 %, or one about which what is known
	// contradicts itself.
	Unsettled
	// NotAssumed paths pass an option of a choice that assumes another. Their
	// probability is 0, whatever the forks below the option leave open, or none
	// where a fork above the choice has no figure either.
	NotAssumed
	// RuledOut paths pass an outcome that was ruled out, or whose sibling
	// happened: their probability given what has happened is 0, as it is for an
	// option that is not assumed.
	RuledOut
)

// IsOut tells whether the path cannot come true as things stand: it is not
// assumed, or ruled out.
func (s Standing) IsOut() bool { return s == NotAssumed || s == RuledOut }

// Figures are what the judgements of one scenario come to. They are made once,
// by [Compute], and only read afterwards, by any number of goroutines.
type Figures struct {
	Flat *Flat
	// Branch is the probability of each branch given its parent: the number as
	// it was given, or what the rest takes; 1 and 0 for the options of a choice
	// with one assumed; not-a-number where there is none. The root's is 1.
	// Branches below a fork without figures, or under an option that is not
	// assumed, still have theirs.
	Branch []float64
	// Weight is the part of what reaches its fork that each branch takes: Branch,
	// scaled where the fork is above 100 % by less than the tolerance;
	// not-a-number where the branch has no figure, or its fork is over 100 %, or
	// is a choice that assumes no option.
	Weight []float64
	// Path is the probability of each outcome from the root, the product of
	// the branches (domain.md §3.1); 0 for an option that is not assumed and
	// everything below it; not-a-number where it has no figure.
	Path []float64
	// Given is the index of the nearest option, the outcome itself or above
	// it, of a choice without an assumed option: the path is told given that
	// the option is taken. −1 where there is none. The next one up is
	// Given[Parent[Given[i]]].
	Given []int32
	// Standing says of each outcome whether Path has a figure, or why not.
	Standing []Standing
	// Tally adds up the branches of each fork that happens, by its number
	// ([Flat.ForkNumber]); it is zero for choices.
	Tally  []scenarios.Tally
	Totals Totals
	// Known is what the figures are told given, nil where they are as judged.
	Known *Known

	endings map[int32]ending // what forks leave open where Known says so
	shares  shares
}

// Totals say where the whole of 1 went. Mass that a fork leaves open is
// counted once, at the first fork from the root that leaves it open.
type Totals struct {
	// EndStates holds the probability of each end state, by its index in the
	// scenario's list: the sum over the leaves that belong to it.
	EndStates []float64
	// NoEndState is the sum over leaves that belong to none that exists.
	NoEndState float64
	// Unassigned is what forks whose branches are all numbers leave open.
	Unassigned float64
	// NotEstimated is what the numbers of forks with an unestimated branch
	// leave open.
	NotEstimated float64
	// Unsettled is the reach of forks over 100 %, and of those about which what
	// is known contradicts itself.
	Unsettled float64
	// Undecided is the reach of choices without an assumed option.
	Undecided float64
}

// Sum adds everything up. It is 1 within 1e-9 on every scenario with a root.
func (t Totals) Sum() float64 {
	var s scenarios.Sum
	for _, p := range t.EndStates {
		s = s.Plus(p)
	}
	for _, p := range []float64{t.NoEndState, t.Unassigned, t.NotEstimated, t.Unsettled, t.Undecided} {
		s = s.Plus(p)
	}
	return s.Total()
}

// IsOpenOption tells whether index k is an option that nothing decides on: its
// choice assumes none, none happened, and it was not ruled out.
func (f *Figures) IsOpenOption(k int) bool { return f.Given[k] == int32(k) }

// IsUndecided tells whether the choice at index i has options that are open.
func (f *Figures) IsUndecided(i int) bool {
	for _, k := range f.Flat.Branches(i) {
		if f.IsOpenOption(k) {
			return true
		}
	}
	return false
}

// Index returns the place of o in the flat form, and whether it is there.
func (f *Figures) Index(o *scenarios.Outcome) (int, bool) { return f.Flat.Index(o) }

// BranchOf returns the probability of o given its parent, if there is one.
func (f *Figures) BranchOf(o *scenarios.Outcome) (float64, bool) { return f.of(f.Branch, o) }

// PathOf returns the probability of the path to o, if there is one.
func (f *Figures) PathOf(o *scenarios.Outcome) (float64, bool) { return f.of(f.Path, o) }

// StandingOf says whether the path to o has a figure, or why it has none.
func (f *Figures) StandingOf(o *scenarios.Outcome) Standing {
	if i, ok := f.Index(o); ok {
		return f.Standing[i]
	}
	return NotEstimated
}

// TallyOf adds up the branches that start at o; zero for leaves and choices.
func (f *Figures) TallyOf(o *scenarios.Outcome) scenarios.Tally {
	if i, ok := f.Index(o); ok {
		return f.TallyAt(i)
	}
	return scenarios.Tally{}
}

// TallyAt is [Figures.TallyOf] by index.
func (f *Figures) TallyAt(i int) scenarios.Tally {
	if f.Flat.Leaf(i) {
		return scenarios.Tally{}
	}
	return *f.tallyAt(i)
}

// tallyAt is where the tally of the fork at i stands.
func (f *Figures) tallyAt(i int) *scenarios.Tally { return &f.Tally[f.Flat.ForkNumber(i)] }

// GivenOf returns the options that the path to o is told given, from the root.
func (f *Figures) GivenOf(o *scenarios.Outcome) []*scenarios.Outcome {
	if i, ok := f.Index(o); ok {
		return f.given(i)
	}
	return nil
}

func (f *Figures) of(figures []float64, o *scenarios.Outcome) (float64, bool) {
	i, ok := f.Index(o)
	if !ok || math.IsNaN(figures[i]) {
		return 0, false
	}
	return figures[i], true
}
