package chart

import "strings"

// Table is a chart as text.
type Table struct {
	Title, Subtitle string
	Empty           string // what stands there instead of rows
	Columns         []string
	Rows            [][]string
	Notes           []string // what else is to be known
}

// String writes the table with a tab between cells, as sheets read it.
func (t Table) String() string {
	var out strings.Builder
	line := func(cells ...string) {
		for i, cell := range cells {
			if i > 0 {
				out.WriteByte('\t')
			}
			out.WriteString(oneLine(cell))
		}
		out.WriteByte('\n')
	}
	for _, text := range []string{t.Title, t.Subtitle, t.Empty} {
		if text != "" {
			line(text)
		}
	}
	if t.Empty == "" {
		line(t.Columns...)
		for _, row := range t.Rows {
			line(row...)
		}
	}
	for _, note := range t.Notes {
		line(note)
	}
	return out.String()
}

// oneLine is a text without new lines and tabs, single spaces between words.
func oneLine(text string) string { return strings.Join(strings.FieldsFunc(text, isBlank), " ") }

// isBlank leaves no-break spaces alone.
func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\f'
}
