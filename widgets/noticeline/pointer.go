package noticeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// menuRoom is how wide an entry of the menu may get, in px.
const menuRoom = 520

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

// OfferMenu pops up the offers as a menu for the keyboard, its first entry
// chosen, and tells whether there are any. The focus returns to where it was
// when the menu goes.
func (l *Line) OfferMenu(c fyne.Canvas) bool {
	labels := l.Offers()
	if len(labels) == 0 || c == nil {
		return false
	}
	items := make([]*fyne.MenuItem, len(labels))
	for i, label := range labels {
		label = look.Cut(label, theme.TextSize(), false, min(menuRoom, c.Size().Width-6*look.Unit))
		items[i] = fyne.NewMenuItem(label, func() { l.TakeOffer(i) })
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	at.Y = max(at.Y-menu.MinSize().Height, 0)
	menu.ShowAtPosition(at)
	menu.ActivateNext()
	return true
}
