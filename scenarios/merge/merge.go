// Package merge makes one scenario of two that were made from a common one. It
// takes what either side changed, keeps ours where both changed the same, and
// lists what theirs says in the scenario's conflicts, which are settled by
// edits.
package merge

import "offramp/scenarios"

// Options say how to merge what cannot be told from the scenarios alone.
type Options struct {
	// Strictest returns the strictest of two markings, "" where it cannot tell;
	// nil tells nothing. Where it is not known, two different markings are a
	// conflict.
	Strictest func(a, b string) string
}

// Result is what a merge made.
type Result struct {
	// Scenario is ours with what theirs changed. It is linked, and shares
	// nothing that edits change with the three that it was made of.
	Scenario *scenarios.Scenario
	// Conflicts are those that this merge added to the scenario's; those that
	// were open before are in the scenario's alone.
	Conflicts []scenarios.Conflict
}

// Clean tells whether nothing is left to decide.
func (r Result) Clean() bool { return len(r.Scenario.Conflicts) == 0 }
