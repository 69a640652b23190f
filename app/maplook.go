package app

import (
	"offramp/app/command"
	"offramp/app/settings"
)

// appearance is the submenu of what is set once: the menu has no room for it.
const appearance = "Appearance"

// showMinimap and showMotion say what all maps show beside the scenario.
var (
	showMinimap = command.Command[*window]{
		Name: "Minimap", Menu: "View", Sub: appearance, Group: 4, Ruled: true,
		Do: func(w *window) {
			w.program.changeMaps(func(s *settings.Settings) { s.NoMinimap = !s.NoMinimap })
		},
		Checked: func(w *window) bool { return !w.program.kept.Settings().NoMinimap },
	}
	showMotion = command.Command[*window]{
		Name: "Motion", Menu: "View", Sub: appearance, Group: 4,
		Do: func(w *window) {
			w.program.changeMaps(func(s *settings.Settings) { s.NoMotion = !s.NoMotion })
		},
		Checked: func(w *window) bool { return !w.program.kept.Settings().NoMotion },
	}
)

// changeMaps changes how all maps look, in all windows.
func (p *program) changeMaps(change func(*settings.Settings)) {
	p.kept.Change(change)
	for _, w := range p.windows {
		w.dressMap()
		w.refreshMenu()
	}
}

// dressMap shows the window's map as maps are to look.
func (w *window) dressMap() {
	s := w.program.kept.Settings()
	w.mapView.SetMinimap(!s.NoMinimap)
	w.mapView.SetMotion(!s.NoMotion)
}
