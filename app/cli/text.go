package cli

import (
	"strings"
	"unicode"
)

// printable replaces what a terminal would obey rather than show: control
// characters, line breaks, and the marks that turn the direction of writing. A
// title must not be able to forge a line of output.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
