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
	// spells makes it keep the letters of words that are not known.
	spells bool
	// count is how many words the sentence has, known and unknown.
	count int
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
