package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/scenarios/layout"
	"offramp/widgets/mapview"
)

// noteView keeps how the document is looked at, for when it is opened again. A
// document without a file cannot be.
func (w *window) noteView() {
	v := settings.View{FullScreen: w.win.FullScreen()}
	if size := w.win.Canvas().Size(); !v.FullScreen {
		w.size = settings.Size{Width: size.Width, Height: size.Height}
	}
	v.Window = w.size
	if v.Window.Usable() && v.Window != w.program.kept.Settings().Window {
		w.program.kept.Change(func(s *settings.Settings) { s.Window = v.Window })
	}
	if w.doc == nil || w.doc.path == "" {
		return
	}
	m := w.mapView.State()
	v.Document, v.File = w.doc.scenario().ID, w.doc.path
	v.Begun, v.Zoom, v.X, v.Y, v.Fitted = m.Begun, m.Zoom, m.X, m.Y, m.Fitted
	v.TopDown = m.Direction == layout.TopDown
	v.Folded, v.Selected = m.Folded, m.Selected
	w.program.kept.SetView(v)
}

// restoreView shows the map as it was looked at last. Without that it begins as
// any map does.
func (w *window) restoreView() {
	if w.doc.path == "" {
		return
	}
	v, ok := w.program.kept.View(w.doc.scenario().ID, w.doc.path)
	if !ok {
		return
	}
	m := mapview.State{
		Begun: v.Begun, Zoom: v.Zoom, X: v.X, Y: v.Y, Fitted: v.Fitted,
		Folded: v.Folded, Selected: v.Selected,
	}
	if v.TopDown {
		m.Direction = layout.TopDown
	}
	w.mapView.Restore(m)
}

// sized makes a new window as large as the one that showed the file before;
// without a file, as large as the last one. Fyne 2.7 can neither tell nor set
// where on the screen a window is, so the window manager places it.
func (w *window) sized(file string) {
	w.size = w.program.kept.Settings().Window
	if file != "" {
		if v, ok := w.program.kept.FileView(file); ok {
			w.full = v.FullScreen
			if v.Window.Usable() {
				w.size = v.Window
			}
		}
	}
	if !w.size.Usable() {
		w.size = settings.Size{Width: 1260, Height: 750} // a maximised one on a small laptop's screen
	}
	w.win.Resize(fyne.NewSize(w.size.Width, w.size.Height))
}

// turnFullScreen fills the screen with the window, or gives it the size that it
// had: Fyne does not know that where the window was opened filling the screen.
func (w *window) turnFullScreen() {
	if !w.win.FullScreen() {
		w.noteView()
		w.win.SetFullScreen(true)
		return
	}
	w.win.SetFullScreen(false)
	w.win.Resize(fyne.NewSize(w.size.Width, w.size.Height))
}

// noteViews keeps how all documents are looked at.
func (p *program) noteViews() {
	for _, w := range p.windows {
		w.noteView()
	}
}
