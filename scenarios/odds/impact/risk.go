package impact

import (
	"math"
	"sort"

	"offramp/scenarios/odds"
)

// Step is one impact that leaves have, and how probable it is.
type Step struct {
	Impact      float64
	Probability float64 // of exactly this impact
	AtMost      float64 // of this impact or a lower one
	AtLeast     float64 // of this impact or a higher one
}

// Profile is a risk profile: how probable each impact is.
type Profile struct {
	// Steps rise in impact.
	Steps []Step
	// Without is the mass that has no impact: leaves without one, and whatever
	// is unassigned, not estimated, unsettled or undecided. Steps and this add to 1.
	Without float64
}

// Risk returns the risk profile (domain.md §3.8). Below a choice that assumes no
// option nothing counts: a probability never depends on which option is better.
func (s *Study) Risk() Profile {
	f := s.Analysis.Figures
	at := map[float64]float64{}
	for i := range f.Path {
		if v, ok := s.Of(i); ok && f.Given[i] < 0 && f.Path[i] > 0 {
			at[v+0] += f.Path[i] // −0 is 0
		}
	}
	var p Profile
	for v, mass := range at {
		p.Steps = append(p.Steps, Step{Impact: v, Probability: mass})
	}
	sort.Slice(p.Steps, func(a, b int) bool { return p.Steps[a].Impact < p.Steps[b].Impact })
	sum := 0.0
	for i := range p.Steps {
		sum += p.Steps[i].Probability
		p.Steps[i].AtMost = min(sum, 1)
	}
	p.Without = max(1-sum, 0)
	sum = 0
	for i := len(p.Steps) - 1; i >= 0; i-- {
		sum += p.Steps[i].Probability
		p.Steps[i].AtLeast = min(sum, 1)
	}
	return p
}

// Thresholds say from when on a path is improbable and its impact high.
type Thresholds struct {
	Probability float64 // at most this, a share of 1
	Impact      float64 // at least this, whatever its sign
}

// Usual are the thresholds where none are set: 5 %, where the lowest word of
// ICD 203 ends, and 4 on the scale from −5 to 5.
var Usual = Thresholds{Probability: 0.05, Impact: 4}

// Tails returns, by index, the leaves of improbable paths with a high impact:
// P ≤ the one threshold and |impact| ≥ the other (math.hilp.geneva). Options that
// are not assumed are out of the question rather than improbable.
func (s *Study) Tails(t Thresholds) []int {
	const noise = 1e-9 // as with the edges of words: 0.05 typed is 0.05 multiplied
	f := s.Analysis.Figures
	var tails []int
	for i := range f.Path {
		v, ok := s.Of(i)
		if ok && f.Standing[i] == odds.Figured && f.Path[i] <= t.Probability+noise && math.Abs(v) >= t.Impact-noise {
			tails = append(tails, i)
		}
	}
	return tails
}
