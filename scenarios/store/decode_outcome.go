package store

import (
	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// rootOutcome reads the tree.
func (r *reader) rootOutcome(at **scenarios.Outcome) bool {
	start := r.offset()
	switch r.peek() {
	case jsontext.KindNull:
		r.skip()
	case jsontext.KindBeginObject:
		*at = r.outcome()
	default:
		literal := r.excerpt()
		r.root = unreadableAt(r.data, start, "the root of the tree is "+literal+", not an outcome", "give it an object such as {\"title\": \"…\", \"children\": […]}")
	}
	return *at != nil
}

func (r *reader) children(name string, at *[]*scenarios.Outcome) bool {
	r.entries(name, jsontext.KindBeginObject, func() {
		*at = append(*at, r.outcome())
	})
	return len(*at) > 0
}

// outcome reads an outcome and everything below it. The depth of the calls is
// bounded by the limit of the tree and that of the tokens.
func (r *reader) outcome() *scenarios.Outcome {
	if r.outcomes == r.limits.outcomes {
		r.fail(r.offset(), "the tree has more than "+count(r.limits.outcomes)+" outcomes", "split the scenario into smaller ones")
	}
	if r.depth == r.limits.depth {
		r.fail(r.offset(), "the tree is deeper than "+count(r.limits.depth)+" outcomes", "move this branch up, or into a scenario of its own")
	}
	o := &scenarios.Outcome{}
	outside := r.at
	r.at = place{outcome: o, ordinal: r.outcomes, path: outside.path[len(outside.path):]}
	r.outcomes++
	r.depth++
	readObject(r, outcomeObject, o)
	r.depth--
	r.at = outside
	return o
}
