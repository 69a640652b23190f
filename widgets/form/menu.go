package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// DropMenu opens a menu below an object, at least as wide as asked for.
func DropMenu(below fyne.CanvasObject, width float32, items []*fyne.MenuItem) {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(below)
	if c == nil {
		return
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtPosition(d.AbsolutePositionForObject(below).Add(fyne.NewPos(0, below.Size().Height)))
	menu.Resize(fyne.NewSize(max(width, menu.MinSize().Width), menu.MinSize().Height))
}
