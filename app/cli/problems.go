package cli

import (
	"errors"
	"fmt"
	"io"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

// printProblem writes the line of a problem.
func printProblem(to io.Writer, file string, p scenarios.Problem) {
	fmt.Fprintln(to, problemLine(file, p))
}

// problemLine is one line in the form that editors and compilers share:
// FILE:LINE:COL: error: where › it › is: what: what to do.
func problemLine(file string, p scenarios.Problem) string {
	where := p.Where()
	if where != "" {
		where += ": "
	}
	text := p.What
	if p.Do != "" {
		text += ": " + p.Do
	}
	if file == "" {
		file = "“”"
	}
	// What is wrong with the file as a whole has its start for a place.
	return fmt.Sprintf("%s:%d:%d: %s: %s", printable(file), max(p.Line, 1), max(p.Column, 1), p.Severity, printable(where+text))
}

// problemOf is why a file does not open, as a problem like any other.
func problemOf(err error) scenarios.Problem {
	var u *store.Unreadable
	if errors.As(flagged(err), &u) {
		return scenarios.Problem{Severity: scenarios.Error, What: u.What, Do: u.Do, Line: u.Line, Column: u.Column}
	}
	return scenarios.Problem{Severity: scenarios.Error, What: err.Error()}
}

// open reads a scenario for a verb that needs it; why it cannot goes to err.
func (to *streams) open(file string, keys *keyFlags) (*store.Opened, bool) {
	return to.openCalled(file, file, keys)
}

// openCalled is open for a file that the user knows by another name.
func (to *streams) openCalled(file, called string, keys *keyFlags) (*store.Opened, bool) {
	opened, _, ok := to.openLocked(file, called, keys)
	return opened, ok
}

// openLocked also returns how the file is encrypted, nil where it is not.
func (to *streams) openLocked(file, called string, keys *keyFlags) (*store.Opened, *seal.Lock, bool) {
	if !to.keys(keys) {
		return nil, nil, false
	}
	opened, lock, err := store.OpenWith(file, keys.key)
	if err != nil {
		printProblem(to.err, called, problemOf(err))
		return nil, nil, false
	}
	return opened, lock, true
}

// keys reads the files with keys; why it cannot goes to err.
func (to *streams) keys(keys *keyFlags) bool {
	if err := keys.open(); err != nil {
		fmt.Fprintf(to.err, "offramp: %s\n", printable(err.Error()))
		return false
	}
	return true
}

// count says how many of the problems are errors and how many warnings.
func count(problems []scenarios.Problem) (errors, warnings int) {
	for _, p := range problems {
		if p.Severity == scenarios.Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// tally writes counts: "1 error, 2 warnings".
func tally(errors, warnings int) string {
	switch {
	case errors == 0 && warnings == 0:
		return "no problems"
	case warnings == 0:
		return plural(errors, "error")
	case errors == 0:
		return plural(warnings, "warning")
	}
	return plural(errors, "error") + ", " + plural(warnings, "warning")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
