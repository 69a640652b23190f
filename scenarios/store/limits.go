package store

import (
	"strconv"

	"offramp/scenarios/store/disk"
)

// The limits of a scenario file, refused by name on reading, and on saving
// before the file is touched.
const (
	MaxBytes    = disk.MaxBytes
	MaxOutcomes = 1_000_000
	MaxDepth    = 4_000 // outcomes from the root to the deepest, both counted
)

// maxNesting is how many objects and lists inside each other the JSON reader
// takes; what is written must not go deeper, or it could not be opened again.
const maxNesting = 10_000

// limits can be made small by tests.
type limits struct{ bytes, outcomes, depth int }

var published = limits{bytes: MaxBytes, outcomes: MaxOutcomes, depth: MaxDepth}

// count writes a number with commas between thousands: "1,000,000".
func count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// size writes a number of bytes as people say it.
func size(bytes int) string {
	switch {
	case bytes >= 1<<30 && bytes%(1<<30) == 0:
		return count(bytes>>30) + " GiB"
	case bytes >= 1<<20:
		return count(bytes>>20) + " MiB"
	default:
		return count(bytes) + " bytes"
	}
}
