// Package control has what Offramp's own controls share: how they get and lose
// the keyboard, how they show it, and how they are switched off.
package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/field"
)

// Host is the pane that a control stands in.
type Host interface {
	// Done is called after Enter or Esc: the keyboard may go elsewhere.
	Done()
	// Idle is called when the keyboard leaves the control: perhaps for nowhere.
	Idle()
	// Function does what a function key means; it tells whether it meant anything.
	Function(key fyne.KeyName) bool
	// Gained is called when the control gets the keyboard. Pressed tells whether
	// the mouse is still at it.
	Gained(o fyne.CanvasObject, pressed func() bool)
}

// Widget is a control itself.
type Widget interface {
	fyne.Widget
	fyne.Focusable
}

// Base is embedded in a control.
type Base struct {
	widget.BaseWidget

	host     Host
	self     Widget
	readOnly bool
	focused  bool
	byMouse  bool // the focus came with a click, which needs no ring
	hovered  bool
}

// Init says where the control stands, and what it is. It comes first.
func (b *Base) Init(host Host, self Widget) {
	b.host, b.self = host, self
	b.ExtendBaseWidget(self)
}

// Host returns the pane that the control stands in.
func (b *Base) Host() Host { return b.host }

// Take gives the control the keyboard because the mouse asks for it, so that
// what is being typed elsewhere is committed first.
func (b *Base) Take() {
	b.byMouse = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.self); c != nil {
		c.Focus(b.self)
	}
}

// Handled does what keys mean in every control; it tells whether that was all.
func (b *Base) Handled(key *fyne.KeyEvent) bool {
	b.byMouse = false
	return field.IsFunction(key.Name) && b.host.Function(key.Name)
}

// Focused tells whether the control has the keyboard.
func (b *Base) Focused() bool { return b.focused }

// Hovered tells whether the pointer is over the control.
func (b *Base) Hovered() bool { return b.hovered }

// Ringed tells whether to show where the keyboard is.
func (b *Base) Ringed() bool { return b.focused && !b.byMouse }

// ReadOnly tells whether the control only shows.
func (b *Base) ReadOnly() bool { return b.readOnly }

// SetReadOnly makes the control show only.
func (b *Base) SetReadOnly(readOnly bool) {
	if b.readOnly != readOnly {
		b.readOnly = readOnly
		b.self.Refresh()
	}
}

// TypedRune does nothing: Space arrives as a key too.
func (b *Base) TypedRune(rune) {}

// Disabled is for Fyne's Tab key, which leaves out what cannot be changed.
func (b *Base) Disabled() bool { return b.readOnly }

// Enable does nothing: see SetReadOnly.
func (b *Base) Enable() {}

// Disable does nothing: see SetReadOnly.
func (b *Base) Disable() {}

// FocusGained shows where the keyboard is.
func (b *Base) FocusGained() {
	b.focused = true
	b.host.Gained(b.self, b.Hovered)
	b.self.Refresh()
}

// FocusLost takes the sign away.
func (b *Base) FocusLost() {
	b.focused, b.byMouse = false, false
	b.self.Refresh()
	b.host.Idle()
}

// MouseIn shows that there is something to press.
func (b *Base) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved does nothing.
func (b *Base) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the sign away.
func (b *Base) MouseOut() { b.hover(false) }

func (b *Base) hover(over bool) {
	b.hovered = over
	b.self.Refresh()
}
