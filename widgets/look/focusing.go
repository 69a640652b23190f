package look

import "fyne.io/fyne/v2"

// Focusing is embedded in a pane that moves the keyboard to parts of itself.
type Focusing struct {
	// OnFocus gives a part of the pane the keyboard. Where it is nil, Fyne is asked
	// which window the pane is in; but Fyne may forget that for a frame, once
	// nobody has asked for a minute, and the keys would go elsewhere.
	OnFocus func(part fyne.Focusable)
}

// GiveTo gives a part of a pane the keyboard, where the pane is in a window.
func (f *Focusing) GiveTo(pane fyne.CanvasObject, part fyne.Focusable) {
	if f.OnFocus != nil {
		f.OnFocus(part)
	} else if c := fyne.CurrentApp().Driver().CanvasForObject(pane); c != nil {
		c.Focus(part)
	}
}
