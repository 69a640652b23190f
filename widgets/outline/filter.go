package outline

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// filter finds the outcomes that have all words of a text in their title, tags
// or notes.
type filter struct {
	words []string
	// kept are the outcomes that were named since the text was typed: what is
	// worked on does not vanish from the list.
	kept  map[string]bool
	lower map[string]lowered // by identity, to search in

	found  []found // by ordinal
	count  int     // of those that are listed for their own sake
	listed int     // of outcomes that were searched
}

type found uint8

const (
	matches found = 1 << iota
	leads         // something below matches
	kept
)

// lowered is what is searched of an outcome, and what it was made from.
type lowered struct {
	title, notes string
	tags         string
	text         string
}

// set takes another text.
func (f *filter) set(text string) {
	f.words = strings.Fields(strings.ToLower(text))
	f.kept = nil
	if len(f.words) == 0 {
		*f = filter{}
	}
}

// on tells whether anything is filtered.
func (f *filter) on() bool { return len(f.words) > 0 }

// keep lists an outcome until another text is typed.
func (f *filter) keep(id string) {
	if !f.on() {
		return
	}
	if f.kept == nil {
		f.kept = make(map[string]bool)
	}
	f.kept[id] = true
}

// run searches the branch that starts at an ordinal.
func (f *filter) run(flat *odds.Flat, first int) {
	f.count, f.listed = 0, 0
	if !f.on() {
		return
	}
	f.found = make([]found, flat.Len())
	if f.lower == nil {
		f.lower = make(map[string]lowered, flat.Len())
	}
	for i := int(flat.End[first]) - 1; i >= first; i-- {
		f.listed++
		o := flat.Outcomes[i]
		if f.has(o) {
			f.found[i] |= matches
		}
		if f.kept[o.ID] {
			f.found[i] |= kept
		}
		if f.found[i] != 0 && f.found[i] != leads {
			f.count++
		}
		if p := flat.Parent[i]; f.found[i] != 0 && i > first {
			f.found[p] |= leads
		}
	}
}

// has tells whether an outcome has all the words.
func (f *filter) has(o *scenarios.Outcome) bool {
	l, ok := f.lower[o.ID]
	tags := ""
	if len(o.Tags) > 0 {
		tags = strings.Join(o.Tags, "\n")
	}
	if !ok || l.title != o.Title || l.notes != o.Notes || l.tags != tags {
		l = lowered{title: o.Title, notes: o.Notes, tags: tags}
		l.text = strings.ToLower(o.Title + "\n" + tags + "\n" + o.Notes)
		f.lower[o.ID] = l
	}
	for _, word := range f.words {
		if !strings.Contains(l.text, word) {
			return false
		}
	}
	return true
}

// shows tells whether an outcome has a row: it matches or leads to a match.
func (f *filter) shows(i int32) bool { return !f.on() || f.found[i] != 0 }

// matches tells whether an outcome is shown for its own sake.
func (f *filter) matches(i int32) bool { return f.found[i]&(matches|kept) != 0 }

// anyBelow tells whether something that follows from an outcome is shown.
func (f *filter) anyBelow(i int32) bool { return f.found[i]&leads != 0 }
