package app

import (
	"fyne.io/fyne/v2"

	"offramp/app/command"
)

// presentCommands show the map to a room.
var presentCommands = []command.Command[*window]{
	{
		Name: "Map alone, full screen", Menu: "View", Group: 5, Bare: true,
		Keys:    []command.Chord{command.Key(fyne.KeyF11)},
		Do:      (*window).turnAlone,
		Checked: func(w *window) bool { return w.alone },
	},
	{
		Name: "Projector size", Menu: "View", Group: 5,
		Keys:    []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyP)},
		Do:      func(w *window) { w.setProjector(!w.projector) },
		Before:  true,
		Checked: func(w *window) bool { return w.projector },
	},
}

// presents tells whether the map is shown without what it takes to work on it.
func (w *window) presents() bool { return w.alone || w.projector }

// turnAlone fills the screen with the map and its marking, or goes back to the
// desk. Of the start page there is no map: it fills the screen as it is.
func (w *window) turnAlone() {
	w.commit()
	w.turnFullScreen()
	if w.start == nil {
		w.alone = w.win.FullScreen()
		w.rearrange()
	}
}

// setProjector writes everything so large that the back of a room can read it,
// and shows no more than marking, map and strip.
func (w *window) setProjector(on bool) {
	w.commit()
	w.projector = on
	w.enlarge()
	w.rearrange()
}

// enlarge gives the panes that a room sees the size of the moment.
func (w *window) enlarge() {
	w.mapView.SetProjector(w.projector)
	w.banner.SetProjector(w.projector)
	w.below.SetProjector(w.projector)
	w.behind.SetProjector(w.projector)
	w.exploring.SetProjector(w.projector)
	w.given.SetProjector(w.projector)
	w.unsettled.SetProjector(w.projector)
	w.atFile.SetProjector(w.projector)
	w.notice.SetProjector(w.projector)
	w.strip.SetProjector(w.projector)
	w.finder.bar.SetProjector(w.projector)
	w.analysis.SetProjector(w.presents())
	if w.page != nil {
		w.page.SetProjector(w.presents())
	}
}

// toDesk ends showing the map to a room: what was asked for needs the panes.
func (w *window) toDesk() {
	if w.alone {
		w.turnAlone()
	}
	if w.projector {
		w.setProjector(false)
	}
}

// rearrange puts the panes where they belong now, and gives the map the keyboard.
func (w *window) rearrange() {
	w.teacher.Dismiss() // a room needs no lesson
	w.refreshMenu()     // before: Fyne gives the room of a menu that is gone to new content only
	w.arrange()
	w.walkedIn = w.mapView // the outline may be gone
	if !w.presents() {
		w.reveal() // the panes took room from beside it
	}
	w.focusMap()
}

// forRoom is what a room sees: the marking, the map, and, unless the map is
// alone, the strip.
func (w *window) forRoom(middle fyne.CanvasObject) fyne.CanvasObject {
	if w.analyses() {
		middle = w.analysis
	}
	foot := stacked(w.below)
	if !w.alone {
		foot = stacked(separator(), w.given, w.strip, w.below)
	}
	return w.framed(stacked(w.banner, w.behind, w.atFile, w.unsettled, w.exploring), middle, foot)
}
