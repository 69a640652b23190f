// Package scenetest holds the fonts and the small scenarios that tests of the
// scene and of its painters draw. Only tests import it.
package scenetest

import (
	"sync"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scene"
)

// Fonts are the Go fonts, which come with the tests on every machine.
var Fonts = sync.OnceValue(func() *scene.Fonts {
	f, err := scene.NewFonts(goregular.TTF, gobold.TTF, goitalic.TTF)
	if err != nil {
		panic(err)
	}
	return f
})

// Build builds a scene of s with its figures; without fonts, with [Fonts].
func Build(s *scenarios.Scenario, opt scene.Options) *scene.Scene {
	if opt.Fonts == nil {
		opt.Fonts = Fonts()
	}
	f := odds.Compute(s)
	if opt.Given == nil {
		opt.Given = odds.GivenEvents(s, f)
	}
	return scene.Build(s, f, opt)
}

// Maps are small scenarios by the state of the map that each shows.
func Maps() map[string]*scenarios.Scenario {
	return map[string]*scenarios.Scenario{
		"geneva":    Geneva(),
		"over":      over(),
		"marked":    marked(),
		"choice":    choice(),
		"undecided": undecided(),
		"numbers":   numberless(),
		"long":      long(),
		"cyrillic":  cyrillic(),
		"ranges":    ranges(),
		"blank":     linked(scenarios.New()),
	}
}

// out is an outcome with a probability: a number below or at 1, "rest", nil.
func out(title string, p any, children ...*scenarios.Outcome) *scenarios.Outcome {
	o := &scenarios.Outcome{ID: title, Title: title, Children: children}
	switch p := p.(type) {
	case float64:
		o.Probability = scenarios.Number(p)
	case string:
		if o.Probability = scenarios.Rest; p != "rest" {
			o.Probability, o.Said = scenarios.NotEstimated, p
		}
	}
	return o
}

func ends(o *scenarios.Outcome, endState string) *scenarios.Outcome {
	o.EndState = endState
	return o
}

func linked(s *scenarios.Scenario) *scenarios.Scenario {
	s.Link()
	return s
}

// scenario is a document around a tree, with the words of a scale and the four
// end states s, w, d and n.
func scenario(root *scenarios.Outcome) *scenarios.Scenario {
	return linked(&scenarios.Scenario{
		ID: "scenario", Title: root.Title, Root: root, Version: 1,
		Scale: &scenarios.Scale{ID: "test", Bands: []scenarios.Band{
			scenarios.NewBand("very unlikely", 0.05, 0.2),
			scenarios.NewBand("unlikely", 0.2, 0.45),
			scenarios.NewBand("roughly even chance", 0.45, 0.55),
			scenarios.NewBand("likely", 0.55, 0.8),
		}},
		EndStates: []*scenarios.EndState{
			{ID: "d", Name: "De-escalation", Colour: "#009e73", Symbol: "circle"},
			{ID: "n", Name: "Standoff continues", Colour: "#56b4e9", Symbol: "square"},
			{ID: "s", Name: "Sanctions without war", Colour: "#e69f00", Symbol: "diamond"},
			{ID: "w", Name: "War", Colour: "#d55e00", Symbol: "triangle"},
		},
	})
}
