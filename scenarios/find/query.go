// Package find finds and replaces text in the outcomes of a scenario.
package find

import (
	"strings"
	"unicode/utf8"

	"offramp/scenarios"
)

// Query is what to look for. Without Text nothing is found.
type Query struct {
	Text string
	// Case tells "talks" from "Talks".
	Case bool
	// Word finds whole words only: no letter, digit or mark goes on at either end.
	Word bool
	// In is where to look; 0 stands for [Everywhere].
	In Fields
}

func (q Query) fields() Fields {
	if q.In == 0 {
		return Everywhere
	}
	return q.In
}

// Match is one place where a text was found.
type Match struct {
	Outcome *scenarios.Outcome
	// Field is the one field that it is in, and Index the place in its list,
	// 0 where it is a single text.
	Field Fields
	Index int
	// Start and End are where it is in that text, in bytes.
	Start, End int

	text string
}

// Text returns the whole text that the match is in.
func (m Match) Text() string { return m.text }

// Context returns the match and what stands around it, on one line and cut to
// what a list has room for.
func (m Match) Context() (before, found, after string) {
	const most = 32 // characters on either side
	start, end := m.Start, m.End
	for range most {
		_, size := utf8.DecodeLastRuneInString(m.text[:start])
		start -= size
	}
	for range most {
		_, size := utf8.DecodeRuneInString(m.text[end:])
		end += size
	}
	before, found, after = oneLine(m.text[start:m.Start]), oneLine(m.text[m.Start:m.End]), oneLine(m.text[m.End:end])
	if start > 0 {
		before = "…" + before
	}
	if end < len(m.text) {
		after += "…"
	}
	return before, found, after
}

func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
}
