package store

import (
	"slices"
	"strconv"

	"offramp/scenarios"
)

// report fills o with everything found: what the reader met and what is wrong
// with the values, in the order of the file.
func (r *reader) report(o *Opened) {
	all := append(r.findings, r.left()...)
	for i := range all {
		all[i].name()
	}
	for _, p := range scenarios.Validate(r.s) {
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

// titles leaves out the middle of a path that nobody would read whole: a
// thousand findings at the bottom of a deep tree must not fill the memory.
func titles(o *scenarios.Outcome) []string {
	const most, head = 64, 8
	path := o.Titles()
	for i, title := range path {
		path[i] = clip(title)
	}
	if len(path) <= most {
		return path
	}
	return slices.Concat(path[:head], []string{"…"}, path[len(path)-(most-head-1):])
}
