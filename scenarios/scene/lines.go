package scene

import (
	"slices"
	"strings"
	"unicode"
)

// slack is how much narrower than its room a line must be, in px: painters
// shape text by other means and may come out wider.
const slack = 1

const ellipsis = "…"

// titleKey is all that the breaking of a title depends on; format is an index
// of the formats met so far, which are few.
type titleKey struct {
	text   string
	format int
}

type format struct {
	face        Face
	size        float64
	first, rest float64
	rows        int
}

// maxTitles is how many broken titles are kept before starting afresh.
const maxTitles = 1 << 18

// Lines breaks a text into at most that many rows: between words, within a
// word only where it is wider than a row. The first row has the room first, the
// others rest (px). What does not fit is cut with "…". Runs of white space
// count as one space. The slice is shared: do not write to it.
func (f *Fonts) Lines(text string, face Face, size, first, rest float64, rows int) []string {
	in := format{face, size, first, rest, rows}
	f.mu.Lock()
	defer f.mu.Unlock()
	number := slices.Index(f.formats, in)
	if number < 0 {
		number = len(f.formats)
		f.formats = append(f.formats, in)
	}
	key := titleKey{text, number}
	if lines, ok := f.titles[key]; ok {
		return lines
	}
	lines := f.breakLines(text, in)
	if len(f.titles) >= maxTitles {
		clear(f.titles)
	}
	f.titles[key] = lines
	return lines
}

func (f *Fonts) breakLines(text string, in format) []string {
	text = atMost(text, 64+in.rows*int(rowful*max(in.first, in.rest)/in.size))
	if !isClean(text) {
		text = strings.Join(strings.Fields(text), " ")
	}
	b := &f.breaker
	b.measure(f, text, in.face)
	var lines []string
	room := (in.first - slack) / in.size
	for start := 0; start < len(b.runes); {
		if len(lines) == in.rows-1 {
			return append(lines, b.cut(start, room, f.width(ellipsis, in.face)))
		}
		end := b.fit(start, room)
		lines = append(lines, strings.TrimRight(b.text(start, end), " "))
		for end < len(b.runes) && b.runes[end] == ' ' {
			end++
		}
		start = end
		room = (in.rest - slack) / in.size
	}
	return lines
}

// isClean tells whether the only white space is single spaces within the text.
func isClean(text string) bool {
	before := ' '
	for _, r := range text {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return false
		}
		before = r
	}
	return before != ' '
}

// rowful is how many characters a row holds at most, for each type size of its
// width, and then some: letters are wider than an eighth of their size.
const rowful = 8

// atMost cuts off what no row will ever show: a title may be a gigabyte.
func atMost(text string, runes int) string {
	if len(text) <= runes {
		return text
	}
	for i := range text {
		if runes--; runes < 0 {
			return text[:i]
		}
	}
	return text
}
