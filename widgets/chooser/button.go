package chooser

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// button is a button that leaves the keyboard with the path.
type button struct {
	widget.Button
	c *Chooser
}

func newButton(text string, c *Chooser, tapped func()) *button {
	b := &button{c: c}
	b.Text, b.OnTapped = text, tapped
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained hands the keyboard back.
func (b *button) FocusGained() { b.c.focusPath() }

// focusPath gives the keyboard to the path.
func (c *Chooser) focusPath() {
	if !c.closed {
		c.win.Canvas().Focus(c.panel.entry)
	}
}

var _ fyne.Focusable = (*button)(nil)
