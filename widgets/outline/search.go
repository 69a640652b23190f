package outline

import (
	"strconv"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/keys"
)

// newSearch returns the field in which the filter is typed.
func (o *Outline) newSearch() *field.Field {
	f := field.New()
	f.SetPlaceHolder("Filter")
	f.OnPreview = o.setFilter
	f.OnKey = o.searchKey
	f.OnLost = func() { o.Refresh(); o.idle() }
	f.OnFocus = o.Refresh
	f.SelectAll = true
	return f
}

// FocusFilter gives the keyboard to the filter, all of its text selected.
func (o *Outline) FocusFilter() { o.focus(o.search) }

// Filter returns the field of the filter, to give it the keyboard where the
// outline was never shown before: Fyne does not know its canvas then.
func (o *Outline) Filter() fyne.Focusable { return o.search }

// SetFilter lists what has the words of a text in title, tags or notes, with
// what leads there; "" lists everything.
func (o *Outline) SetFilter(text string) {
	o.search.SetText(text) // previews, and so filters
	if !o.search.Focused() {
		o.search.Present(text)
	}
}

func (o *Outline) setFilter(text string) {
	o.Finish()
	o.filter.set(text)
	o.stale, o.reveal = true, true
	if o.filter.on() {
		o.offset = 0
	}
	o.Refresh()
}

// Matches returns how many outcomes match the filter, or were named since it was
// typed, of how many.
func (o *Outline) Matches() (count, of int) {
	o.fresh()
	return o.filter.count, o.filter.listed
}

// counted says that beside the field.
func (o *Outline) counted() string {
	if !o.filter.on() {
		return ""
	}
	return strconv.Itoa(o.filter.count) + " of " + strconv.Itoa(o.filter.listed)
}

// searchKey is what keys do in the filter beyond typing.
func (o *Outline) searchKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		if o.search.Text != "" {
			o.SetFilter("")
		} else {
			o.focus(o)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		o.toMatch()
	case fyne.KeyDown, fyne.KeyTab:
		if at := o.board.Selected(); o.filter.on() && (at == nil || !o.isMatch(at)) {
			o.toMatch()
		}
		o.focus(o)
	default:
		if !field.IsFunction(key.Name) {
			return false
		}
		o.Press(key.Name, keys.Held())
	}
	return true
}

// toMatch selects the first match and goes to the list.
func (o *Outline) toMatch() {
	o.fresh()
	for i := range o.rows {
		if r := &o.rows[i]; r.kind == outcome && !r.muted {
			o.board.Select(r.outcome.ID)
			o.focus(o)
			return
		}
	}
}

func (o *Outline) isMatch(at *scenarios.Outcome) bool {
	o.fresh()
	i := o.at(at)
	return i >= 0 && !o.rows[i].muted
}
