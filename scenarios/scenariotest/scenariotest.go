// Package scenariotest makes scenarios for the tests of every room: random
// ones for properties, big ones for measurements. Only tests import it.
package scenariotest

import (
	"fmt"

	"offramp/scenarios"

	"pgregory.net/rapid"
)

// Options say what a random scenario is made of.
type Options struct {
	// MaxOutcomes is the most outcomes that the tree has; 0 stands for 16.
	MaxOutcomes int
	// Plain leaves out everything but the tree, its probabilities, kinds and
	// end states.
	Plain bool
	// Sound leaves out broken values: probabilities outside [0, 1], two rests,
	// forks over 100 %, references to nothing, end states with children.
	Sound bool
}

// Scenario draws a scenario that uses every field of the format, unknown
// fields included, with sound and broken values. It is linked.
func Scenario(t *rapid.T) *scenarios.Scenario { return Draw(t, Options{}) }

// Tree draws a scenario of at most maxOutcomes outcomes with nothing but the
// tree, probabilities of every kind, choices and end states. It is linked.
func Tree(t *rapid.T, maxOutcomes int) *scenarios.Scenario {
	return Draw(t, Options{MaxOutcomes: maxOutcomes, Plain: true})
}

// Draw draws a scenario as o says. It is linked.
func Draw(t *rapid.T, o Options) *scenarios.Scenario {
	if o.MaxOutcomes == 0 {
		o.MaxOutcomes = 16
	}
	d := &drawing{T: t, Options: o}
	s := &scenarios.Scenario{Version: scenarios.FormatVersion, ID: "scenario", Title: d.title()}
	for i := range d.up("end states", 3) {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: fmt.Sprintf("end-%d", i), Name: d.title()})
	}
	s.Root = d.tree(s.EndStates)
	if !o.Plain {
		d.scenario(s)
	}
	s.Link()
	return s
}

// drawing is one scenario being drawn.
type drawing struct {
	*rapid.T
	Options
	made int // identities given so far
}

// up draws a number from 0 to most.
func (d *drawing) up(label string, most int) int {
	return rapid.IntRange(0, most).Draw(d.T, label)
}

// rarely is true one time in n, and false when a failure is made small.
func (d *drawing) rarely(label string, n int) bool { return d.up(label, n-1) == n-1 }

func (d *drawing) id(kind string) string {
	d.made++
	return fmt.Sprintf("%s-%d", kind, d.made)
}

func (d *drawing) one(label string, of ...string) string {
	return rapid.SampledFrom(of).Draw(d.T, label)
}

func (d *drawing) title() string {
	if d.rarely("odd title", 6) {
		return rapid.StringN(0, 12, -1).Draw(d.T, "title")
	}
	return d.one("title", "Talks end abruptly", "Talks continue", "Переговоры", "",
		`"Quoted" \ slashed`, "two\nlines\tand a tab", "<b>&amp;\u2028", "e\u0301 and é")
}

func (d *drawing) text() string {
	if d.rarely("odd text", 6) {
		return rapid.StringN(1, 20, -1).Draw(d.T, "text")
	}
	return d.one("text", "why", "# Notes\n\n- *one*\n- two", "p. 4", "ещё", "\u0000\u001f\u007f", "/", "😀")
}

func (d *drawing) date() string {
	if !d.Sound && d.rarely("odd date", 8) {
		return "soon"
	}
	return d.one("date", "2022-01-09", "2022-01-12", "2022-03-31", "2022-01-10T18:02:11Z")
}

func (d *drawing) number(low, high float64) *float64 {
	v := rapid.Float64Range(low, high).Draw(d.T, "number")
	v += 0 // −0 is 0
	return &v
}
