package scene

import (
	"strconv"
	"time"
)

// date writes a day or time of the file ("2022-01-09") as people read it, "9
// January 2022"; what is neither stays as it is.
func date(text string) string {
	day := text
	if len(day) > len(time.DateOnly) {
		day = day[:len(time.DateOnly)]
	}
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return text
	}
	return strconv.Itoa(t.Day()) + " " + t.Month().String() + " " + strconv.Itoa(t.Year())
}
