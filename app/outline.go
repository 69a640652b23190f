package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/mapview"
	"offramp/widgets/outline"
	"offramp/widgets/panes"
)

// newOutline makes the outline of b.
func (w *window) newOutline(b *board.Board) {
	hidden := w.outline != nil && !w.outline.Visible() || w.outline == nil && !w.beginsWithOutline()
	w.outline = outline.New(b)
	w.outline.OnFocus = w.win.Canvas().Focus
	w.outline.OnKey = w.key
	w.outline.OnError = w.refuse
	w.outline.OnList = w.pasteAt
	w.outline.OnIdle = func() { w.walkedIn = w.outline; w.catchFocus() }
	w.walkedIn = w.mapView
	if hidden {
		w.outline.Hide()
	}
}

// walker is a pane in which outcomes are walked, added and named.
type walker interface {
	AddChild()
	AddSibling(above bool)
	InsertBetween()
	Name()
	Enter(text string)
}

// walker returns the pane that has the keyboard, else the map.
func (w *window) walker() walker {
	if w.outlined() {
		return w.outline
	}
	return w.mapView
}

// outlined tells whether the list has the keyboard.
func (w *window) outlined() bool {
	return w.win.Canvas().Focused() == fyne.Focusable(w.outline)
}

// filters tells whether the list's filter has the keyboard.
func (w *window) filters() bool {
	return w.win.Canvas().Focused() == fyne.Focusable(w.outline.Filter())
}

// toward is where an arrow moves a branch: in the list, up is always earlier.
func (w *window) toward(a mapview.Arrow) scenarios.Direction {
	if w.outlined() {
		return [...]scenarios.Direction{
			mapview.Up: scenarios.Earlier, mapview.Down: scenarios.Later,
			mapview.Left: scenarios.Outward, mapview.Right: scenarios.Inward,
		}[a]
	}
	return w.mapView.Toward(a)
}

// showOutline shows the outline, or hides it and gives the map the keyboard.
func (w *window) showOutline(shown bool) {
	w.toDesk()
	w.commit()
	if !shown && (w.outline.HasFocus() || w.walkedIn == fyne.Focusable(w.outline)) {
		w.walkedIn = w.mapView
		w.win.Canvas().Focus(w.mapView)
	}
	w.panes.SetShown(panes.Left, shown)
	w.program.kept.Change(func(s *settings.Settings) {
		s.SetPane(settings.Outline, func(p *settings.Pane) { p.Hidden = !shown })
	})
	w.refreshMenu()
}

// filterOutline goes to the outline's filter.
func (w *window) filterOutline() {
	w.toDesk()
	if !w.outline.Visible() {
		w.showOutline(true)
	}
	w.win.Canvas().Focus(w.outline.Filter())
}
