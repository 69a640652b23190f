package inspector

import "fyne.io/fyne/v2"

// reveal scrolls to what has the focus.
func (i *Inspector) reveal(o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(i.scroll.Content).Y
	at, room := i.scroll.Offset.Y, i.scroll.Size().Height
	switch bottom := top + o.Size().Height; {
	case top-margin < at:
		at = top - margin
	case bottom+margin > at+room:
		at = min(bottom+margin-room, top-margin)
	default:
		return
	}
	i.scroll.ScrollToOffset(fyne.NewPos(0, max(at, 0)))
}

// focus gives the keyboard to a field, where the pane is in a window.
func (i *Inspector) focus(f fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(i); c != nil {
		c.Focus(f)
	}
}
