package cli

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// grid is a table: the first row its heads, the first column figures, which
// stand at its right edge.
type grid [][]string

func (g grid) print(w *lines) {
	columns := make([]int, len(g[0]))
	for _, row := range g {
		for i, text := range row {
			columns[i] = max(columns[i], columnsOf(printable(text)))
		}
	}
	for _, row := range g {
		var b strings.Builder
		for i, text := range row {
			text = printable(text)
			room := strings.Repeat(" ", columns[i]-columnsOf(text))
			switch {
			case i == 0:
				b.WriteString("  " + room + text)
			case columns[i] > 0:
				b.WriteString("  " + text + room)
			}
		}
		w.line(b.String())
	}
}

// columnsOf is how many columns of a terminal a text takes.
func columnsOf(text string) int {
	n := 0
	for _, r := range text {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
