package find

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/cases"
)

// folder makes texts that differ in case alone the same, and knows where in the
// original each part of the result came from.
type folder struct {
	buf []byte
	// offsets hold, for each byte of buf, where the character began in the
	// text that it came from, −1 within a character, and at last the text's
	// length. They are nil where nothing moved, which is nearly always.
	offsets []int
	known   []string // what the commoner characters fold to, as far as known
	caser   cases.Caser
}

const commoner = 0x3000 // alphabets and signs; ideographs come after

// hasNoCase tells characters apart that are common and have none: ideographs,
// kana, and Hangul.
func hasNoCase(r rune) bool {
	return 0x3000 <= r && r < 0xa640 || 0xac00 <= r && r < 0xfb00 || 0x20000 <= r && r < 0x40000
}

// fold puts the folded text into buf.
func (f *folder) fold(text string) {
	f.offsets = nil
	if moved := f.pass(text, false); moved {
		f.pass(text, true)
	}
}

// pass folds a text, and tells whether anything moved: whether a character
// became longer, shorter, or several, as "ß" becomes "ss" of the same length.
// Only where that is so the offsets are worth their memory.
func (f *folder) pass(text string, trace bool) (moved bool) {
	f.buf = f.buf[:0]
	for at := 0; at < len(text); {
		if c := text[at]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			f.buf = append(f.buf, c)
			if trace {
				f.offsets = append(f.offsets, at)
			}
			at++
			continue
		}
		piece, size := f.piece(text[at:])
		f.buf = append(f.buf, piece...)
		if _, first := utf8.DecodeRuneInString(piece); first != size || first != len(piece) {
			moved = true
		}
		for i := 0; trace && i < len(piece); i++ {
			if i == 0 {
				f.offsets = append(f.offsets, at)
			} else {
				f.offsets = append(f.offsets, -1)
			}
		}
		at += size
	}
	if trace {
		f.offsets = append(f.offsets, len(text))
	}
	return moved
}

// piece returns what the character at the start of a text folds to. The dot
// above that Unicode leaves of İ is nothing behind an i, so that İ, i and I are
// the same letter to everybody.
func (f *folder) piece(text string) (piece string, size int) {
	const dottedI, dot = 'İ', '\u0307'
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == utf8.RuneError && size == 1, hasNoCase(r):
		return text[:size], size
	case r == dottedI:
		return "i", size
	case r == dot && len(f.buf) > 0 && f.buf[len(f.buf)-1] == 'i':
		return "", size
	}
	if f.known == nil {
		f.known, f.caser = make([]string, commoner), cases.Fold()
	}
	if r >= commoner {
		return f.look(text[:size]), size
	}
	if f.known[r] == "" {
		f.known[r] = f.look(text[:size])
	}
	return f.known[r], size
}

// look asks the tables. They swap the cases of Cherokee rather than joining
// them; of what folds to each other, either will do.
func (f *folder) look(character string) string {
	folded := f.caser.String(character)
	return min(folded, f.caser.String(folded))
}

// index returns where needle stands in the folded text from a place on,
// counted from there; −1 where it does not.
func (f *folder) index(from int, needle []byte) int { return bytes.Index(f.buf[from:], needle) }

// span returns where a part of the folded text was in the original, and whether
// that part is made of whole characters: "s" is half of "ß".
func (f *folder) span(start, end int) (int, int, bool) {
	if f.offsets == nil {
		return start, end, true
	}
	start, end = f.offsets[start], f.offsets[end]
	return start, end, start >= 0 && end >= 0
}
