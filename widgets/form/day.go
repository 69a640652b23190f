package form

import (
	"strings"
	"time"
)

// Day writes a date of the file short, as people read it: "9 Jan 2022"; with
// the hour where it has one. What is no date stays as it is.
func Day(text string) string {
	t, clock, ok := ParseDay(text)
	if !ok {
		return text
	}
	return t.Format("2 Jan 2006") + clock
}

// ParseDay reads a date of the file; clock is its hour, " 18:02", where it has one.
func ParseDay(text string) (t time.Time, clock string, ok bool) {
	date, rest, hasClock := strings.Cut(text, "T")
	t, err := time.Parse(time.DateOnly, date)
	if hasClock && len(rest) >= len("18:02") {
		clock = " " + rest[:len("18:02")]
	}
	return t, clock, err == nil
}
