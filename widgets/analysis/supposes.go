package analysis

import (
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/widgets/board"
)

// named is how many outcomes are named where they are listed in a line.
const named = 3

// Supposes says what is supposed: "“Talks end” happened, “War” is ruled out".
func Supposes(b *board.Board) string {
	what := b.Supposed()
	var parts []string
	more := 0
	for o := range b.Scenario().Root.All() {
		is, said := what.Status[o.ID]
		switch {
		case !said:
			continue
		case len(parts) == named:
			more++
			continue
		case is == scenarios.Happened:
			is = "happened"
		case is == scenarios.RuledOut:
			is = "is ruled out"
		default:
			is = "is open"
		}
		parts = append(parts, scenarios.Quoted(o)+" "+is)
	}
	if more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(parts, ", ")
}
