// Package history tells what changed in a scenario since a day, or since another
// version of its file: which judgements moved, why, and which crossed the edge of
// a word (ICD 203's standard 7: explain change to, or consistency of, judgements).
package history

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Kind says what became of an outcome.
type Kind uint8

// The kinds of rows.
const (
	// Judged outcomes have another number, word or range.
	Judged Kind = iota
	// Derived ones have another figure because their siblings have: the rest.
	Derived
	// Added ones were not there.
	Added
	// Gone ones are not there any more.
	Gone
)

func (k Kind) String() string {
	return [...]string{"judged", "derived", "added", "gone"}[k]
}

// Row is an outcome that changed.
type Row struct {
	Kind Kind
	// ID and Titles name the outcome as it is, or as it was where it is gone.
	ID     string
	Titles []string
	// From and To are the judgement before and after.
	From, To Side
	// Crossed tells that it is in other words now: by itself, not because the
	// scenario has another scale.
	Crossed bool
	// Reasons are the entries of the change log that led from one to the other,
	// the oldest first. A file that was changed by other means has none.
	Reasons []*scenarios.Change
}

// Side is a judgement before or after.
type Side struct {
	// Judgement is how it was given: "35 %", "likely", "rest", "not estimated";
	// "" where the outcome was, or is, not there.
	Judgement string
	// Figure is its number or what it takes as the rest, given its parent;
	// not-a-number where there is none.
	Figure float64
	// Word is what the scale calls it, "" where the scale has no word or there is
	// no figure; where a word was given instead of a number, that.
	Word string
	// Range is the lowest and highest value that were given, nil for none.
	Range *scenarios.Range
}

// Report is what changed between two versions.
type Report struct {
	Rows []Row
	// EndStates are the figures as judged, before and after.
	EndStates []odds.Difference
}

// Between tells what changed from one version of a scenario to another. Outcomes
// are matched by identity and told in the order of the newer version, then those
// that are gone. Words are those of the newer version's scale on both sides.
func Between(old, now *scenarios.Scenario) Report {
	known := make(map[string]bool, len(old.Changes))
	for _, c := range old.Changes {
		known[c.ID] = true
	}
	return between(old, now, func(c *scenarios.Change) bool { return !known[c.ID] })
}

func between(old, now *scenarios.Scenario, isNew func(*scenarios.Change) bool) Report {
	c := comparison{before: odds.Compute(old), after: odds.Compute(now), scale: now.Scale}
	c.reasons = make(map[string][]*scenarios.Change)
	for _, entry := range inOrder(now.Changes) {
		if isNew(entry) {
			c.reasons[entry.Outcome] = append(c.reasons[entry.Outcome], entry)
		}
	}
	report := Report{EndStates: odds.Compare(c.before, c.after)}
	for _, o := range c.after.Flat.Outcomes {
		if row, changed := c.row(old.Outcome(o.ID), o); changed {
			report.Rows = append(report.Rows, row)
		}
	}
	for _, o := range c.before.Flat.Outcomes {
		if now.Outcome(o.ID) == nil {
			row, _ := c.row(o, nil)
			report.Rows = append(report.Rows, row)
		}
	}
	return report
}
