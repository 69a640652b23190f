// Package hints says things about a window once, at the moment when they help,
// and never again: which key gives a number, where a fork's end states come
// from. A hint takes no keyboard, asks nothing, and goes with the next edit.
package hints

// Hint is something that is said once.
type Hint struct {
	// Name tells it from the others, for good: it is kept between runs.
	Name string
	// Text names commands in backquotes; their keys stand there.
	Text string
	// Folding: it comes after folding rather than after an edit.
	Folding bool
	// When tells whether it helps now, after what the user just did.
	When func(before, now State) bool
}

// Hints are all there are, the most urgent first. There are few on purpose:
// whoever is told everything is told nothing.
var Hints = []Hint{
	{
		Name: "undo",
		Text: "`Undo` brings it back: everything can be undone.",
		When: func(before, now State) bool { return now.Outcomes < before.Outcomes },
	},
	{
		Name: "number",
		Text: "A digit gives it a probability; `Probability` also takes “1 in 3”, “12 of 34” or “rest”.",
		When: func(_, now State) bool { return now.Numberless && now.Numbers == 0 },
	},
	{
		Name: "fold", Folding: true,
		Text: "What is folded away still counts. `Fold or unfold` shows it again, `Level 1` to `Level 9` fold all to a level.",
		When: func(before, now State) bool { return before.Folded == 0 && now.Folded > 0 },
	},
	{
		Name: "end state",
		Text: "`End state` gives a leaf its end state, so that paths add up to an answer.",
		When: func(_, now State) bool { return now.Leaves >= severalLeaves && now.Ended == 0 },
	},
	{
		Name: "reasons",
		Text: "Say why while you know it: `Notes` opens the notes of the selected outcome.",
		When: func(_, now State) bool { return now.Numbers >= severalNumbers && now.Reasons == 0 },
	},
	{
		Name: "find",
		Text: "`Find…` finds an outcome, `Run or go to…` any command by its name.",
		When: func(_, now State) bool { return now.Outcomes >= many },
	},
}

// When several of something are enough to speak of it.
const (
	severalLeaves  = 4
	severalNumbers = 3
	many           = 10
)
