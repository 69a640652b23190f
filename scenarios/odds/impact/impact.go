// Package impact says what a scenario comes to where its outcomes have an
// impact: the expected value and the risks that an average hides, and how the
// options of a choice compare. Impacts are in the scenario's own unit, whatever
// it measures: the higher the better, as in the sample ("effect on regional
// security", from −5 to 5).
//
// A leaf's own impact stands instead of its end state's. Absent is not zero: of
// mass without an impact the expected value says nothing, and is told as partial.
package impact

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/sensitivity"
)

// Expected is the expected impact of a tree, or of what follows an outcome.
type Expected struct {
	// Known tells whether anything with a figure has an impact.
	Known bool
	// Value is Σ P·impact over leaves that have both (domain.md §3.8; math.ev.geneva).
	Value float64
	// Covered is the probability of those leaves. Value speaks for that much of
	// what can happen; the rest has no impact, or no figure.
	Covered float64
	// Bounds are the lowest and highest expected impact while every judgement
	// stays within its range; exact ([bounds.Bounds.Over]).
	Bounds odds.Interval
	// Bounded tells whether the bounds speak for everything that can happen:
	// whatever the judgements within their ranges, every path that has any
	// probability ends at a leaf with an impact.
	Bounded bool
}

// Partial tells whether something that can happen has no impact.
func (e Expected) Partial() bool { return e.Known && e.Covered < 1-scenarios.Tolerance }

// Study is what the impacts of one scenario come to.
type Study struct {
	// Analysis has the value given each outcome, and what moves the whole.
	Analysis *sensitivity.Analysis
	within   []odds.Interval
	covered  []float64
}

// Of studies the impacts of the scenario behind b.
func Of(b *bounds.Bounds) *Study {
	s := &Study{Analysis: sensitivity.Of(b.Figures, b.Judgements, odds.ToImpact())}
	s.within, s.covered = b.Within(odds.ToImpact())
	return s
}

// Expected is the expected impact of the whole tree. Where a choice assumes no
// option it counts with its best one ([Study.Choices]).
func (s *Study) Expected() Expected { return s.At(0) }

// At is the expected impact given that the outcome at index i comes true.
func (s *Study) At(i int) Expected {
	if i >= len(s.within) {
		return Expected{}
	}
	return Expected{
		Known:   s.Analysis.Covered(i) > 0,
		Value:   s.Analysis.Value[i],
		Covered: s.Analysis.Covered(i),
		Bounds:  s.within[i],
		Bounded: s.covered[i] >= 1-scenarios.Tolerance,
	}
}

// Of returns the impact of the leaf at index i, its own or its end state's.
func (s *Study) Of(i int) (float64, bool) {
	v := s.Analysis.Judgements.Impact[i]
	return v, !math.IsNaN(v)
}
