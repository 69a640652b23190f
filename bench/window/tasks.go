package main

import (
	"fmt"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// task is something that hands do over and over.
type task struct {
	ready  func(h hands)
	keys   []key
	frames int
	// check tells what the keys did not do; nil where nothing is left of them.
	check func(s *scenarios.Scenario) error
}

// key is one of its keys; one without a name is pressed and not measured.
type key struct {
	what  string
	press func(h hands, i int)
}

// usual is how many frames a task takes.
const usual = 120

var tasks = []task{
	{ready: atRoot, frames: usual, keys: []key{{"pan at 100 %", func(h hands, i int) { h.scroll(9*side(i), 7*side(i)) }}}},
	{
		ready:  func(h hands) { h.menu("Fit the map") },
		frames: usual, keys: []key{{"pan, all of it", func(h hands, i int) { h.scroll(5*side(i), 3*side(i)) }}},
	},
	{
		ready: atChild, frames: 2 * usual, check: named,
		keys: append(letters("naming a card", "Talks break down over it"), key{"", enter}),
	},
	{
		ready: atChild, frames: usual, check: estimated,
		keys: append(letters("typing a number", "25"), key{"", enter}),
	},
	{ready: atRoot, frames: usual, keys: []key{
		{"walking", press(fyne.KeyRight)}, {"walking", press(fyne.KeyRight)}, {"walking", press(fyne.KeyDown)},
		{"walking", press(fyne.KeyDown)}, {"walking", press(fyne.KeyLeft)}, {"walking", press(fyne.KeyUp)},
		{"walking", press(fyne.KeyHome)},
	}},
	{ready: atChild, frames: 2 * usual, keys: []key{
		{"adding a sibling", enter}, {"", letter('x')}, {"", enter}, {"undo", func(h hands, _ int) { h.menu("Undo") }},
	}},
}

// atRoot shows the root at full size, as one comes to type.
func atRoot(h hands) {
	h.menu("Actual size")
	h.press(fyne.KeyHome)
}

func atChild(h hands) {
	atRoot(h)
	h.press(fyne.KeyRight)
}

// side is 1 for the first half of a measurement and −1 for the second, so that
// the map ends where it began.
func side(i int) float32 {
	if i < usual/2 {
		return 1
	}
	return -1
}

func enter(h hands, _ int) { h.press(fyne.KeyReturn) }

func press(name fyne.KeyName) func(hands, int) { return func(h hands, _ int) { h.press(name) } }

func letter(r rune) func(hands, int) { return func(h hands, _ int) { h.letter(r) } }

func letters(what, text string) []key {
	var keys []key
	for _, r := range text {
		keys = append(keys, key{what, letter(r)})
	}
	return keys
}

func named(s *scenarios.Scenario) error {
	for _, o := range s.Root.Children {
		if o.Title == "Talks break down over it" {
			return nil
		}
	}
	return fmt.Errorf("no card is named that")
}

func estimated(s *scenarios.Scenario) error {
	for _, o := range s.Root.Children {
		if p, ok := o.Probability.Number(); ok && p == 0.25 {
			return nil
		}
	}
	var is []string
	for _, o := range s.Root.Children {
		is = append(is, fmt.Sprintf("%q %v", o.Title, o.Probability))
	}
	return fmt.Errorf("no number was taken: %v", is)
}
