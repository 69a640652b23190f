package scenarios

import "strings"

// OneLine makes one line of a text, such as a title that was pasted or that a
// file breaks: every stretch of blanks and ends of lines becomes one space.
func OneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// Shortened cuts a text that is longer than so many characters to that length,
// the last of them being "…".
func Shortened(text string, most int) string {
	n, last := 0, 0
	for i := range text { // not all of it: it may be as long as a file
		if n++; n == most {
			last = i
		}
		if n > most {
			return text[:last] + "…"
		}
	}
	return text
}

// Quote writes a text in typographic quotes, shortened for a menu.
func Quote(text string) string {
	const most = 40
	return "“" + Shortened(text, most) + "”"
}

// Quoted is the name of an outcome as [Quote] writes it.
func Quoted(o *Outcome) string { return Quote(o.Name()) }
