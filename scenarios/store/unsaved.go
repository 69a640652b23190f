package store

import "strings"

// Unsaved says why a scenario was not written, where, and what to do. The file
// that was there before is as it was.
type Unsaved struct {
	File  string // "" where the trouble is with the scenario alone
	Where string // path of titles in the scenario, "" where it is with the file
	// What is wrong and what to do about it.
	What, Do string
	Err      error // the cause, where there is one below
}

// Error puts the parts that are known together: "FILE: where › it › is: What: Do".
func (u *Unsaved) Error() string {
	parts := make([]string, 0, 4)
	for _, part := range []string{u.File, u.Where, u.What, u.Do} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ": ")
}

// Unwrap returns the cause.
func (u *Unsaved) Unwrap() error { return u.Err }
