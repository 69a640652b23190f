package cli

import "unicode/utf8"

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
