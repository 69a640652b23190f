package odds

import (
	"iter"
	"math"
	"slices"

	"offramp/scenarios"
)

// Path is one way through the tree, from the root to a leaf.
type Path struct {
	// Outcomes are the outcomes along the path, root and leaf included.
	Outcomes []*scenarios.Outcome
	// Probability is the path's, a share of 1; 0 where there is none.
	Probability float64
	// OK tells whether there is a probability; Standing, if not, why.
	OK       bool
	Standing Standing
	// EndState is the leaf's, nil where it has none that exists.
	EndState *scenarios.EndState
	// Given are the options, from the root, that the probability takes for
	// granted because their choice has no assumed option.
	Given []*scenarios.Outcome
}

// Leaf returns the outcome where the path ends.
func (p Path) Leaf() *scenarios.Outcome { return p.Outcomes[len(p.Outcomes)-1] }

// IDs returns the identities along the path.
func (p Path) IDs() []string {
	return along(p.Outcomes, func(o *scenarios.Outcome) string { return o.ID })
}

// Titles returns the names along the path.
func (p Path) Titles() []string { return along(p.Outcomes, (*scenarios.Outcome).Name) }

func along(path []*scenarios.Outcome, text func(*scenarios.Outcome) string) []string {
	texts := make([]string, len(path))
	for i, o := range path {
		texts[i] = text(o)
	}
	return texts
}

// Paths goes through all paths, in the order of their leaves in the tree. The
// lists of a path are good until the next one: clone what is kept. So all paths
// together cost one pass over the tree, however deep it is.
func (f *Figures) Paths() iter.Seq[Path] {
	return func(yield func(Path) bool) {
		endStates := map[string]*scenarios.EndState{}
		if f.Flat.Scenario != nil {
			for _, e := range slices.Backward(f.Flat.Scenario.EndStates) {
				endStates[e.ID] = e
			}
		}
		var stack []int32 // from the root to where we are
		var outcomes, given []*scenarios.Outcome
		for i, o := range f.Flat.Outcomes {
			for len(stack) > 0 && stack[len(stack)-1] != f.Flat.Parent[i] {
				if top := stack[len(stack)-1]; f.Given[top] == top {
					given = given[:len(given)-1]
				}
				stack, outcomes = stack[:len(stack)-1], outcomes[:len(outcomes)-1]
			}
			stack, outcomes = append(stack, int32(i)), append(outcomes, o)
			if f.Given[i] == int32(i) {
				given = append(given, o)
			}
			if !f.Flat.Leaf(i) {
				continue
			}
			path := Path{Outcomes: outcomes, OK: !math.IsNaN(f.Path[i]), Standing: f.Standing[i], Given: given}
			if path.OK {
				path.Probability = f.Path[i]
			}
			if o.EndState != "" {
				path.EndState = endStates[o.EndState]
			}
			if !yield(path) {
				return
			}
		}
	}
}

// given returns the options that the path to i is told given, from the root.
func (f *Figures) given(i int) []*scenarios.Outcome {
	var options []*scenarios.Outcome
	for k := f.Given[i]; k >= 0; k = f.Given[f.Flat.Parent[k]] {
		options = append(options, f.Flat.Outcomes[k])
	}
	slices.Reverse(options)
	return options
}
