package inspector

import (
	"strings"
	"time"
)

// day writes a date of the file short, as people read it: "9 Jan 2022"; with
// the hour where it has one. What is no date stays as it is.
func day(text string) string {
	t, clock, ok := parseDay(text)
	if !ok {
		return text
	}
	return t.Format("2 Jan 2006") + clock
}

// span writes a window as short as it can be said: "9 to 10 Jan 2022".
func span(from, until string) string {
	f, fromClock, okFrom := parseDay(from)
	u, untilClock, okUntil := parseDay(until)
	switch {
	case from == "" && until == "":
		return ""
	case until == "":
		return "from " + day(from)
	case from == "":
		return "until " + day(until)
	case !okFrom || !okUntil || fromClock+untilClock != "":
		return day(from) + " to " + day(until)
	case f.Equal(u):
		return day(from)
	case f.Year() == u.Year() && f.Month() == u.Month():
		return f.Format("2") + " to " + day(until)
	case f.Year() == u.Year():
		return f.Format("2 Jan") + " to " + day(until)
	}
	return day(from) + " to " + day(until)
}

func parseDay(text string) (t time.Time, clock string, ok bool) {
	date, rest, hasClock := strings.Cut(text, "T")
	t, err := time.Parse(time.DateOnly, date)
	if hasClock && len(rest) >= len("18:02") {
		clock = " " + rest[:len("18:02")]
	}
	return t, clock, err == nil
}
