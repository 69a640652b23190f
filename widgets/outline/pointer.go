package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios"
	"offramp/widgets/gesture"
)

// pointer is what the mouse is doing.
type pointer struct {
	clicks gesture.Clicks
	onBar  bool // the scroll bar is held
}

var (
	_ desktop.Mouseable  = (*Outline)(nil)
	_ desktop.Cursorable = (*Outline)(nil)
	_ fyne.Draggable     = (*Outline)(nil)
	_ fyne.Scrollable    = (*Outline)(nil)
)

// MouseDown selects what is under the pointer, or folds it.
func (o *Outline) MouseDown(e *desktop.MouseEvent) {
	o.fresh()
	// What is under the pointer now counts: finishing may make the list anew.
	r, ok := o.under(e.Position)
	double := o.pointer.clicks.IsDouble(e.Position)
	o.Finish()
	o.focus(o)
	if e.Button != desktop.MouseButtonPrimary || e.Position.Y < head {
		return
	}
	o.pointer.onBar = o.onBar(e.Position)
	switch {
	case o.pointer.onBar:
	case !ok:
		o.board.Select("")
	case o.board.Scenario().Outcome(r.outcome.ID) == r.outcome:
		o.press(&r, e, double)
	}
}

// press does what a click on a row is for.
func (o *Outline) press(r *row, e *desktop.MouseEvent, double bool) {
	id := r.outcome.ID
	switch {
	case r.kind != outcome:
		o.board.Select(id)
	case r.fork && !o.filter.on() && e.Position.X >= r.indent-mark-4 && e.Position.X < r.indent-2:
		o.board.Fold(r.outcome, !r.folded)
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		o.board.Toggle(id)
	case e.Modifier&fyne.KeyModifierShift != 0:
		o.upTo(r.outcome)
	default:
		o.board.Select(id)
		if !double {
			return
		}
		if r.number != "" && e.Position.X > o.width-padX-o.titles.width(r.figure)-gap {
			o.Enter("")
		} else {
			o.Name()
		}
	}
}

// upTo selects the rows between the selected one and another.
func (o *Outline) upTo(to *scenarios.Outcome) {
	o.fresh()
	if at := o.board.Selected(); at != nil {
		o.extendTo(to)
		return
	}
	o.board.Select(to.ID)
}

// under returns the row at a point.
func (o *Outline) under(at fyne.Position) (row, bool) {
	y := float64(at.Y-head) + o.offset
	if at.Y < head || len(o.rows) == 0 || y >= o.height {
		return row{}, false
	}
	return o.rows[o.rowAt(y)], true
}

// MouseUp lets go of the scroll bar.
func (o *Outline) MouseUp(*desktop.MouseEvent) { o.pointer.onBar = false }

// Dragged moves the scroll bar, where that is held.
func (o *Outline) Dragged(e *fyne.DragEvent) {
	if length, _, ok := o.bar(); ok && o.pointer.onBar {
		o.scrollTo(o.offset + float64(e.Dragged.DY)*(o.height+foot-float64(o.room))/float64(o.room-length))
		o.Refresh()
	}
}

// DragEnd lets go of the scroll bar.
func (o *Outline) DragEnd() { o.pointer.onBar = false }

// Cursor is the usual one: rows are no links.
func (o *Outline) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// bar is how long the scroll bar is and where, in the list, it begins; false
// where the list has room for all rows.
func (o *Outline) bar() (length, y float32, ok bool) {
	all := o.height + foot
	if o.room <= 0 || all <= float64(o.room) {
		return 0, 0, false
	}
	length = min(o.room, max(24, o.room*o.room/float32(all)))
	return length, float32(o.offset/(all-float64(o.room))) * (o.room - length), true
}

// onBar tells whether a point is on the scroll bar.
func (o *Outline) onBar(at fyne.Position) bool {
	length, y, ok := o.bar()
	return ok && at.X > o.width-barGrip && at.Y-head >= y && at.Y-head <= y+length
}
