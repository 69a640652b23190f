package inspector

import "offramp/widgets/form"

var day = form.Day

// span writes a window as short as it can be said: "9 to 10 Jan 2022".
func span(from, until string) string {
	f, fromClock, okFrom := form.ParseDay(from)
	u, untilClock, okUntil := form.ParseDay(until)
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
