package scenarios

import "fmt"

// CheckDate says why a text is neither a calendar day nor a time; nil where it
// is one, or empty.
func CheckDate(text string) error {
	if text == "" || isDay(text) || isTime(text) {
		return nil
	}
	return fmt.Errorf("%s is no date: write a day such as 2022-01-09, or a time such as 2022-01-09T18:00:00Z", quote(text))
}

// IsBackward tells whether a window is certain to end before it begins.
func IsBackward(from, until string) bool {
	return from != "" && until != "" && CheckDate(from) == nil && CheckDate(until) == nil && backward(from, until)
}
