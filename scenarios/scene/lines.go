package scene

import (
	"strings"
	"unicode"
)

// slack is how much narrower than its room a line must be, in px: painters
// shape text by other means and may come out wider.
const slack = 1

const ellipsis = "…"

// titleKey is all that the breaking of a title depends on.
type titleKey struct {
	text        string
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
	key := titleKey{text, face, size, first, rest, rows}
	f.mu.Lock()
	defer f.mu.Unlock()
	if lines, ok := f.titles[key]; ok {
		return lines
	}
	lines := f.breakLines(text, face, size, first, rest, rows)
	if len(f.titles) >= maxTitles {
		clear(f.titles)
	}
	f.titles[key] = lines
	return lines
}

func (f *Fonts) breakLines(text string, face Face, size, first, rest float64, rows int) []string {
	text = strings.Join(strings.Fields(text), " ")
	b := breaker{f: f, face: face, runes: []rune(text)}
	b.measure()
	var lines []string
	room := (first - slack) / size
	for start := 0; start < len(b.runes); {
		if len(lines) == rows-1 {
			return append(lines, b.cut(start, room))
		}
		end := b.fit(start, room)
		lines = append(lines, strings.TrimRight(string(b.runes[start:end]), " "))
		for end < len(b.runes) && b.runes[end] == ' ' {
			end++
		}
		start = end
		room = (rest - slack) / size
	}
	return lines
}

// breaker finds where one text breaks.
type breaker struct {
	f     *Fonts
	face  Face
	runes []rune
	ends  []float64 // where each rune ends, in units of the type size
}

func (b *breaker) measure() {
	b.ends = make([]float64, len(b.runes))
	var x float64
	var before *glyph
	for i, r := range b.runes {
		g := b.f.glyph(r, b.face)
		x += b.f.faces[b.face].kern(before, g) + g.advance
		b.ends[i] = x
		before = g
	}
}

func (b *breaker) begin(i int) float64 {
	if i == 0 {
		return 0
	}
	return b.ends[i-1]
}

// fit returns where the row that begins at start ends.
func (b *breaker) fit(start int, room float64) int {
	from, last := b.begin(start), start
	for i := start; i < len(b.runes); i++ {
		if b.ends[i]-from > room && b.runes[i] != ' ' {
			if last > start {
				return last
			}
			return b.within(start, i)
		}
		if i+1 < len(b.runes) && mayBreak(b.runes[i], b.runes[i+1]) {
			last = i + 1
		}
	}
	return len(b.runes)
}

// within returns where to break the word that does not fit a row: before
// i, never between a letter and its accent, and after one character at least.
func (b *breaker) within(start, i int) int {
	for i > start+1 && unicode.Is(unicode.M, b.runes[i]) {
		i--
	}
	i = max(i, start+1)
	for i < len(b.runes) && unicode.Is(unicode.M, b.runes[i]) {
		i++
	}
	return i
}

// cut returns the last row from start on, ending in "…" if it does not fit.
func (b *breaker) cut(start int, room float64) string {
	from := b.begin(start)
	if b.ends[len(b.ends)-1]-from <= room {
		return string(b.runes[start:])
	}
	room -= b.f.width(ellipsis, b.face)
	end := start
	for end < len(b.runes) && b.ends[end]-from <= room {
		end++
	}
	for end > start && unicode.Is(unicode.M, b.runes[end]) {
		end--
	}
	// Rather a word less than a torn one, unless that leaves too little.
	for i := end; i > start+(end-start)*2/3; i-- {
		if b.runes[i] == ' ' {
			end = i
			break
		}
	}
	return strings.TrimRight(string(b.runes[start:end]), " ,.;:–—-") + ellipsis
}

// mayBreak tells whether a row may end after a, before b.
func mayBreak(a, b rune) bool {
	switch {
	case a == ' ':
		return true
	case b == ' ':
		return false
	case a == '-' || a == '/' || a == '–' || a == '—':
		return unicode.IsLetter(b)
	}
	return ideographic(a) && ideographic(b)
}

func ideographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
