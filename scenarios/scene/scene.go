// Package scene is the map of a scenario as shapes and text: what stands where
// and what it says, once, for the screen, for pictures and for print. It
// measures text itself and knows no screen.
//
// A [Scene] is built by [Build], is never changed afterwards, and may be read
// by any number of goroutines.
package scene

import (
	"sync"

	"offramp/scenarios"
	"offramp/scenarios/layout"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// Options say how the map is to look.
type Options struct {
	// Fonts measure the text. They must not be nil.
	Fonts     *Fonts
	Direction layout.Direction
	// Folded tells of an outcome's identity whether what is below it is hidden;
	// nil: nothing is.
	Folded func(id string) bool
	// Branch is the identity of the outcome whose branch alone is shown; "" shows
	// the whole scenario.
	Branch string
	// Given are the figures given what has happened, by which what is ruled out is
	// told from what can still come; nil where nothing has. What stands on the
	// cards stays as it was judged.
	Given *odds.Figures
	// Metrics are the measures; the zero value stands for [DefaultMetrics].
	Metrics Metrics
	// Told tells the figures; nil stands for numbers and words.
	Told *tell.Teller
}

// Scene is the map of one scenario at one moment.
type Scene struct {
	Scenario *scenarios.Scenario
	// Cards are in pre-order; a fork's ghost comes after its branches.
	Cards     []Card
	Bounds    Rect // all that is drawn; starts at 0, 0 but for half a line's width
	Metrics   Metrics
	Direction layout.Direction

	fonts   *Fonts
	figures *odds.Figures
	told    *tell.Teller
	given   *odds.Figures // given what has happened: see Options
	forks   []fork        // by card
	kids    []kid         // of all forks; each fork has a run of them
	once    sync.Once
	index   map[string]int32 // by identity, made when first asked for
	looks   map[*scenarios.EndState]EndStateLook
}

// fork is where the branches of a card lie in the list of kids.
type fork struct{ first, count int32 }

// kid is a child card. Least and Most are bounds across the direction of
// growth that only grow from kid to kid, so that they can be searched: Least of
// this kid's branch and all later ones, Most of it and all earlier ones.
type kid struct {
	card        int32
	least, most float64
	arrives     float64
}

func (s *Scene) kidsOf(card int32) []kid {
	f := s.forks[card]
	return s.kids[f.first : f.first+f.count]
}

// span is a rectangle in the direction of growth: along it and across.
type span struct{ a0, a1, c0, c1 float64 }

func (s *Scene) span(r Rect) span {
	if s.Direction == layout.TopDown {
		return span{r.Y, r.Bottom(), r.X, r.Right()}
	}
	return span{r.X, r.Right(), r.Y, r.Bottom()}
}

// point turns along and across into a world point.
func (s *Scene) point(along, across float64) (x, y float64) {
	if s.Direction == layout.TopDown {
		return across, along
	}
	return along, across
}
