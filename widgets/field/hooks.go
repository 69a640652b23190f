package field

import "fyne.io/fyne/v2"

// Hooks are what a field tells, and asks.
type Hooks struct {
	// OnPreview is called with each text while it is typed.
	OnPreview func(text string)
	// OnCommit takes the text. On an error the field keeps the text, and
	// OnError shows why.
	OnCommit func(text string) error
	// OnDrop is called when Esc gave the text up.
	OnDrop func()
	// OnError is called with the reason why a text was not taken, and with nil
	// once the text changes.
	OnError func(err error)
	// OnDone is called after Enter or Esc: the keyboard may go elsewhere.
	OnDone func()
	// OnKey, where set, is asked first what a key does; it tells whether the
	// key meant something. A field with it gets Tab as well.
	OnKey func(key *fyne.KeyEvent) bool
	// OnShortcut, where set, is asked first what a shortcut does.
	OnShortcut func(shortcut fyne.Shortcut) bool
	// OnFunction, where set, is asked what a function key does.
	OnFunction func(key fyne.KeyName) bool
	// OnLost is called once the field has lost the focus.
	OnLost func()
	// OnFocus is called once the field has the focus.
	OnFocus func()
	// OnReleased is called when a press of the mouse on the field is over.
	OnReleased func()
	// OnWake is called when the field wakes to be typed in: Fyne forgets the
	// theme of what was not painted for a minute.
	OnWake func()
	// OnSettled is called once a text was taken: it may now be presented as
	// the model writes it.
	OnSettled func()
}
