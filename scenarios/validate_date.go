package scenarios

import (
	"strings"
	"time"
)

// window looks at the two dates of the object at a JSON pointer: the later
// must not come first.
func (v *validator) window(pointer, from, until string) {
	okFrom := v.date(pointer+"/from", from)
	okUntil := v.date(pointer+"/until", until)
	if okFrom && okUntil && from != "" && until != "" && backward(from, until) {
		v.wrong(CodeWindow, pointer+"/until",
			"the window ends on "+until+", before it begins on "+from, "swap the dates, or mend one of them")
	}
}

// date finds a text that is neither a calendar day nor a time, and tells
// whether it found nothing. The empty text is absent.
func (v *validator) date(pointer, text string) bool {
	if text == "" || isDay(text) || isTime(text) {
		return true
	}
	v.wrong(CodeDate, pointer, quote(text)+" is no date",
		"write a day such as 2022-01-09, or a time such as 2022-01-09T18:00:00Z")
	return false
}

// moment finds a text that is not a time in UTC, by which change logs are merged.
func (v *validator) moment(pointer, text string) {
	switch {
	case text == "":
	case !isTime(text):
		v.wrong(CodeDate, pointer, quote(text)+" is no time", "write a time such as 2022-01-09T18:02:11Z")
	case !strings.HasSuffix(text, "Z"):
		at, _ := time.Parse(time.RFC3339, text)
		v.wrong(CodeDate, pointer, quote(text)+" is not in UTC", "write "+at.UTC().Format(time.RFC3339Nano))
	}
}

func isDay(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

// isTime tells whether text is an RFC 3339 time. The time package takes a
// little more than the standard: one digit for the hour, a comma for the point.
func isTime(text string) bool {
	_, err := time.Parse(time.RFC3339, text)
	return err == nil && text[13] == ':' && (len(text) < 20 || text[19] != ',')
}

// backward tells whether a window is certain to end before it begins. Days are
// inclusive and have no zone, so a day and a time are compared as days, by the
// date that the time shows where it was written. Both must be dates.
func backward(from, until string) bool {
	if isTime(from) && isTime(until) {
		f, _ := time.Parse(time.RFC3339, from)
		u, _ := time.Parse(time.RFC3339, until)
		return u.Before(f)
	}
	const day = len(time.DateOnly)
	return until[:day] < from[:day]
}
