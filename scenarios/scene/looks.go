package scene

import (
	"fmt"
	"image/color"
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

// FreeLook is the look that a new end state gets: one whose colour and symbol
// are both free, as far as the palette goes.
func FreeLook(s *scenarios.Scenario) EndStateLook {
	colours, symbols := map[color.NRGBA]bool{}, map[string]bool{}
	for k, e := range s.EndStates {
		shown := LookOf(e, k)
		colours[shown.Colour], symbols[shown.Symbol] = true, true
	}
	for _, one := range EndStateColours {
		if !colours[one.Colour] && !symbols[one.Symbol] {
			return one
		}
	}
	return EndStateColours[len(s.EndStates)%len(EndStateColours)]
}

// NewEndState makes an end state that looks like none that is there.
func NewEndState(s *scenarios.Scenario, name string) *scenarios.EndState {
	free := FreeLook(s)
	c := free.Colour
	return &scenarios.EndState{
		ID: scenarios.NewID(), Name: name,
		Colour: fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B), Symbol: free.Symbol,
	}
}
