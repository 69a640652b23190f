package scenarios_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"offramp/scenarios"
)

// If this fails, a title in a menu or a message is cut within a letter, is
// longer than there is room, or is cut although it fits.
func TestShortened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, most := rapid.String().Draw(t, "text"), rapid.IntRange(1, 12).Draw(t, "most")
		got := scenarios.Shortened(text, most)
		if utf8.RuneCountInString(text) <= most {
			if got != text {
				t.Fatalf("%q is cut to %q", text, got)
			}
			return
		}
		begin, cut := strings.CutSuffix(got, "…")
		if !cut || utf8.RuneCountInString(got) != most || !strings.HasPrefix(text, begin) {
			t.Fatalf("%q is cut to %q, of %d characters", text, got, most)
		}
	})
}

// If this fails, a title that was pasted from several lines breaks a row of a
// list in two.
func TestOneLine(t *testing.T) {
	if got := scenarios.OneLine(" Talks\r\n\tend \u2028 abruptly\n"); got != "Talks end abruptly" {
		t.Errorf("%q", got)
	}
}
