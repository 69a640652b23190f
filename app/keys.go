package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/app/command"
	"offramp/app/settings"
	"offramp/widgets/board"
	"offramp/widgets/keys"
)

// key runs the command of a key that the map, or nobody, wanted.
func (w *window) key(name fyne.KeyName, modifier fyne.KeyModifier) bool {
	for _, scope := range []command.Scope{command.Walking, command.Anywhere} {
		if c, ok := command.Find(w.commands(), scope, name, modifier); ok {
			w.run(c)
			return true
		}
	}
	return false
}

// chords has the window take the chords of commands where no menu does, and what
// has the keyboard wants none: in front of a room there is no menu.
func (w *window) chords() {
	for _, c := range commands {
		for _, k := range c.Keys {
			if c.Scope == command.Anywhere && k.Modifier&^fyne.KeyModifierShift != 0 {
				w.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: k.Key, Modifier: k.Modifier}, func(fyne.Shortcut) {
					w.key(k.Key, k.Modifier)
				})
			}
		}
	}
}

// chord runs the command of a chord that works wherever the keyboard is.
func (w *window) chord(name fyne.KeyName, modifier fyne.KeyModifier) {
	if c, ok := command.Find(w.commands(), command.Anywhere, name, modifier); ok {
		w.run(c)
	}
}

// function runs the command of a function key, whatever has the keyboard.
func (w *window) function(name fyne.KeyName) bool {
	return w.key(name, keys.Held())
}

// typedKey gets the keys of a window in which nothing has the focus.
func (w *window) typedKey(e *fyne.KeyEvent) {
	w.focusMap()
	if w.start != nil {
		w.start.TypedKey(e)
		return
	}
	w.key(e.Name, keys.Held())
}

// typedRune gets the text of a window in which nothing has the focus.
func (w *window) typedRune(r rune) {
	if w.start != nil {
		w.focusMap()
		w.start.TypedRune(r)
	}
}

// run does a command, if it can be done now. While a question is asked, the
// answer comes first: the menu's shortcuts would reach below it.
func (w *window) run(c command.Command[*window]) {
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	if !c.Can(w) {
		if w.start == nil && w.doc.board.Exploring() {
			w.refuse(board.ErrExploring)
		} else if w.start == nil && editable(w) && w.doc.board.Selected() == nil { // else a card or the menu shows why
			w.refuse(board.ErrNone)
		}
		return
	}
	if c.Menu != "" && !c.Passing { // what the palette lists, the most used first
		w.program.kept.Note(func(s *settings.Settings) { s.Use(c.Name) })
	}
	c.Do(w)
}
