package app

import (
	"offramp/app/settings"
	"offramp/scenarios/layout"
	"offramp/widgets/mapview"
)

// noteView keeps how the document is looked at, for when it is opened again. A
// document without a file cannot be.
func (w *window) noteView() {
	v := settings.View{FullScreen: w.win.FullScreen()}
	if !v.FullScreen {
		w.notePlace()
	}
	v.Window, v.Place = w.size, w.spot
	if w.doc == nil || w.doc.path == "" {
		return
	}
	m := w.mapView.State()
	v.Document, v.File = w.doc.viewed()
	v.Begun, v.Zoom, v.X, v.Y, v.Fitted = m.Begun, m.Zoom, m.X, m.Y, m.Fitted
	v.TopDown = m.Direction == layout.TopDown
	if !w.doc.secret() { // views are in clear, and identities may be words
		v.Folded, v.Selected = m.Folded, m.Selected
	}
	w.program.kept.SetView(v)
}

// viewed is by what the view of a document is found again.
func (d *document) viewed() (id, file string) {
	if d.secret() {
		return "", d.path
	}
	return d.scenario().ID, d.path
}

// restoreView shows the map as it was looked at last. Without that it begins as
// any map does.
func (w *window) restoreView() {
	if w.doc.path == "" {
		return
	}
	v, ok := w.program.kept.View(w.doc.viewed())
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

// noteViews keeps how all documents are looked at.
func (p *program) noteViews() {
	for _, w := range p.windows {
		w.noteView()
	}
}
