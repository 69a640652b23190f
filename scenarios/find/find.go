package find

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"offramp/scenarios"
)

// Find returns where the text of q stands, outcome by outcome in pre-order,
// field by field, from left to right and never overlapping.
//
// Without q.Case letters are told apart by neither case nor spelling of it, as
// Unicode's full case folding has it: "STRASSE" is found by "straße". A dotted
// İ is found by i; the dotless ı is a letter of its own. Accents count, and so
// does how they are written.
func Find(s *scenarios.Scenario, q Query) []Match { return slices.Collect(All(s, q)) }

// All gives what [Find] returns, one by one, to whoever wants but some of it.
// Nothing may be edited on the way.
func All(s *scenarios.Scenario, q Query) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		f := newFinder(s, q)
		if f == nil {
			return
		}
		wanted := slices.DeleteFunc(slices.Clone(fields), func(field field) bool { return q.fields()&field.Fields == 0 })
		for o := range s.Root.All() {
			for k := range wanted {
				field := &wanted[k]
				for i := range field.count(o) {
					text := field.text(f, o, i)
					more := f.in(text, func(start, end int) bool {
						return yield(Match{Outcome: o, Field: field.Fields, Index: i, Start: start, End: end, text: text})
					})
					if !more {
						return
					}
				}
			}
		}
	}
}

// finder looks for one query.
type finder struct {
	folder
	q       Query
	needle  []byte // folded, unless case counts
	s       *scenarios.Scenario
	sources map[string]string // titles, once they are asked for
}

// newFinder returns nil where there is nothing to find, or nothing to find it in.
func newFinder(s *scenarios.Scenario, q Query) *finder {
	if s == nil || s.Root == nil || !utf8.ValidString(q.Text) {
		return nil
	}
	f := &finder{q: q, needle: []byte(q.Text), s: s}
	if !q.Case {
		f.fold(q.Text)
		f.needle = bytes.Clone(f.buf)
	}
	if len(f.needle) == 0 {
		return nil
	}
	return f
}

func (f *finder) sourceTitle(id string) string {
	if f.sources == nil {
		f.sources = make(map[string]string, len(f.s.Sources))
		for _, source := range f.s.Sources {
			f.sources[source.ID] = source.Title
		}
	}
	return f.sources[id]
}

// in tells found of every match in a text, as long as found wants more, and
// returns whether it does.
func (f *finder) in(text string, found func(start, end int) bool) bool {
	if f.q.Case {
		f.offsets = nil
	} else {
		f.fold(text)
	}
	for from := 0; ; {
		at := f.next(text, from)
		if at < 0 {
			return true
		}
		end := at + len(f.needle)
		from = at + 1
		if a, b, whole := f.span(at, end); whole && (!f.q.Word || isWord(text, a, b)) {
			if !found(a, b) {
				return false
			}
			from = end
		}
	}
}

// next returns where the needle stands in the text, or in what it was folded
// to, from a place on; −1 where it does not.
func (f *finder) next(text string, from int) int {
	var at int
	if f.q.Case {
		at = strings.Index(text[from:], f.q.Text)
	} else {
		at = f.index(from, f.needle)
	}
	if at < 0 {
		return -1
	}
	return from + at
}

// isWord tells whether no word goes on at either end of a part of a text.
func isWord(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	first, _ := utf8.DecodeRuneInString(text[start:end])
	last, _ := utf8.DecodeLastRuneInString(text[start:end])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !(start > 0 && inWord(before) && inWord(first)) &&
		!(end < len(text) && inWord(last) && inWord(after))
}

func inWord(r rune) bool {
	return r == '_' || r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}
