package app

import (
	"offramp/app/settings"
	"offramp/widgets/board"
	"offramp/widgets/inspector"
	"offramp/widgets/mapview"
)

// newMap makes the map of b.
func (w *window) newMap(b *board.Board) {
	w.mapView = mapview.New(b)
	w.mapView.OnKey = w.key
	w.mapView.OnError = w.refuse
	w.mapView.OnIdle = func() { w.walkedIn = w.mapView; w.catchFocus() }
	w.mapView.OnMenu = w.contextMenu
	w.mapView.OnCopy = w.copyTo
	w.mapView.OnList = w.pasteAt
	w.mapView.OnZoom = func() { w.tools.refresh() }
	w.dressMap()
}

// newInspector makes the inspector of b, its groups open and closed as they were
// left.
func (w *window) newInspector(b *board.Board) {
	w.inspector = inspector.New(b)
	w.inspector.OnFocus = w.win.Canvas().Focus
	w.inspector.OnDone = w.focusMap
	w.inspector.OnFunction = w.function
	w.inspector.OnIdle = w.catchFocus
	w.inspector.OnError = w.refuse
	w.inspector.Now = w.program.now
	w.inspector.OnLink = w.openLink
	w.inspector.SetFolded(w.program.kept.Settings().Folded)
	w.inspector.OnGroups = func() {
		folded := w.inspector.Folded()
		w.program.kept.Change(func(s *settings.Settings) { s.Folded = folded })
	}
}
