package tradecraft

import (
	"unicode"
	"unicode/utf8"
)

// word is a word that the rules know, where it stands in a sentence.
type word struct {
	id uint16
	// at counts the words of the sentence from 0; a comma or a bracket counts
	// as one, so that no phrase reaches across it.
	at int
	// nth counts words alone.
	nth int
	// upper and nextUpper tell whether it, and the word behind it, begin with
	// a capital.
	upper, nextUpper bool
}

// longest is how many bytes a known word has at most; longer ones are none.
const longest = 32

// window is how many known words of one sentence are kept. Nobody writes more;
// a hostile text is cut there as if its sentence had ended.
const window = 512

// reader splits texts into sentences and finds the known words in them, in one
// pass over the text and with memory that does not grow with it.
type reader struct {
	known dictionary
	words []word
	// buf holds the n bytes of the word read last, if it fits.
	buf  [longest]byte
	n    int
	fits bool
	// count is how many words the sentence has, known and unknown.
	count int
}

// dictionary gives known words their identities, in small letters.
type dictionary struct {
	ids map[string]uint16
	// lengths has a bit for each length of the words that begin with a byte,
	// for most words of a text are none of ours.
	lengths [256]uint64
}

func (d *dictionary) add(name string) uint16 {
	id, ok := d.ids[name]
	if !ok {
		id = numeral + 1 + uint16(len(d.ids))
		d.ids[name] = id
		d.lengths[name[0]] |= 1 << len(name)
	}
	return id
}

// find returns 0 for a word that is not known.
func (d *dictionary) find(name []byte) uint16 {
	if len(name) == 0 || d.lengths[name[0]]>>len(name)&1 == 0 {
		return 0
	}
	return d.ids[string(name)]
}

// numeral is the identity of every word made of digits.
const numeral uint16 = 1

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

// read calls yield for each sentence that has known words. The words are good
// until yield returns. A sentence ends at ! ? or a full stop, unless a small
// letter follows or an abbreviation precedes it, and at an empty line, a line
// of a list, a heading or a quotation.
func (r *reader) read(text string, yield func(words []word)) {
	r.words = r.words[:0]
	at, lines := 0, 0
	r.count = 0
	stopped, spaced, ended := false, false, false // since the last word
	flush := func() {
		if len(r.words) > 0 {
			yield(r.words)
		}
		r.words, at, r.count = r.words[:0], 0, 0
	}
	for i := 0; i < len(text); {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		switch classOf(c) {
		case nothing:
			i += size
			continue
		case letter, digit:
			if ended || stopped && spaced && !unicode.IsLower(c) || lines > 1 || len(r.words) >= window {
				flush()
			}
			var found word
			var short bool
			i, found, short = r.word(text, i)
			found.at, found.nth = at, r.count
			r.count++
			if last := len(r.words) - 1; last >= 0 && r.words[last].at == at-1 {
				r.words[last].nextUpper = found.upper
			}
			if found.id != 0 {
				r.words = append(r.words, found)
			}
			at++
			// "U.S.", "e.g." and "Gen." end no sentence.
			stopped, spaced, ended, lines = false, false, false, 0
			if short && i < len(text) && text[i] == '.' {
				i++
			}
			continue
		case newline:
			lines++
			spaced = true
		case stop:
			stopped = true
		case end:
			ended = true
		case joining:
			spaced = spaced || c == ' ' || c == '\t'
			if lines > 0 && (c == '-' || c == '*') {
				lines = 2
			}
		default:
			if lines > 0 && (c == '#' || c == '>' || c == '|' || c == '+' || c == '•') {
				lines = 2
			}
			at++
		}
		i += size
	}
	flush()
}

// word reads the word that begins at i. It is short where a full stop behind it
// says so: a single letter, or an abbreviation.
func (r *reader) word(text string, i int) (int, word, bool) {
	r.n, r.fits = 0, true
	digits := true
	var w word
	first := true
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf && ascii[c] == letter && !first && r.n < longest && r.fits {
			digits = false // nearly always
			r.buf[r.n] = c | 0x20
			r.n++
			i++
			continue
		}
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
