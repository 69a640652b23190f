// Package compare tells what changed from one version of a scenario to another,
// and takes single changes back. Outcomes, end states and sources are matched
// by identity. Nothing that a file holds can differ without being listed.
package compare

import (
	"offramp/scenarios"
	"offramp/scenarios/history"
)

// Kind says what sort of change it is.
type Kind uint8

// The kinds of changes.
const (
	// Added and Removed outcomes come with all that follows from them; end
	// states, sources, entries of the log and fields are added and removed, too.
	Added Kind = iota
	Removed
	// Moved outcomes have another parent, Reordered ones another place among
	// their siblings.
	Moved
	Reordered
	// Renamed is another title or name.
	Renamed
	// Judged is another number, word or range.
	Judged
	// Written is a text that says something else; [Words] tells what.
	Written
	// Changed is everything else.
	Changed
)

func (k Kind) String() string {
	return [...]string{"added", "removed", "moved", "reordered", "renamed", "judged", "written", "changed"}[k]
}

// Difference is one thing that changed.
type Difference struct {
	Kind Kind
	// On and ID name the object: an outcome, end state, source, entry of the
	// log, or the scenario, whose ID is "".
	On scenarios.Subject
	ID string
	// Titles is the path to the outcome as it is, or as it was where it is
	// gone; of anything else what it is called.
	Titles []string
	// Field is the field in the file, "numbers" for all that a judgement is,
	// "choice" for kind and assumed; "" for the object as a whole. Part names
	// an unknown field, a rule or a conflict.
	Field, Part string
	// Before and After are the two values in words, "" for none. Of a text
	// they are the text itself.
	Before, After string
	// Outcomes is how many outcomes were added or removed with it.
	Outcomes int
	// Says is the change in a sentence.
	Says string
}

// Report is what changed.
type Report struct {
	// Differences come in the order of the file: the scenario, its lists, then
	// the outcomes as the newer version has them, then those that are gone.
	Differences []Difference
	// Figures are the judgements and what follows from them, and the end
	// states before and after.
	Figures history.Report
}

// Same tells whether nothing changed.
func (r *Report) Same() bool { return len(r.Differences) == 0 }

// Between tells what changed from one version of a scenario to another.
func Between(old, now *scenarios.Scenario) Report {
	c := &comparison{old: old, now: now, report: Report{Figures: history.Between(old, now)}}
	c.rows = make(map[string]*history.Row)
	for i := range c.report.Figures.Rows {
		row := &c.report.Figures.Rows[i]
		c.rows[row.ID] = row
	}
	c.scenario()
	c.lists()
	c.outcomes()
	return c.report
}

// Differences is [Between] without the figures, for who only needs to know
// whether, and where, something changed.
func Differences(old, now *scenarios.Scenario) []Difference {
	c := &comparison{old: old, now: now}
	c.scenario()
	c.lists()
	c.outcomes()
	return c.report.Differences
}

type comparison struct {
	old, now *scenarios.Scenario
	rows     map[string]*history.Row
	report   Report
}

func (c *comparison) add(d Difference) { c.report.Differences = append(c.report.Differences, d) }
