package find

import (
	"strings"

	"offramp/scenarios"
)

// ReplaceAll returns the edit that puts with in the place of everything that q
// finds, and how many places that changes. Source titles are left alone: they
// belong to the scenario (see [Replaceable]).
//
// with stands as it is given, whatever the case of what it replaces. A title
// may become empty: the outcome is untitled then. A tag that becomes blank, or
// one that the outcome has already, goes; so does an assumption without text or
// rating.
func ReplaceAll(s *scenarios.Scenario, q Query, with string) (scenarios.Edit, int) {
	if q.In = q.fields() & Replaceable; q.In == 0 {
		return scenarios.Edit{}, 0
	}
	return replace(Find(s, q), q.Text, strings.ToValidUTF8(with, "\ufffd"))
}

// Replace returns the edit that puts with in the place of one match. It is
// empty where the match is in a source's title, where the text is not what it
// was when the match was found, and where nothing would change.
func Replace(s *scenarios.Scenario, m Match, with string) scenarios.Edit {
	field := fieldOf(m.Field)
	if m.Outcome == nil || field == nil || field.put == nil || s.Outcome(m.Outcome.ID) != m.Outcome ||
		m.Index >= field.count(m.Outcome) || field.text(nil, m.Outcome, m.Index) != m.text {
		return scenarios.Edit{}
	}
	edit, _ := replace([]Match{m}, m.text[m.Start:m.End], strings.ToValidUTF8(with, "\ufffd"))
	return edit
}

// replace makes one edit of matches that are in the order of Find.
func replace(matches []Match, text, with string) (edit scenarios.Edit, changed int) {
	for len(matches) > 0 {
		first, n := matches[0], 1
		for n < len(matches) && matches[n].Outcome == first.Outcome && matches[n].Field == first.Field {
			n++
		}
		if here := different(matches[:n], with); here > 0 {
			changed += here
			edit.Effects = append(edit.Effects, put(matches[:n], with))
			if edit.Select == "" {
				edit.Select, edit.Back = first.Outcome.ID, first.Outcome.ID
			}
		}
		matches = matches[n:]
	}
	if edit.IsEmpty() {
		return scenarios.Edit{}, 0
	}
	edit.Name = "Replace " + quoted(text) + " with " + quoted(with)
	if with == "" {
		edit.Name = "Take out " + quoted(text)
	}
	return edit, changed
}

// different counts the matches that are not what they are to be already.
func different(matches []Match, with string) (n int) {
	for _, m := range matches {
		if m.text[m.Start:m.End] != with {
			n++
		}
	}
	return n
}

// put returns the effect that replaces matches in one field of one outcome.
func put(matches []Match, with string) scenarios.Effect {
	o, field := matches[0].Outcome, fieldOf(matches[0].Field)
	value := field.put(o, func(index int, text string) string {
		var b strings.Builder
		from := 0
		for ; len(matches) > 0 && matches[0].Index == index; matches = matches[1:] {
			b.WriteString(text[from:matches[0].Start])
			b.WriteString(with)
			from = matches[0].End
		}
		b.WriteString(text[from:])
		return b.String()
	})
	return scenarios.SetOutcome(o.ID, field.name, value)
}

// quoted is a text in the name of an edit.
func quoted(text string) string {
	return scenarios.Quote(oneLine(text))
}
