package clip

import "strings"

// writeBreaks writes what would end a line or start a cell as a sign that can
// be seen. Before a sign that is meant as itself stands a backslash, and
// backslashes before either are doubled.
func writeBreaks(title string) string {
	if !strings.ContainsFunc(title, func(r rune) bool { return r < ' ' || r == '\x7f' || r == '↵' || r == '⇥' }) {
		return title
	}
	var b strings.Builder
	run := 0 // of backslashes
	for _, r := range title {
		switch r {
		case '\\':
			run++
		case '\n', '\t', '↵', '⇥':
			b.WriteString(strings.Repeat(backslash, run))
			run = 0
		default:
			run = 0
		}
		switch {
		case r == '\n':
			b.WriteRune('↵')
		case r == '\t':
			b.WriteRune('⇥')
		case r == '↵' || r == '⇥':
			b.WriteString(backslash + string(r))
		case r < ' ':
			b.WriteRune('␀' + r)
		case r == '\x7f':
			b.WriteRune('␡')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func readBreaks(text string) string {
	if !strings.ContainsAny(text, "↵⇥") {
		return text
	}
	var b strings.Builder
	run := 0
	for _, r := range text {
		switch r {
		case '\\':
			run++
			continue
		case '↵', '⇥':
			b.WriteString(strings.Repeat(backslash, run/2))
			if run%2 == 0 {
				r = map[rune]rune{'↵': '\n', '⇥': '\t'}[r]
			}
		default:
			b.WriteString(strings.Repeat(backslash, run))
		}
		run = 0
		b.WriteRune(r)
	}
	b.WriteString(strings.Repeat(backslash, run))
	return b.String()
}
