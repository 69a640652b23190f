// Package marking knows handling labels: which lists of them there are, which
// label is stricter than which, and what a banner says. It infers nothing: a
// label that a list does not have has no rank, and is told.
package marking

import (
	"cmp"
	"slices"

	"offramp/scenarios"
)

// Profile is a list of labels, ready to be asked.
type Profile struct {
	// ID is what a scenario that uses it holds; Name is what people call it.
	ID, Name string
	// Note says what to know before it is chosen.
	Note string

	align  string
	bottom bool
	levels []level // from the least strict to the strictest
}

// level is a label with the words by which it is recognised.
type level struct {
	scenarios.MarkingLevel
	written  [][]string // label and other ways to write it, in words
	formerly [][]string
}

// New makes a profile of a list of labels. Where the list has ranks they are
// its order.
func New(m *scenarios.Markings) *Profile {
	p := &Profile{ID: m.ID, Name: m.ID, align: m.Align, bottom: m.Bottom}
	if p.Name == "" {
		p.Name = "the scenario’s own list"
	}
	for _, l := range m.Levels[:min(len(m.Levels), scenarios.MostLevels)] {
		if len(words(l.Label)) == 0 {
			continue
		}
		known := level{MarkingLevel: l}
		for _, text := range append([]string{l.Label}, l.Also...) {
			known.written = append(known.written, words(text))
		}
		for _, text := range l.Formerly {
			known.formerly = append(known.formerly, words(text))
		}
		p.levels = append(p.levels, known)
	}
	slices.SortStableFunc(p.levels, func(a, b level) int { return cmp.Compare(rank(a), rank(b)) })
	return p
}

// rank puts levels without a rank last: as the list of a file by hand may lack
// one, which is told, it must not be taken for the least strict.
func rank(l level) int {
	if l.Rank == nil {
		return int(^uint(0) >> 1)
	}
	return *l.Rank
}

// Of returns the profile of a scenario: its own list; else the published one
// that it names; else the first that knows its label; else TLP 2.0.
func Of(s *scenarios.Scenario) *Profile {
	if m := s.Markings; m != nil {
		if len(m.Levels) > 0 {
			p := New(m)
			if known, ok := ByID(m.ID); ok {
				p.Name = known.Name
			}
			return p
		}
		if p, ok := ByID(m.ID); ok {
			return p
		}
	}
	for _, p := range published {
		if _, ok := p.Parse(s.Marking); ok {
			return p
		}
	}
	return published[0]
}

// Labels returns the labels, from the least strict to the strictest.
func (p *Profile) Labels() []string {
	labels := make([]string, len(p.levels))
	for i, l := range p.levels {
		labels[i] = l.Label
	}
	return labels
}
