package outline

import (
	"sort"

	"offramp/scenarios"
)

// Step is where the selection walks in the list.
type Step uint8

// The steps.
const (
	Up    Step = iota // the row above
	Down              // the row below
	Left              // fold, or to the parent
	Right             // unfold, or to the first child
	First
	Last
	PageUp
	PageDown
)

// Walk moves the selection one step. From the first row up it goes to the
// filter; where nothing is selected, to the first row.
func (o *Outline) Walk(s Step) {
	o.fresh()
	at := o.board.Selected()
	switch {
	case len(o.rows) == 0:
		if s == Up {
			o.FocusFilter()
		}
		return
	case at == nil:
		o.board.Select(o.rows[0].outcome.ID)
		return
	}
	i := o.at(at)
	switch {
	case s == Up && i == 0:
		o.FocusFilter()
		return
	case s == Left && i >= 0 && o.rows[i].fork && !o.rows[i].folded && !o.filter.on():
		o.board.Fold(at, true)
		return
	case s == Right && i >= 0 && o.rows[i].folded && !o.filter.on():
		o.board.Fold(at, false)
		return
	}
	if to := o.target(at, s); to != nil {
		o.board.Select(to.ID)
	}
}

// Extend takes the selection on by a step, keeping what is selected.
func (o *Outline) Extend(s Step) {
	o.fresh()
	if at := o.board.Selected(); at != nil && s != Left && s != Right {
		if to := o.target(at, s); to != nil {
			o.extendTo(to)
		}
	}
}

// extendTo takes the selection on row by row, so that none between is left out.
func (o *Outline) extendTo(to *scenarios.Outcome) {
	from, end := o.at(o.board.Selected()), o.at(to)
	if from < 0 || end < 0 {
		o.board.Extend(to.ID)
		return
	}
	o.board.Update(func() {
		for i := from; i != end; {
			if i < end {
				i++
			} else {
				i--
			}
			if r := &o.rows[i]; r.kind == outcome {
				o.board.Extend(r.outcome.ID)
			}
		}
	})
}

// target returns where a step leads from an outcome, nil for nowhere.
func (o *Outline) target(at *scenarios.Outcome, s Step) *scenarios.Outcome {
	i := o.at(at)
	hidden := i < 0
	if hidden { // the filter hides it: go on from where it would stand
		i = o.after(at)
	}
	switch s {
	case Up:
		return o.outcomeFrom(i-1, -1)
	case Down:
		if hidden {
			return o.outcomeFrom(i, 1)
		}
		return o.outcomeFrom(i+1, 1)
	case Left:
		if p := at.Parent(); p != nil && o.at(p) >= 0 {
			return p
		}
	case Right:
		if next := o.outcomeFrom(i+1, 1); !hidden && next != nil && next.Parent() == at {
			return next
		}
	case First:
		return o.outcomeFrom(0, 1)
	case Last:
		return o.outcomeFrom(len(o.rows)-1, -1)
	case PageUp:
		return o.outcomeFrom(max(0, o.page(i, -1)), 1)
	case PageDown:
		return o.outcomeFrom(min(len(o.rows)-1, o.page(i, 1)), -1)
	}
	return nil
}

// after is the first row that stands behind where an outcome would stand.
func (o *Outline) after(at *scenarios.Outcome) int {
	ordinal, _ := o.board.Figures().Index(at)
	return sort.Search(len(o.rows), func(i int) bool {
		return o.rows[i].kind == outcome && int(o.rows[i].ordinal) > ordinal
	})
}

// outcomeFrom returns the first outcome from row i on, nil where none is.
func (o *Outline) outcomeFrom(i, by int) *scenarios.Outcome {
	for ; i >= 0 && i < len(o.rows); i += by {
		if o.rows[i].kind == outcome {
			return o.rows[i].outcome
		}
	}
	return nil
}

// page is the row a view's height from row i.
func (o *Outline) page(i, by int) int {
	if i >= len(o.rows) {
		i = len(o.rows) - 1
	}
	to := o.rowAt(o.rows[i].top + float64(by)*float64(o.room-lineHeight))
	if to == i {
		to += by
	}
	return to
}

// beside selects the sibling for the next probability.
func (o *Outline) beside(below bool) {
	at := o.board.Selected()
	if at == nil {
		return
	}
	i := at.Index() - 1
	if below {
		i += 2
	}
	if siblings := at.Siblings(); i >= 0 && i < len(siblings) {
		o.board.Select(siblings[i].ID)
	}
}
