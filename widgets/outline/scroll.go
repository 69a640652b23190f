package outline

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"offramp/widgets/gesture"
)

// notch is how far one notch of a wheel scrolls, in px.
const notch = 60

// Scrolled scrolls the list.
func (o *Outline) Scrolled(e *fyne.ScrollEvent) {
	o.reveal = false
	o.scrollTo(o.offset - gesture.Notches(e.Scrolled.DY)*notch)
	o.Refresh()
}

// scrollTo shows the list from there on, as far as there is any.
func (o *Outline) scrollTo(offset float64) {
	o.offset = max(0, min(offset, o.height+foot-float64(o.room)))
}

// foot is what stays free below the last row, in px.
const foot = 8

// rowAt returns the row at a height of the list; beyond its ends, the last or
// the first.
func (o *Outline) rowAt(y float64) int {
	i := sort.Search(len(o.rows), func(i int) bool { return o.rows[i].top > y })
	return max(0, i-1)
}

// Reveal scrolls as little as it takes to show the whole row of an outcome.
func (o *Outline) Reveal(id string) {
	o.fresh()
	o.bring(id)
	o.Refresh()
}

// bring scrolls to the row of an outcome.
func (o *Outline) bring(id string) {
	at := o.board.Scenario().Outcome(id)
	if at == nil {
		return
	}
	i := o.at(at)
	if i < 0 {
		return
	}
	r := &o.rows[i]
	switch bottom := r.top + float64(r.height); {
	case r.top < o.offset || float64(r.height) > float64(o.room):
		o.scrollTo(r.top)
	case bottom > o.offset+float64(o.room):
		o.scrollTo(bottom - float64(o.room))
	}
}

// showsWhole tells whether the whole row of an outcome was in view, as the rows
// were built last.
func (o *Outline) showsWhole(id string) bool {
	i := slices.IndexFunc(o.rows, func(r row) bool { return r.kind == outcome && r.outcome.ID == id })
	return i >= 0 && o.rows[i].top >= o.offset && o.rows[i].top+float64(o.rows[i].height) <= o.offset+float64(o.room)
}

// anchor is a row that must stay where it is in the view while the list
// changes: the selected one where it is in view, else the first in view.
func (o *Outline) anchor() (id string, y float64) {
	if len(o.rows) == 0 {
		return "", 0
	}
	r := &o.rows[o.rowAt(o.offset)]
	if at := o.board.Selected(); at != nil {
		for i := o.rowAt(o.offset); i < len(o.rows) && o.rows[i].top < o.offset+float64(o.room); i++ {
			if o.rows[i].kind == outcome && o.rows[i].outcome.ID == at.ID {
				r = &o.rows[i]
			}
		}
	}
	return r.outcome.ID, r.top - o.offset
}

// hold scrolls so that the anchor is where it was.
func (o *Outline) hold(id string, y float64) {
	if at := o.board.Scenario().Outcome(id); at != nil && id != "" {
		if i := o.at(at); i >= 0 && o.offset > 0 {
			o.offset = o.rows[i].top - y
		}
	}
}
