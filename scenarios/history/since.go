package history

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// Since tells what the change log says was changed at a time or later. The log is
// about judgements: outcomes that were added or removed since it does not tell,
// but for those that were judged before they went.
func Since(s *scenarios.Scenario, at time.Time) Report {
	isNew := func(c *scenarios.Change) bool { return !before(c, at) }
	report := between(Before(s, at), s, isNew)
	told := make(map[string]bool)
	for _, entry := range inOrder(s.Changes) {
		if !isNew(entry) || s.Outcome(entry.Outcome) != nil || told[entry.Outcome] {
			continue
		}
		told[entry.Outcome] = true
		row := Row{Kind: Gone, ID: entry.Outcome, Titles: []string{(&scenarios.Outcome{Title: entry.Title}).Name()}}
		for _, c := range inOrder(s.Changes) {
			if c.Outcome == entry.Outcome && isNew(c) {
				row.Reasons = append(row.Reasons, c)
			}
		}
		report.Rows = append(report.Rows, row)
	}
	return report
}

// Before returns a copy of s with the judgements that it had before a time, as far
// as the change log tells: the tree is as it is now.
func Before(s *scenarios.Scenario, at time.Time) *scenarios.Scenario {
	old := *s
	old.Root = s.Root.Copy()
	old.Link()
	for _, c := range slices.Backward(inOrder(s.Changes)) {
		if o := old.Outcome(c.Outcome); o != nil && !before(c, at) {
			restore(&old, o, c)
		}
	}
	return &old
}

// restore gives o what it had before an entry. What this version cannot read is
// left as it is.
func restore(s *scenarios.Scenario, o *scenarios.Outcome, c *scenarios.Change) {
	switch c.Field {
	case "probability":
		var p float64
		switch {
		case c.From == "":
			o.Probability = scenarios.NotEstimated
		case c.From == `"rest"`:
			o.Probability = scenarios.Rest
		case json.Unmarshal([]byte(c.From), &p) == nil:
			o.Probability = scenarios.Number(p)
		}
	case "said":
		var word string
		if c.From != "" && json.Unmarshal([]byte(c.From), &word) != nil {
			return
		}
		if o.Said != "" || o.Range == nil { // else the range stayed when the word went
			o.Range = bandOf(s, word)
		}
		o.Said = word
	case "range":
		var ends []float64
		switch {
		case c.From == "":
			o.Range = nil
		case json.Unmarshal([]byte(c.From), &ends) == nil && len(ends) == 2:
			o.Range = &scenarios.Range{Low: ends[0], High: ends[1]}
		}
	}
}

// bandOf is the range that came and went with a word, nil for none.
func bandOf(s *scenarios.Scenario, word string) *scenarios.Range {
	if band, ok := scales.Named(s.Scale, word); ok && word != "" {
		if low, high, ok := band.Ends(); ok {
			return &scenarios.Range{Low: low, High: high}
		}
	}
	return nil
}

// inOrder are the entries by their time, those of one time as they stand, but for
// words: they come after a range that changed with them.
func inOrder(entries []*scenarios.Change) []*scenarios.Change {
	sorted := slices.Clone(entries)
	slices.SortStableFunc(sorted, func(a, b *scenarios.Change) int {
		return cmp.Or(moment(a).Compare(moment(b)), last(a)-last(b))
	})
	return sorted
}

func last(c *scenarios.Change) int {
	if c.Field == "said" {
		return 1
	}
	return 0
}

// before tells whether an entry was made before a time. One that does not say when
// counts as old.
func before(c *scenarios.Change, at time.Time) bool { return moment(c).Before(at) }

func moment(c *scenarios.Change) time.Time {
	at, err := time.Parse(time.RFC3339, c.At)
	if err != nil {
		return time.Time{}
	}
	return at
}

// ParseSince reads a day, from whose first moment in UTC on changes are told, or
// a time.
func ParseSince(text string) (time.Time, error) {
	text = strings.TrimSpace(text)
	if at, err := time.Parse(time.DateOnly, text); err == nil {
		return at, nil
	}
	return time.Parse(time.RFC3339, text)
}
