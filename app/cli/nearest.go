package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"offramp/scenarios"
)

// instead says what there is instead of a name that there is not: the one that
// may have been meant, else all, as far as that is a line.
func instead(typed, things string, names []string) string {
	if len(names) == 0 {
		return "; the scenario has no " + things
	}
	if best, near := nearest(typed, names); near {
		return "; did you mean " + scenarios.Quote(best) + "?"
	}
	const most = 12
	var quoted []string
	for _, name := range names[:min(len(names), most)] {
		quoted = append(quoted, scenarios.Quote(name))
	}
	if more := len(names) - most; more > 0 {
		quoted = append(quoted, fmt.Sprintf("and %d more", more))
	}
	return "; its " + things + " are " + strings.Join(quoted, ", ")
}

// nearest returns the name with the fewest letters to add, drop or replace, and
// whether they are so few that it may well be the one that was meant.
func nearest(typed string, names []string) (best string, near bool) {
	least := 0
	for _, name := range names {
		if d := distance([]rune(typed), []rune(name)); best == "" || d < least {
			best, least = name, d
		}
	}
	return best, least <= max(3, utf8.RuneCountInString(typed)/2)
}

// distance is Levenshtein's, one row of its table at a time.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			replace := diagonal
			if x != y {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
