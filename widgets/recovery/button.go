package recovery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// button is a button that Enter presses as well, and Esc leaves with the page.
type button struct {
	widget.Button
	p *Page
}

var _ fyne.Focusable = (*button)(nil)

func (p *Page) newButton(text string, pressed func()) *button {
	b := &button{p: p}
	b.Text, b.OnTapped = text, pressed
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses, leaves, or goes to the next.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeyEscape:
		b.p.leave()
	case fyne.KeyLeft, fyne.KeyUp:
		c.FocusPrevious()
	case fyne.KeyRight, fyne.KeyDown:
		c.FocusNext()
	default:
		b.Button.TypedKey(e)
	}
}
