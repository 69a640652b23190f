package cli

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns are how wide the columns of a table are, but for the last, which is
// as long as its texts. The first column is figures, which stand at its right
// edge.
type columns []int

// widest is how far a column gives way: a longer text pushes the rest of its
// row aside rather than widen every row.
const widest = 80

// fit makes room for a row.
func (c columns) fit(row []string) {
	for i, text := range row[:len(c)] {
		c[i] = max(c[i], min(columnsOf(printable(text)), widest))
	}
}

// print prints a row; its last text is never measured.
func (c columns) print(w *lines, row []string) {
	var b strings.Builder
	for i, width := range c {
		text := printable(row[i])
		room := strings.Repeat(" ", max(0, width-columnsOf(text)))
		switch {
		case i == 0:
			b.WriteString("  " + room + text)
		case width > 0:
			b.WriteString("  " + text + room)
		}
	}
	b.WriteString("  " + row[len(c)])
	w.line(b.String())
}

// grid is a small table, the first row its heads.
type grid [][]string

func (g grid) print(w *lines) {
	c := make(columns, len(g[0])-1)
	for _, row := range g {
		c.fit(row)
	}
	for _, row := range g {
		c.print(w, row)
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
