package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/keys"
	"offramp/widgets/look"
)

// Pressable is a control that can be pressed with the mouse, or with Space and
// Enter once it has the keyboard.
type Pressable struct {
	Base
	Pressed func()
}

// Tapped presses.
func (p *Pressable) Tapped(*fyne.PointEvent) {
	if !p.readOnly {
		p.Take()
		p.Pressed()
	}
}

// TypedKey presses on Space and Enter; Esc gives the keyboard back.
func (p *Pressable) TypedKey(key *fyne.KeyEvent) {
	if p.Handled(key) {
		return
	}
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Pressed()
	case fyne.KeyEscape:
		p.host.Done()
	}
}

// Cursor is a hand where there is something to press.
func (p *Pressable) Cursor() desktop.Cursor {
	if p.readOnly {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Ring frames what has the keyboard.
func Ring(r *canvas.Rectangle, shown bool, radius float32) {
	p := look.Palette()
	r.FillColor, r.StrokeColor = color.NRGBA{}, color.NRGBA{}
	r.CornerRadius, r.StrokeWidth = radius, 0
	if shown {
		r.StrokeColor, r.StrokeWidth = p.Accent, 2
	}
}

// Fine tells whether Shift is held, for small steps.
func Fine() bool { return keys.Held()&fyne.KeyModifierShift != 0 }

// Points is how far one step of a slider or divider goes, in percentage points.
func Points() float64 {
	if Fine() {
		return 0.1
	}
	return 1
}
