package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// framed is an entry's renderer whose border is as light as the theme says.
// Fyne draws it around a transparent fill, which is black where it meets the
// line, and the line looks twice as dark.
type framed struct{ fyne.WidgetRenderer }

func (r framed) Refresh() {
	r.WidgetRenderer.Refresh()
	r.lighten()
}

// lighten fills the border like the box behind it: those are the entry's first
// two objects.
func (r framed) lighten() {
	objects := r.WidgetRenderer.Objects()
	if len(objects) < 2 {
		return
	}
	box, ok := objects[0].(*canvas.Rectangle)
	border, okToo := objects[1].(*canvas.Rectangle)
	if ok && okToo {
		border.FillColor = box.FillColor
	}
}
