package chartview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/gesture"
)

var (
	_ desktop.Mouseable = (*View)(nil)
	_ desktop.Hoverable = (*View)(nil)
	_ fyne.Scrollable   = (*View)(nil)
	_ fyne.Draggable    = (*View)(nil)
)

// notch is how far one notch of a wheel scrolls, in px.
const notch = 60

// The scroll bar, in px.
const (
	barWidth = 4
	barGrip  = 10
)

// rowAt is the row at a place of the widget, −1 for none.
func (v *View) rowAt(at fyne.Position) int {
	if !v.fresh() {
		return -1
	}
	by := inset * v.k()
	return v.layout.At(float64(at.X)-by, float64(at.Y)-by, v.sight())
}

// MouseIn looks what the pointer is on.
func (v *View) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved looks what the pointer is on.
func (v *View) MouseMoved(e *desktop.MouseEvent) { v.hover(v.rowAt(e.Position)) }

// MouseOut takes the figures away.
func (v *View) MouseOut() { v.hover(-1) }

func (v *View) hover(row int) {
	if row != v.over {
		v.over = row
		v.Refresh()
	}
}

// MouseDown picks a row. The keyboard stays where it is, but goes on from here
// once it comes.
func (v *View) MouseDown(e *desktop.MouseEvent) {
	row := v.rowAt(e.Position)
	switch {
	case e.Button == desktop.MouseButtonSecondary:
		if v.OnMenu != nil {
			v.OnMenu(e.AbsolutePosition)
		}
	case e.Button != desktop.MouseButtonPrimary:
	case v.isOnBar(e.Position):
		v.onBar = true
	case row >= 0:
		v.at = row
		v.Refresh()
		v.pick(row)
	}
}

// MouseUp lets go of the scroll bar.
func (v *View) MouseUp(*desktop.MouseEvent) { v.onBar = false }

// Scrolled scrolls the rows.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	if v.fresh() {
		v.scrollTo(v.scroll - gesture.Notches(e.Scrolled.DY)*notch)
		v.over = v.rowAt(e.Position)
		v.Refresh()
	}
}

// Dragged moves the scroll bar, where that is held.
func (v *View) Dragged(e *fyne.DragEvent) {
	if !v.onBar || !v.fresh() {
		return
	}
	if length, _, track, ok := v.bar(); ok {
		v.scrollTo(v.scroll + float64(e.Dragged.DY)*v.layout.MaxScroll(v.room())/max(1, track-length))
		v.Refresh()
	}
}

// DragEnd lets go of the scroll bar.
func (v *View) DragEnd() { v.onBar = false }

// Cursor says what can be picked.
func (v *View) Cursor() desktop.Cursor {
	if v.over >= 0 && v.OnPick != nil && v.idAt(v.over) != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// bar is how long the scroll bar is, where in the widget it begins, and how
// long its track is; false where all rows are in view.
func (v *View) bar() (length, y, track float64, ok bool) {
	most := v.layout.MaxScroll(v.room())
	if most <= 0 {
		return 0, 0, 0, false
	}
	top, bottom := v.layout.Body(v.sight())
	track = bottom - top
	length = min(track, max(24, track*track/(track+most)))
	return length, top + inset*v.k() + v.scroll/most*(track-length), track, true
}

func (v *View) isOnBar(at fyne.Position) bool {
	if !v.fresh() {
		return false
	}
	length, y, _, ok := v.bar()
	return ok && at.X > v.Size().Width-barGrip && float64(at.Y) >= y && float64(at.Y) <= y+length
}
