package noticeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Tappable      = (*Line)(nil)
	_ desktop.Hoverable  = (*Line)(nil)
	_ desktop.Cursorable = (*Line)(nil)
)

// Tapped takes the offer under the pointer.
func (l *Line) Tapped(e *fyne.PointEvent) {
	if i := l.content.at(e.Position.X, e.Position.Y); i >= 0 {
		l.TakeOffer(i)
	}
}

// MouseIn underlines the offer under the pointer.
func (l *Line) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved underlines the offer under the pointer.
func (l *Line) MouseMoved(e *desktop.MouseEvent) {
	l.setHover(l.content.at(e.Position.X, e.Position.Y))
}

// MouseOut takes the line under an offer away.
func (l *Line) MouseOut() { l.setHover(-1) }

func (l *Line) setHover(i int) {
	if l.hover != i {
		l.hover = i
		l.Refresh()
	}
}

// Cursor is a hand over an offer.
func (l *Line) Cursor() desktop.Cursor {
	if l.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
