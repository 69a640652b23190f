package compare

import "offramp/scenarios"

// Pair gives what has no identity in a file, and was given one on reading, the
// identity that it has in another version: an outcome that of the outcome with
// its title under the same parent, an end state or a source that of its
// namesake. Without that, files written by hand would share nothing. It is for
// scenarios that were just read with identities given.
func Pair(to, s *scenarios.Scenario) {
	type pair struct{ to, s *scenarios.Outcome }
	if s.Outcome(to.Root.ID) == nil && to.Outcome(s.Root.ID) == nil {
		s.Root.ID = to.Root.ID
	}
	pairs := []pair{{to.Root, s.Root}}
	for len(pairs) > 0 {
		p := pairs[len(pairs)-1]
		pairs = pairs[:len(pairs)-1]
		if p.to.ID != p.s.ID {
			continue
		}
		byID := make(map[string]*scenarios.Outcome)
		byTitle := make(map[string][]*scenarios.Outcome)
		for _, child := range p.to.Children {
			byID[child.ID] = child
			if s.Outcome(child.ID) == nil {
				byTitle[child.Title] = append(byTitle[child.Title], child)
			}
		}
		for _, child := range p.s.Children {
			other := byID[child.ID]
			if same := byTitle[child.Title]; other == nil && to.Outcome(child.ID) == nil && len(same) > 0 {
				other, byTitle[child.Title] = same[0], same[1:]
				child.ID = other.ID
				pairIndicators(other, child)
			}
			if other != nil {
				pairs = append(pairs, pair{other, child})
			}
		}
	}
	pairItems(to.EndStates, s.EndStates, func(e *scenarios.EndState) *string { return &e.ID }, func(e *scenarios.EndState) string { return e.Name })
	pairItems(to.Sources, s.Sources, func(e *scenarios.Source) *string { return &e.ID }, func(e *scenarios.Source) string { return e.Title })
	pairItems(to.Changes, s.Changes, func(e *scenarios.Change) *string { return &e.ID }, func(e *scenarios.Change) string {
		return e.At + "\x00" + e.Title + "\x00" + e.Field
	})
	s.ID = to.ID
	s.Link()
}

func pairIndicators(to, o *scenarios.Outcome) {
	left := make(map[string]string)
	for _, i := range to.Indicators {
		left[i.Text] = i.ID
	}
	for at := range o.Indicators {
		if id, same := left[o.Indicators[at].Text]; same {
			o.Indicators[at].ID = id
			delete(left, o.Indicators[at].Text)
		}
	}
}

func pairItems[T any](to, items []*T, id func(*T) *string, name func(*T) string) {
	known := make(map[string]bool)
	left := make(map[string]string)
	for _, item := range items {
		known[*id(item)] = true
	}
	there := make(map[string]bool)
	for _, item := range to {
		there[*id(item)] = true
		if _, taken := left[name(item)]; !taken && !known[*id(item)] {
			left[name(item)] = *id(item)
		}
	}
	for _, item := range items {
		if same, ok := left[name(item)]; ok && !there[*id(item)] {
			*id(item) = same
			delete(left, name(item))
		}
	}
}
