package scene

import (
	"strings"
	"unicode"
)

// breaker finds where one text breaks. Its memory is used again.
type breaker struct {
	whole string
	runes []rune
	from  []int     // where each rune begins in the text, and the text's length
	ends  []float64 // where each rune ends, in units of the type size
}

func (b *breaker) measure(f *Fonts, text string, face Face) {
	b.whole, b.runes, b.from, b.ends = text, b.runes[:0], b.from[:0], b.ends[:0]
	var x float64
	var before *glyph
	t := f.faces[face]
	for i, r := range text {
		g := f.glyph(r, face)
		x += t.kern(before, g) + g.advance
		b.runes, b.from, b.ends = append(b.runes, r), append(b.from, i), append(b.ends, x)
		before = g
	}
	b.from = append(b.from, len(text))
}

// text is what the runes from start up to end stand for.
func (b *breaker) text(start, end int) string { return b.whole[b.from[start]:b.from[end]] }

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
func (b *breaker) cut(start int, room, dots float64) string {
	from := b.begin(start)
	if b.ends[len(b.ends)-1]-from <= room {
		return b.text(start, len(b.runes))
	}
	room -= dots
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
	return strings.TrimRight(b.text(start, end), " ,.;:–—-") + ellipsis
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
