package marking

import (
	"strings"

	"offramp/scenarios"
)

// Says is what is to be known about the label of the scenario itself: that
// nobody knows it, or that an outcome is marked more strictly; "" for nothing.
func Says(s *scenarios.Scenario) string {
	f := &finder{s: s, p: Of(s)}
	if _, known := f.p.Parse(s.Marking); !known && scenarios.OneLine(s.Marking) != "" {
		return f.strange(s.Marking) + "."
	}
	if _, label, lax := Raise(s); lax {
		return "Outcomes are marked up to " + label + ". Banners say that."
	}
	return ""
}

// SaysOf is what is to be known about the label of an outcome.
func SaysOf(s *scenarios.Scenario, o *scenarios.Outcome) string {
	if scenarios.OneLine(o.Marking) == "" {
		return ""
	}
	f := &finder{s: s, p: Of(s)}
	if lax, strange := f.portion(o.Marking); lax != "" {
		return "T" + strings.TrimPrefix(lax, "t") + "."
	} else if strange != "" {
		return strange + "."
	}
	return ""
}
