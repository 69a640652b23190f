package tradecraft

import (
	"unicode"
	"unicode/utf8"
)

// class says what a character is to the reader.
type class uint8

const (
	breaking class = iota // ends a phrase: , ; : ( )
	joining               // between words of a phrase: blanks, hyphens, quotes, Markdown's marks
	letter
	digit
	newline
	stop // . … and what closes a sentence only where something follows
	end  // ! ? and their like
	nothing
)

var ascii = func() (table [utf8.RuneSelf]class) {
	for c := range table {
		switch r := rune(c); {
		case unicode.IsLetter(r):
			table[c] = letter
		case unicode.IsDigit(r):
			table[c] = digit
		}
	}
	for _, c := range " \t\r-_*`\"'~" {
		table[c] = joining
	}
	table['\n'], table['.'], table['!'], table['?'] = newline, stop, end, end
	return table
}()

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return ascii[r]
	case r == '\u2028', r == '\u2029', r == '\u0085':
		return newline
	case r == '…':
		return stop
	case r == '。', r == '！', r == '？', r == '؟', r == '।', r == '｡', r == '‼', r == '⁇':
		return end
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.Is(unicode.Cf, r):
		return nothing // soft hyphens, joiners
	case unicode.IsSpace(r), unicode.Is(unicode.Pd, r), r == '’', r == '‘', r == '“', r == '”', r == '«', r == '»':
		return joining
	}
	return breaking
}
