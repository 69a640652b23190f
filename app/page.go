package app

import "fyne.io/fyne/v2"

// page stands before the document of a window until it is left, such as its
// versions. Meanwhile only what the table says can be done.
type page interface {
	Object() fyne.CanvasObject
	// Present shows the document as it stands.
	Present()
	FocusFirst()
	SetProjector(bool)
}

// openPage shows a page before the document.
func (w *window) openPage(p page) {
	w.page = p
	p.SetProjector(w.presents())
	w.arrange()
	w.refreshMenu()
	w.focusMap()
}

// leavePage shows the document again.
func (w *window) leavePage() {
	if w.page == nil {
		return
	}
	w.page = nil
	w.arrange()
	w.refreshMenu()
	w.focusMap()
}
