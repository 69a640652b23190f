package e2e

import (
	"fmt"
	"math"

	"github.com/google/go-cmp/cmp"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/store"
)

// check compares a saved file with the tree of talks: every title, number,
// note and end state, and how it adds up.
func check(path string) error {
	opened, err := store.Open(path)
	if err != nil {
		return err
	}
	s := opened.Scenario
	if diff := cmp.Diff(talks, read(s, s.Root), cmp.AllowUnexported(outcome{})); diff != "" {
		return fmt.Errorf("%s differs from what was typed (- typed, + saved):\n%s", path, diff)
	}
	for _, p := range opened.Problems {
		if p.Severity == scenarios.Error {
			return fmt.Errorf("%s: %s: %s", path, p.Where(), p.What)
		}
	}
	totals := odds.Compute(s).Totals
	want := map[string]float64{
		"Sanctions without war": 0.35 * 0.6, "Standoff continues": 0.35 * 0.4, "De-escalation": 0.65 * 0.25,
	}
	if len(s.EndStates) != len(want) {
		return fmt.Errorf("%s has %d end states", path, len(s.EndStates))
	}
	for i, e := range s.EndStates {
		if p := totals.EndStates[i]; math.Abs(p-want[e.Name]) > 1e-12 {
			return fmt.Errorf("%s adds to %v, not %v", e.Name, p, want[e.Name])
		}
	}
	if p := totals.NotEstimated; math.Abs(p-0.65*0.75) > 1e-12 {
		return fmt.Errorf("not estimated is %v", p)
	}
	return nil
}

// read writes a branch the way that the tour has it.
func read(s *scenarios.Scenario, o *scenarios.Outcome) outcome {
	out := outcome{title: o.Title, notes: o.Notes}
	if o.Parent() != nil {
		out.probability = odds.EntryText(o)
	}
	if e := s.EndState(o.EndState); e != nil {
		out.endState = e.Name
	}
	for _, child := range o.Children {
		out.children = append(out.children, read(s, child))
	}
	return out
}
