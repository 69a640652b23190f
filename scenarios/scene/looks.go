package scene

import (
	"slices"

	"offramp/scenarios"
)

// looksOf gives every end state its colour and symbol: its own, or the default
// for its place in the list.
func looksOf(s *scenarios.Scenario) map[*scenarios.EndState]EndStateLook {
	looks := make(map[*scenarios.EndState]EndStateLook, len(s.EndStates))
	for i, e := range s.EndStates {
		looks[e] = LookOf(e, i)
	}
	return looks
}

// LookOf is how an end state is shown; place is its index in the scenario.
func LookOf(e *scenarios.EndState, place int) EndStateLook {
	look := EndStateColours[place%len(EndStateColours)]
	if c, ok := ParseColour(e.Colour); ok {
		look.Colour = c
	}
	if slices.Contains(scenarios.Symbols, e.Symbol) {
		look.Symbol = e.Symbol
	}
	return look
}
