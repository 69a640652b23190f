package compare

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Span is a piece of a text that was changed: one that stands, one that is gone, or one
// that came.
type Span struct {
	Is   SpanKind
	Text string
}

// SpanKind says what became of a piece of text.
type SpanKind uint8

// The kinds of pieces.
const (
	Stands SpanKind = iota
	Gone
	Came
)

// patience is how long one text is looked at before the comparison is content with a
// coarser answer, which is still a right one.
const patience = 200 * time.Millisecond

// most is how many pieces a text is compared in: a longer one is compared by
// its lines, and where these are too many, as a whole.
const most = 200_000

// Words returns how a text was changed, word by word. The pieces that stand
// and those that are gone make the text before, those that stand and came the
// text after.
func Words(before, after string) []Span {
	for _, split := range []func(string) []string{words, lines} {
		a, b := split(before), split(after)
		if len(a) <= most && len(b) <= most {
			return spans(a, b)
		}
	}
	return spans([]string{before}, []string{after})
}

// spans compares pieces: each different one becomes a character, and the
// characters are compared.
func spans(a, b []string) []Span {
	numbers := make(map[string]rune)
	var pieces []string
	number := func(of []string) []rune {
		list := make([]rune, len(of))
		for i, piece := range of {
			n, known := numbers[piece]
			if !known {
				n = rune(len(pieces))
				if n >= 0xd800 { // which no text holds
					n += 0x800
				}
				numbers[piece] = n
				pieces = append(pieces, piece)
			}
			list[i] = n
		}
		return list
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = patience
	var list []Span
	for _, diff := range d.DiffMainRunes(number(a), number(b), false) {
		var text strings.Builder
		for _, n := range diff.Text {
			if n >= 0xe000 {
				n -= 0x800
			}
			text.WriteString(pieces[n])
		}
		is := map[diffmatchpatch.Operation]SpanKind{diffmatchpatch.DiffDelete: Gone, diffmatchpatch.DiffInsert: Came}[diff.Type]
		if text.Len() > 0 {
			list = append(list, Span{is, text.String()})
		}
	}
	return list
}

// words splits a text into words, each with nothing around it, and what is
// between them.
func words(text string) []string { return cut(text, kindOfRune) }

// lines splits a text into its lines, each with its end.
func lines(text string) []string {
	var list []string
	for start, i := 0, 0; i < len(text); i++ {
		if text[i] == '\n' || i == len(text)-1 {
			list = append(list, text[start:i+1])
			start = i + 1
		}
	}
	return list
}

const (
	letter = iota
	blank
	sign // each is a piece of its own
)

func kindOfRune(r rune) int {
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
		return letter
	case unicode.IsSpace(r):
		return blank
	}
	return sign
}

func cut(text string, kind func(rune) int) []string {
	var list []string
	start, was := 0, -1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		is := kind(r)
		if i > start && (is != was || is == sign) {
			list = append(list, text[start:i])
			start = i
		}
		was = is
		i += size
	}
	if start < len(text) {
		list = append(list, text[start:])
	}
	return list
}
