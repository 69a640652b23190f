package scenarios

import (
	"slices"
	"strings"
)

// Severity tells a problem that makes figures or structure wrong from one that
// is worth knowing.
type Severity uint8

// The severities, the worse the larger.
const (
	Warning Severity = iota
	Error
)

func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Problem is something wrong in a scenario, with its place and what to do.
type Problem struct {
	Severity Severity
	// Structure marks broken structure: the file opens for reading only.
	Structure bool
	// Code names the kind of problem for programs, such as "two-rests".
	Code string
	// Titles is the path of titles to the outcome concerned; for the scenario
	// itself its parts ("end state “War”").
	Titles []string
	// Outcome is the identity of the outcome concerned, "" for the scenario.
	Outcome string
	Field   string // name of the field in the file, or ""
	What    string // what is wrong
	Do      string // what to do about it
	Place   Place
	// Line and Column, in characters and from 1, are 0 where no file is known.
	Line, Column int
}

// Place is where in a scenario's file something stands.
type Place struct {
	// Ordinal counts outcomes in pre-order, the root being 0; −1 is the
	// scenario itself.
	Ordinal int
	// Pointer is the JSON pointer below that object, such as "/indicators/0/by".
	Pointer string
}

// Where joins the titles to "where › it › is". Of very deep paths it leaves out
// the middle: line and column say the exact place.
func (p Problem) Where() string {
	const most, head, tail = 12, 3, 8
	titles := p.Titles
	if len(titles) > most {
		short := append([]string{}, titles[:head]...)
		short = append(short, "…")
		titles = append(short, titles[len(titles)-tail:]...)
	}
	return strings.Join(titles, " › ")
}

// TitlesTo returns the names along the path to o, for a problem there. It leaves
// out the middle of a path that nobody would read whole: a thousand problems at
// the bottom of a deep tree must not fill the memory.
func TitlesTo(o *Outcome) []string {
	const most, head = 64, 8
	path := o.Titles()
	for i, title := range path {
		path[i] = clip(title)
	}
	if len(path) <= most {
		return path
	}
	return slices.Concat(path[:head], []string{"…"}, path[len(path)-(most-head-1):])
}
