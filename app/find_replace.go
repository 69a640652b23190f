package app

import (
	"errors"

	search "offramp/scenarios/find"
)

// replace puts a text in the place of a match.
func (f *finder) replace(i int, with string) {
	if i < 0 || i >= len(f.matches) {
		return
	}
	m := f.matches[i]
	edit := search.Replace(f.w.doc.scenario(), m, with)
	if edit.IsEmpty() && m.Field == search.SourceTitles {
		f.w.refuse(errors.New("the title of a source belongs to the scenario: change it there"))
	} else {
		f.w.refuse(f.w.doc.board.Do(edit))
	}
	m.Start += len(with)
	f.behind = &m
}

// replaceAll does so with all of them, in one edit, and tells how many there were.
func (f *finder) replaceAll(with string) int {
	edit, n := search.ReplaceAll(f.w.doc.scenario(), f.query, with)
	if n == 0 {
		return 0
	}
	if err := f.w.doc.board.Do(edit); err != nil {
		f.w.refuse(err)
		return 0
	}
	f.w.reveal()
	return n
}
