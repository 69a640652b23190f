package look

import "fyne.io/fyne/v2"

// LaidOut returns a renderer laid out for the size that its widget has already.
// Fyne throws the renderers of what was not shown for a minute away; the new
// one hears nothing of a size that did not change, and would show nothing.
func LaidOut(r fyne.WidgetRenderer, size fyne.Size) fyne.WidgetRenderer {
	if !size.IsZero() {
		r.Layout(size)
	}
	return r
}
