package rowlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/gesture"
)

var (
	_ desktop.Mouseable  = (*List)(nil)
	_ desktop.Hoverable  = (*List)(nil)
	_ desktop.Cursorable = (*List)(nil)
	_ fyne.Scrollable    = (*List)(nil)
	_ fyne.Draggable     = (*List)(nil)
)

// notch is how far one notch of a wheel scrolls, in px.
const notch = 60

// MouseIn looks what the pointer is on.
func (l *List) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved looks what the pointer is on.
func (l *List) MouseMoved(e *desktop.MouseEvent) { l.hover(l.under(e.Position.Y)) }

// MouseOut takes the sign away.
func (l *List) MouseOut() { l.hover(-1) }

func (l *List) hover(row int) {
	if row != l.over {
		l.over = row
		l.Refresh()
	}
}

// MouseDown gives the list the keyboard and picks the row under the pointer.
func (l *List) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || len(l.rows) == 0 {
		return
	}
	row := l.under(e.Position.Y) // before what is being typed elsewhere becomes an edit
	if length, y, ok := l.bar(); ok && e.Position.X > l.width-barGrip && e.Position.Y >= y && e.Position.Y <= y+length {
		l.onBar = true
		return
	}
	id := ""
	if row >= 0 {
		id = l.rows[row].ID
	}
	l.GiveTo(l, l)
	if row < 0 || row >= len(l.rows) || l.rows[row].ID != id {
		return // committing changed the rows: what was clicked is not there
	}
	l.at = row
	l.tell()
	l.Refresh()
	l.pick(row)
}

// MouseUp lets go of the scroll bar.
func (l *List) MouseUp(*desktop.MouseEvent) { l.onBar = false }

// Scrolled scrolls the rows.
func (l *List) Scrolled(e *fyne.ScrollEvent) {
	if l.fresh() {
		l.scrollTo(l.scroll - gesture.Notches(e.Scrolled.DY)*notch)
		l.over = l.under(e.Position.Y)
		l.Refresh()
	}
}

// Dragged moves the scroll bar, where that is held.
func (l *List) Dragged(e *fyne.DragEvent) {
	if length, _, ok := l.bar(); ok && l.onBar {
		room := l.Size().Height
		l.scrollTo(l.scroll + float64(e.Dragged.DY)*(l.height-float64(room))/float64(max(1, room-length)))
		l.Refresh()
	}
}

// DragEnd lets go of the scroll bar.
func (l *List) DragEnd() { l.onBar = false }

// Cursor is a hand where there is something to pick.
func (l *List) Cursor() desktop.Cursor {
	if l.over >= 0 && !l.rows[l.over].Still {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
