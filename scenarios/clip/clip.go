// Package clip is the clipboard of branches: what is copied of a scenario, the
// text that other programs get of it, the outlines that other programs give,
// and the edits that paste and duplicate.
package clip

import (
	"iter"

	"offramp/scenarios"
)

// Clip is what was copied: branches in no scenario, and what they use of the
// one that they were in. Paste leaves it alone, so it can be pasted again.
type Clip struct {
	Branches  []*scenarios.Outcome
	EndStates []*scenarios.EndState
	Sources   []*scenarios.Source
	// Notes say what of a text could not be taken as it stood. Paste hands
	// them on.
	Notes []string
	// Marked is the handling label of what was copied, "" for none.
	Marked string
	// WasCut says that the branches were taken out of their scenario. Pasted
	// there they keep their identities: they are the same outcomes.
	WasCut bool

	from *origin // nil for text
}

// origin is what the numbers and words of a clip are measured by.
type origin struct {
	id, marking string
	scale       *scenarios.Scale
	ranges      *scenarios.RangeMeaning
	impact      *scenarios.ImpactScale
}

// Copy returns copies of the branches that start at the outcomes: of branches
// within each other the outer one, in pre-order, with the end states and
// sources that they use. The root is copied as a branch without probability.
func Copy(s *scenarios.Scenario, outcomes []*scenarios.Outcome) *Clip {
	c := &Clip{from: &origin{id: s.ID, marking: s.Marking, scale: s.Scale, ranges: s.Ranges, impact: s.Impact}}
	ends, sources := map[string]bool{}, map[string]bool{}
	for _, o := range topmost(s, outcomes) {
		branch := o.Copy()
		if o == s.Root {
			branch.Probability, branch.Entered, branch.Said = scenarios.NotEstimated, "", ""
		}
		c.Branches = append(c.Branches, branch)
		for at := range branch.All() {
			ends[at.EndState] = true
			for _, citation := range at.Sources {
				sources[citation.Source] = true
			}
		}
	}
	c.Marked = markedAs(s, c.Branches)
	for _, e := range s.EndStates {
		if ends[e.ID] {
			copied := *e
			c.EndStates = append(c.EndStates, &copied)
		}
	}
	for _, source := range s.Sources {
		if sources[source.ID] {
			copied := *source
			c.Sources = append(c.Sources, &copied)
		}
	}
	return c
}

// topmost returns those of the outcomes that are in s and within no other of
// them, in pre-order.
func topmost(s *scenarios.Scenario, outcomes []*scenarios.Outcome) []*scenarios.Outcome {
	if s.Root == nil || len(outcomes) == 0 {
		return nil
	}
	chosen := make(map[*scenarios.Outcome]bool, len(outcomes))
	for _, o := range outcomes {
		chosen[o] = true
	}
	var sorted []*scenarios.Outcome
	for o := range s.Root.All() {
		if chosen[o] {
			sorted = append(sorted, o)
		}
	}
	return scenarios.Topmost(sorted)
}

// IsEmpty tells whether there is nothing to paste.
func (c *Clip) IsEmpty() bool { return c == nil || len(c.Branches) == 0 }

// all gives every outcome of the clip to f.
func (c *Clip) all(f func(*scenarios.Outcome)) {
	for _, branch := range c.Branches {
		for o := range branch.All() {
			f(o)
		}
	}
}

// levels gives the outcomes of a branch in pre-order, each with how far below
// its start it is.
func levels(branch *scenarios.Outcome) iter.Seq2[int, *scenarios.Outcome] {
	type step struct {
		depth int
		o     *scenarios.Outcome
	}
	return func(yield func(int, *scenarios.Outcome) bool) {
		stack := []step{{0, branch}}
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if !yield(at.depth, at.o) {
				return
			}
			for i := len(at.o.Children) - 1; i >= 0; i-- {
				stack = append(stack, step{at.depth + 1, at.o.Children[i]})
			}
		}
	}
}
