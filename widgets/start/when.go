package start

import (
	"strconv"
	"time"
)

// when says when something was, as somebody would who says it now: "14:05"
// today, "yesterday", the day of the week, or the date.
func when(t, now time.Time) string {
	if t.IsZero() || now.IsZero() {
		return ""
	}
	t = t.In(now.Location())
	date := strconv.Itoa(t.Day()) + " " + t.Month().String()
	switch days := daysBetween(t, now); {
	case days == 0:
		return t.Format("15:04")
	case days == 1:
		return "yesterday"
	case days > 1 && days < 7:
		return t.Weekday().String()
	case t.Year() == now.Year():
		return date
	default: // also one from a clock that was ahead
		return date + " " + strconv.Itoa(t.Year())
	}
}

// daysBetween counts the midnights from t to now; the clock's change from
// summer to winter makes no day shorter.
func daysBetween(t, now time.Time) int {
	midnight := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(now).Sub(midnight(t)) / (24 * time.Hour))
}
