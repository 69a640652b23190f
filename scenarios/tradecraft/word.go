package tradecraft

import (
	"unicode"
	"unicode/utf8"
)

// word reads the word that begins at i. It is short where a full stop behind it
// says so: a single letter, or an abbreviation.
func (r *reader) word(text string, i int) (int, word, bool) {
	if end := plainWord(text, i); end > 0 {
		w := word{upper: text[i] < 'a'}
		stops := end < len(text) && text[end] == '.'
		if r.fits = end-i <= longest; !r.fits || !stops && !r.spells && !r.known.might(text[i], text[min(i+1, end-1)], end-i) {
			r.n = 0
			return end, w, false
		}
		for r.n = 0; i < end; i++ {
			r.buf[r.n] = text[i] | 0x20
			r.n++
		}
		return end, r.identify(w, false), stops && r.abbreviates()
	}
	r.n, r.fits = 0, true
	digits := true
	var w word
	first := true
	for i < len(text) {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		kind := classOf(c)
		switch {
		case kind == letter:
			digits = false
		case kind == digit:
		case kind == nothing:
			i += size
			continue
		case (c == '\'' || c == '’') && i+size < len(text) && isLetterAt(text, i+size):
			c = '\'' // can't
		default:
			return i, r.identify(w, digits), r.abbreviates()
		}
		if first {
			w.upper, first = unicode.IsUpper(c), false
		}
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if r.fits = r.fits && r.n < longest; r.fits {
				r.buf[r.n] = byte(c)
				r.n++
			}
		} else {
			c = unicode.ToLower(c)
			if r.fits = r.fits && r.n+utf8.RuneLen(c) <= longest; r.fits {
				r.n += utf8.EncodeRune(r.buf[r.n:], c)
			}
		}
		i += size
	}
	return i, r.identify(w, digits), r.abbreviates()
}

// plainWord returns where a word of nothing but ASCII letters ends, as most do;
// 0 where it has something else in it.
func plainWord(text string, i int) int {
	end := i
	for end < len(text) && text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z' {
		end++
	}
	if end == i || end < len(text) && (text[end] >= utf8.RuneSelf || text[end] == '\'' || ascii[text[end]] == digit) {
		return 0
	}
	return end
}

func isLetterAt(text string, i int) bool {
	c, _ := utf8.DecodeRuneInString(text[i:])
	return classOf(c) == letter
}

// identify gives a word its identity.
func (r *reader) identify(w word, digits bool) word {
	switch {
	case digits:
		w.id = numeral
	case r.fits:
		w.id = r.known.find(r.buf[:r.n])
	}
	return w
}

// abbreviations are those that stand before a name or an example.
var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "gen": true, "col": true, "lt": true, "sen": true, "gov": true,
	"vs": true, "approx": true, "ca": true, "cf": true,
}

func (r *reader) abbreviates() bool {
	return r.fits && (r.n == 1 && r.buf[0] >= 'a' || abbreviations[string(r.buf[:r.n])])
}
