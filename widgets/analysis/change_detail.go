package analysis

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios/history"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
)

// changeDetail says all of the entry that the list is at, and takes its reason.
type changeDetail struct {
	c  *changes
	at string // identity of the entry
	of string // that of the one that a reason is typed for

	name, moved, fixed *form.Prose
	caption            *form.Prose
	because            *ask
}

func (d *changeDetail) init(c *changes, p *Pane) {
	d.c = c
	d.name = form.NewProse("", form.SmallSize, true, form.Ink)
	d.moved, d.fixed = form.Line(), form.NewProse("", form.SmallSize, false, form.Ink)
	d.caption = form.Caption("Why it changed")
	d.because = p.newAsk("One line, if there is something to say", d.explain, func() { d.show(c.list.At()) }, func() { p.GiveTo(p, c.home()) })
	d.because.OnFocus = func() { d.of = d.at }
	d.caption.Hidden, d.because.Hidden = true, true
}

func (d *changeDetail) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.name, d.moved, d.caption, d.fixed, d.because.Field, d.because.failure}
}

// show says what there is to say of a row.
func (d *changeDetail) show(row int) {
	if row < 0 || row >= len(d.c.entries) || d.c.entries[row] == nil {
		d.at = ""
		for _, p := range []*form.Prose{d.name, d.moved, d.fixed} {
			p.Set("")
		}
		d.caption.Hidden, d.because.Hidden = true, true
		d.c.Refresh()
		return
	}
	s, e := d.c.p.board.Scenario(), d.c.entries[row]
	d.at = e.ID
	d.name.Set(changedName(s, e))
	d.moved.Set(odds.NoBreak(movedText(e, history.Tell(s.Scale, e), d.c.p.board.Manner())))
	readOnly := d.c.p.board.ReadOnly()
	d.fixed.Set("")
	if readOnly {
		d.fixed.Set(e.Because)
	}
	d.caption.Hidden = readOnly && e.Because == ""
	d.because.Hidden = readOnly
	if !d.because.Pending() {
		d.because.Present(e.Because)
		d.because.failure.Set("")
	}
	d.c.Refresh()
}

// explain gives the entry its reason.
func (d *changeDetail) explain(text string) error { return d.c.p.board.Explain(d.of, text) }
