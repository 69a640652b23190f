package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/app/command"
	"offramp/scenarios/layout"
	"offramp/widgets/look"
	"offramp/widgets/mapview"
)

var viewCommands = append([]command.Command[*window]{
	{
		Name: "Fold or unfold", Menu: "View", Scope: command.Walking,
		Keys: []command.Chord{command.Key(fyne.KeySpace)},
		Do: func(w *window) {
			at := w.doc.board.Selected()
			w.doc.board.Fold(at, !w.doc.board.Folded(at.ID))
		},
		Enabled: func(w *window) bool {
			at := w.doc.board.Selected()
			return at != nil && !at.IsLeaf()
		},
	},
	{
		Name: "Unfold all", Menu: "View",
		Do: func(w *window) { w.commit(); w.doc.board.FoldTo(1 << 30) },
	},
	{
		Name: "This branch alone", Menu: "View",
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyB)},
		Do:   (*window).branchAlone,
		Enabled: func(w *window) bool {
			at := w.doc.board.Selected()
			return w.showsBranch() || at != nil && !at.IsLeaf()
		},
		Checked: (*window).showsBranch,
	},
	{
		Name: "Outline", Menu: "View", Group: 1,
		Keys:    []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyO)},
		Do:      func(w *window) { w.showOutline(!w.outline.Visible()) },
		Checked: func(w *window) bool { return w.outline.Visible() },
	},
	{
		Name: "Filter the outline", Menu: "View", Group: 1,
		Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyF)},
		Do:   (*window).filterOutline,
	},
	numbersAndWords, numbersOnly, wordsOnly,
	{
		Name: "Zoom in", Menu: "View", Group: 2,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyPlus), command.With(command.Ctrl, fyne.KeyEqual), command.With(command.Ctrl|command.Shift, fyne.KeyEqual)},
		Do:   func(w *window) { w.mapView.ZoomBy(2) },
	},
	{
		Name: "Zoom out", Menu: "View", Group: 2,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyMinus)},
		Do:   func(w *window) { w.mapView.ZoomBy(-2) },
	},
	{
		Name: "Actual size", Menu: "View", Group: 2,
		Do: func(w *window) { w.mapView.ZoomTo(1) },
	},
	{
		Name: "Fit the map", Menu: "View", Group: 2,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.Key0), command.With(command.Ctrl|command.Shift, fyne.Key0)},
		Do:   func(w *window) { w.mapView.Fit() },
	},
	{
		Name: "Left to right", Menu: "View", Group: 3,
		Do:      func(w *window) { w.mapView.SetDirection(layout.LeftToRight); w.tools.refresh(); w.refreshMenu() },
		Checked: func(w *window) bool { return w.mapView.Direction() == layout.LeftToRight },
	},
	{
		Name: "Top down", Menu: "View", Group: 3,
		Do:      func(w *window) { w.mapView.SetDirection(layout.TopDown); w.tools.refresh(); w.refreshMenu() },
		Checked: func(w *window) bool { return w.mapView.Direction() == layout.TopDown },
	},
	variant("Light", look.Light), variant("Dark", look.Dark), variant("As the system", look.System),
	showMinimap, showMotion,
	{
		Name: "Next pane", Menu: "View", Group: 5,
		Keys: []command.Chord{command.Key(fyne.KeyF6), command.With(command.Shift, fyne.KeyF6)},
		Do:   (*window).nextPane,
	},
}, append(presentCommands, foldLevels()...)...)

// foldLevels are the commands that fold everything below a level away.
func foldLevels() []command.Command[*window] {
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
	var levels []command.Command[*window]
	for i, key := range keys {
		levels = append(levels, command.Command[*window]{
			Name: fmt.Sprintf("Level %d", i+1), Menu: "View", Sub: "Fold all to", Group: 6,
			Keys: []command.Chord{command.With(command.Ctrl, key)},
			Do:   func(w *window) { w.commit(); w.doc.board.FoldTo(i + 1) },
		})
	}
	return levels
}

func variant(name string, v look.Variant) command.Command[*window] {
	return command.Command[*window]{
		Name: name, Menu: "View", Sub: appearance, Group: 4, Bare: true,
		Do:      func(w *window) { w.program.setTheme(v) },
		Checked: func(w *window) bool { return w.program.look.Variant() == v },
	}
}

// walkCommands move the selection: keys only, a menu would be no help.
var walkCommands = []command.Command[*window]{
	walk("Walk up", fyne.KeyUp, func(m *mapview.Map) { m.Arrow(mapview.Up) }),
	walk("Walk down", fyne.KeyDown, func(m *mapview.Map) { m.Arrow(mapview.Down) }),
	walk("Walk left", fyne.KeyLeft, func(m *mapview.Map) { m.Arrow(mapview.Left) }),
	walk("Walk right", fyne.KeyRight, func(m *mapview.Map) { m.Arrow(mapview.Right) }),
	walk("Walk to the root", fyne.KeyHome, func(m *mapview.Map) { m.Walk(mapview.ToRoot) }),
	walk("Walk to the last sibling", fyne.KeyEnd, func(m *mapview.Map) { m.Walk(mapview.ToLast) }),
	extend("Select also the one above", mapview.Up, fyne.KeyUp),
	extend("Select also the one below", mapview.Down, fyne.KeyDown),
	extend("Select also the one to the left", mapview.Left, fyne.KeyLeft),
	extend("Select also the one to the right", mapview.Right, fyne.KeyRight),
	walk("Scroll up", fyne.KeyPageUp, func(m *mapview.Map) { m.ScreenBy(-1) }),
	walk("Scroll down", fyne.KeyPageDown, func(m *mapview.Map) { m.ScreenBy(1) }),
	{
		Name: "Menu of what is selected", Scope: command.Walking,
		Keys: []command.Chord{command.With(command.Shift, fyne.KeyF10), command.Key(desktop.KeyMenu)},
		Do:   func(w *window) { w.mapView.Menu() },
	},
	{
		Name: "Let go of what is selected, or shown alone", Scope: command.Walking,
		Keys: []command.Chord{command.Key(fyne.KeyEscape)},
		Do:   (*window).letGo,
	},
}

func extend(name string, a mapview.Arrow, key fyne.KeyName) command.Command[*window] {
	return command.Command[*window]{
		Name: name, Scope: command.Walking, Keys: []command.Chord{command.With(command.Shift, key)},
		Do: func(w *window) { w.mapView.ExtendArrow(a) },
	}
}

func walk(name string, key fyne.KeyName, to func(*mapview.Map)) command.Command[*window] {
	return command.Command[*window]{
		Name: name, Scope: command.Walking, Keys: []command.Chord{command.Key(key)},
		Do: func(w *window) { to(w.mapView) },
	}
}
