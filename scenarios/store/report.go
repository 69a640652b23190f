package store

import (
	"slices"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
)

// report fills o with everything found: what the reader met and what is wrong
// with the values and the ranges, in the order of the file.
func (r *reader) report(o *Opened) {
	all := append(r.findings, r.left()...)
	for i := range all {
		all[i].name()
	}
	for _, p := range slices.Concat(scenarios.Validate(r.s), marking.Find(r.s), odds.Contradictions(r.s), bounds.Find(r.s)) {
		all = append(all, finding{Problem: p, offset: -1})
	}
	if len(all) == 0 {
		return
	}
	locate(r.data, all)
	slices.SortStableFunc(all, func(a, b finding) int { return a.offset - b.offset })
	at := cursor{data: r.data, line: 1, column: 1}
	o.Problems = make([]scenarios.Problem, len(all))
	for i, f := range all {
		f.Line, f.Column = at.advance(f.offset)
		o.Problems[i] = f.Problem
		if f.repair != "" {
			if f.Code != CodeMore { // which has no line of its own
				f.repair += " at line " + strconv.Itoa(f.Line)
			}
			o.Repairs = append(o.Repairs, f.repair)
		}
	}
}

// name fills in whom the finding is about, which was not known while the
// fields were being read.
func (f *finding) name() {
	switch {
	case f.outcome != nil:
		f.Outcome = f.outcome.ID
		f.Titles = titles(f.outcome)
	case f.part != nil:
		f.Titles = []string{f.part()}
	default:
		f.Titles = []string{"scenario"}
	}
}

// titles are the names along the path to o, as short as the reader's messages.
func titles(o *scenarios.Outcome) []string {
	path := scenarios.TitlesTo(o)
	for i, title := range path {
		path[i] = clip(title)
	}
	return path
}
