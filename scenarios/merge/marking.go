package merge

import (
	"offramp/scenarios"
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
// nothing to decide: a marking that one side made less strict is.
func (m *merger) marking(base, ours, theirs string, out *string) bool {
	strictest := ""
	if m.Strictest != nil {
		strictest = m.Strictest(ours, theirs)
	}
	if strictest == "" {
		switch { // which is stricter is not known, but who changed it is
		case base == theirs, ours == theirs:
			return true
		case base == ours:
			*out = theirs
			return true
		}
		return false
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
	switch level(base) {
	case level(ours):
		return strictest == level(theirs)
	case level(theirs):
		return strictest == level(ours)
	}
	return true
}
