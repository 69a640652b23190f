package merge

import (
	"slices"

	"offramp/scenarios"
)

// Copy returns a scenario that shares nothing that edits change with s. It is
// linked.
func Copy(s *scenarios.Scenario) *scenarios.Scenario {
	c := *s
	c.Root = s.Root.Copy()
	c.EndStates, c.Sources, c.Changes = copies(s.EndStates), copies(s.Sources), copies(s.Changes)
	c.Link()
	return &c
}

func copies[T any](list []*T) []*T {
	list = slices.Clone(list)
	for i, item := range list {
		copied := *item
		list[i] = &copied
	}
	return list
}
