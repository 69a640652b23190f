package analysis

import (
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/board"
)

// named is how many outcomes are named where they are listed in a line.
const named = 3

// Exploring says that somebody explores and what is supposed: "Exploring, 2 things
// supposed: “Talks end” happened, “War” is ruled out. Nothing is written to the file."
func Exploring(b *board.Board) string {
	all := b.Supposed()
	if len(all) == 0 {
		return "Exploring: nothing is supposed yet. Nothing is written to the file."
	}
	var parts []string
	for _, o := range all[:min(len(all), named)] {
		parts = append(parts, scenarios.Quoted(o)+" "+supposedOf(b, o))
	}
	if more := len(all) - named; more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", more))
	}
	return fmt.Sprintf("Exploring, %s supposed: %s. Nothing is written to the file.",
		counted(len(all), "thing", "things"), strings.Join(parts, ", "))
}

// supposedOf says what is supposed of o.
func supposedOf(b *board.Board, o *scenarios.Outcome) string {
	var parts []string
	if is, was := o.Became().Is, b.Stands(o).Became().Is; is != was {
		switch is {
		case scenarios.Happened:
			parts = append(parts, "happened")
		case scenarios.RuledOut:
			parts = append(parts, "is ruled out")
		default:
			parts = append(parts, "is open")
		}
	}
	if b.Judges(o) {
		parts = append(parts, "is "+judgementOf(b, o))
	}
	return strings.Join(parts, " and ")
}

// judgementOf tells what stands as the judgement of o.
func judgementOf(b *board.Board, o *scenarios.Outcome) string {
	number, ok := o.Probability.Share()
	switch {
	case odds.HasWord(o):
		return "“" + o.Said + "”"
	case o.Probability.IsRest():
		return "the rest"
	case !ok:
		return "not estimated"
	}
	text := odds.NoBreak(odds.Branch(number))
	if b.Manner() == odds.WordsOnly {
		if word := odds.Tell(b.Scenario().Scale, number, "", b.Manner()).Word; word != "" {
			return "“" + word + "”"
		}
		return tell.Sentence(text, b.Manner())
	}
	return text
}

// Supposes tells whether it is only supposed that the selected outcome is what is
// says.
func Supposes(b *board.Board, is string) bool {
	at := b.Selected()
	return b.Exploring() && at != nil && at.Became().Is == is && b.Stands(at).Became().Is != is
}
