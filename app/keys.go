package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/app/command"
)

// key runs the command of a key that the map, or nobody, wanted.
func (w *window) key(name fyne.KeyName, modifier fyne.KeyModifier) bool {
	for _, scope := range []command.Scope{command.Walking, command.Anywhere} {
		if c, ok := command.Find(commands, scope, name, modifier); ok {
			w.run(c)
			return true
		}
	}
	return false
}

// typedKey gets the keys of a window in which nothing has the focus.
func (w *window) typedKey(e *fyne.KeyEvent) {
	var modifier fyne.KeyModifier
	if d, ok := w.program.app.Driver().(desktop.Driver); ok {
		modifier = d.CurrentKeyModifiers()
	}
	w.focusMap()
	w.key(e.Name, modifier)
}

// run does a command, if it can be done now. While a question is asked, the
// answer comes first: the menu's shortcuts would reach below it.
func (w *window) run(c command.Command[*window]) {
	if w.win.Canvas().Overlays().Top() == nil && c.Can(w) {
		c.Do(w)
	}
}
