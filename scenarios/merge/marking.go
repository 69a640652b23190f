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
