package inspector

import (
	"strings"
	"testing"

	"offramp/scenarios"
)

// long is a scenario whose outcomes have long notes.
func long() *scenarios.Scenario {
	s := talks()
	paragraph := strings.Repeat("The delegation may leave after the first evening, which nobody expects. ", 14)
	for o := range s.Root.All() {
		o.Notes = paragraph + "\n\n" + paragraph + "\n\n" + paragraph + o.ID
	}
	return s
}

// BenchmarkSelect measures going from one outcome to the next.
func BenchmarkSelect(b *testing.B) {
	p := shown(b, long())
	ids := []string{"abrupt", "run", "deal", "root"}
	n := 0
	for b.Loop() {
		n++
		p.b.Select(ids[n%len(ids)])
	}
}

// BenchmarkSelectAllOpen measures the same with all groups open, and the notes
// to be read.
func BenchmarkSelectAllOpen(b *testing.B) {
	p := shown(b, long())
	p.b.Select("abrupt")
	for _, g := range p.outcome.groups {
		g.open()
	}
	p.outcome.notes.show(true)
	ids := []string{"abrupt", "run", "deal", "root"}
	n := 0
	for b.Loop() {
		n++
		p.b.Select(ids[n%len(ids)])
	}
}

// BenchmarkType measures a keystroke in the probability.
func BenchmarkType(b *testing.B) {
	p := shown(b, long())
	p.pick("Talks end abruptly")
	f := p.outcome.probability.entry
	p.outcome.enter(groupProbability, f)
	n := 0
	for b.Loop() {
		n++
		f.Type([]string{"25", "35"}[n%2])
	}
}

// BenchmarkTypeNotes measures a keystroke in notes of three paragraphs of a
// thousand characters each.
func BenchmarkTypeNotes(b *testing.B) {
	p := shown(b, long())
	p.pick("Talks end abruptly")
	p.FocusNotes()
	f := p.outcome.notes.text
	f.ToEnd()
	for b.Loop() {
		f.TypedRune('x')
	}
}
