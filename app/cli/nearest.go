package cli

// nearest returns the name with the fewest letters to add, drop or replace.
func nearest(typed string, names []string) string {
	best, least := "", 0
	for _, name := range names {
		if d := distance([]rune(typed), []rune(name)); best == "" || d < least {
			best, least = name, d
		}
	}
	return best
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
