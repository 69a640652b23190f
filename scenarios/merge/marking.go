package merge

import (
	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/marking"
)

// ByProfile tells the strictest of two markings as the list of labels that a
// scenario has does; where it does not know one of them, somebody has to decide.
func ByProfile(s *scenarios.Scenario) func(a, b string) string {
	profile := marking.Of(s)
	return func(a, b string) string {
		v := marking.Strictest(profile, a, b)
		if len(v.Unknown) > 0 {
			return ""
		}
		return v.Label
	}
}

// marking takes the strictest of two markings, and tells whether that leaves
// nothing to decide: a marking that one side made less strict, or took away, is
// open, whatever the other did.
func (m *merger) marking(base, ours, theirs string, out *string) bool {
	strictest := ""
	if m.Strictest != nil {
		strictest = m.Strictest(ours, theirs)
	}
	if strictest == "" {
		return m.unknownMarking(base, ours, theirs, out)
	}
	// A label may be written in several ways: how it is written stands where
	// only one side changed that.
	level := func(label string) string { return m.Strictest(label, label) }
	switch {
	case strictest == level(ours) && (ours == theirs || base == theirs || strictest != level(theirs)):
		*out = ours
	case strictest == level(theirs) && (base == ours || strictest != level(ours)):
		*out = theirs
	default:
		*out = strictest
	}
	laxer := func(side string) bool {
		of := m.Strictest(base, side)
		return of != "" && of != level(side)
	}
	// Where both made it less strict, the stricter of the two is what both allow,
	// unless they took different things away.
	if laxer(ours) && laxer(theirs) {
		return strictest == level(ours) || strictest == level(theirs)
	}
	return level(ours) == level(theirs) || !laxer(ours) && !laxer(theirs)
}

// unknownMarking is for labels of which the stricter is not known, but who changed
// them is, and that none at all is less strict than any.
func (m *merger) unknownMarking(base, ours, theirs string, out *string) bool {
	none := m.Strictest != nil && base != ""
	switch {
	case ours == theirs:
		return true
	case base == theirs:
		if none && ours == "" {
			*out = theirs
			return false
		}
		return true
	case base == ours:
		if none && theirs == "" {
			return false
		}
		*out = theirs
		return true
	}
	if none && ours == "" {
		*out = theirs
	}
	return false
}

// alone is the merge of a side that changed something with one that did not: what
// that side says, but for the markings that it made less strict.
func (m *merger) alone(side *scenarios.Scenario) Result {
	m.out = side.Copy()
	m.oneMarking(scenarios.Conflict{}, m.base.Marking, m.ours.Marking, m.theirs.Marking, &m.out.Marking)
	for out := range m.out.Root.All() {
		base, ours, theirs := m.base.Outcome(out.ID), m.ours.Outcome(out.ID), m.theirs.Outcome(out.ID)
		if base != nil && ours != nil && theirs != nil {
			m.oneMarking(scenarios.Conflict{Outcome: out.ID}, base.Marking, ours.Marking, theirs.Marking, &out.Marking)
		}
	}
	if len(m.conflicts) > 0 {
		m.list()
	}
	return Result{Scenario: m.out, Conflicts: m.conflicts}
}

func (m *merger) oneMarking(c scenarios.Conflict, base, ours, theirs string, out *string) {
	if ours == theirs {
		return
	}
	if *out = ours; !m.marking(base, ours, theirs, out) {
		c.Kind, c.Field = scenarios.ConflictChanged, "marking"
		c.Base, c.Ours, c.Theirs = compare.Value(c.Field, &base), compare.Value(c.Field, &ours), compare.Value(c.Field, &theirs)
		m.add(c)
	}
}
