package look

import "fyne.io/fyne/v2"

// KeepFocus is embedded in a widget and lets a click on it leave the keyboard where
// it is. Fyne takes the focus from whoever has it on a click on anything that
// could never have it; this could, but is disabled for good, so that neither a
// click nor Tab ever gives it the focus.
type KeepFocus struct{}

var (
	_ fyne.Focusable   = KeepFocus{}
	_ fyne.Disableable = KeepFocus{}
)

// Disabled is always true.
func (KeepFocus) Disabled() bool { return true }

// Enable does nothing.
func (KeepFocus) Enable() {}

// Disable does nothing.
func (KeepFocus) Disable() {}

// FocusGained does nothing.
func (KeepFocus) FocusGained() {}

// FocusLost does nothing.
func (KeepFocus) FocusLost() {}

// TypedKey does nothing.
func (KeepFocus) TypedKey(*fyne.KeyEvent) {}

// TypedRune does nothing.
func (KeepFocus) TypedRune(rune) {}
