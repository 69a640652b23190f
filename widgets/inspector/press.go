package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/field"
	"offramp/widgets/look"
)

// pressable is what check, picker, header and link share: they can be pressed
// with the mouse, or with Space and Enter once they have the focus.
type pressable struct {
	widget.BaseWidget

	i        *Inspector
	self     pressableWidget
	pressed  func()
	readOnly bool
	focused  bool
	byMouse  bool // the focus came with a click, which needs no ring
	hovered  bool
}

type pressableWidget interface {
	fyne.Widget
	fyne.Focusable
}

func (p *pressable) init(i *Inspector, self pressableWidget, pressed func()) {
	p.i, p.self, p.pressed = i, self, pressed
	p.ExtendBaseWidget(self)
}

// Tapped presses. The focus comes along, so that what is being typed elsewhere
// is committed first.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if !p.readOnly {
		p.byMouse = true
		p.i.focus(p.self)
		p.pressed()
	}
}

// TypedKey presses on Space and Enter; Esc gives the keyboard back.
func (p *pressable) TypedKey(key *fyne.KeyEvent) {
	p.byMouse = false
	if field.IsFunction(key.Name) && p.i.function(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.pressed()
	case fyne.KeyEscape:
		p.i.done()
	}
}

// ringed tells whether to show where the keyboard is.
func (p *pressable) ringed() bool { return p.focused && !p.byMouse }

// TypedRune does nothing: Space arrives as a key too.
func (p *pressable) TypedRune(rune) {}

// Disabled is for Fyne's Tab key, which leaves out what cannot be changed.
func (p *pressable) Disabled() bool { return p.readOnly }

// Enable does nothing: see SetReadOnly.
func (p *pressable) Enable() {}

// Disable does nothing: see SetReadOnly.
func (p *pressable) Disable() {}

// SetReadOnly makes the widget show only.
func (p *pressable) SetReadOnly(readOnly bool) {
	if p.readOnly != readOnly {
		p.readOnly = readOnly
		p.self.Refresh()
	}
}

// FocusGained shows where the keyboard is.
func (p *pressable) FocusGained() {
	p.focused = true
	p.i.revealSoon(p.self, func() bool { return p.hovered })
	p.self.Refresh()
}

// FocusLost takes the sign away.
func (p *pressable) FocusLost() {
	p.focused, p.byMouse = false, false
	p.self.Refresh()
	p.i.idle()
}

// MouseIn shows that this can be pressed.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.self.Refresh()
}

// MouseMoved does nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the sign away.
func (p *pressable) MouseOut() {
	p.hovered = false
	p.self.Refresh()
}

// Cursor is a hand where there is something to press.
func (p *pressable) Cursor() desktop.Cursor {
	if p.readOnly {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// chevron is a small arrow head of two lines: down, or to the right.
type chevron struct{ a, b canvas.Line }

func (c *chevron) place(centre fyne.Position, down bool, r role) {
	const long, deep = 4, 2
	first, tip, last := fyne.NewPos(-long, -deep), fyne.NewPos(0, deep), fyne.NewPos(long, -deep)
	if !down {
		first, tip, last = fyne.NewPos(-deep, -long), fyne.NewPos(deep, 0), fyne.NewPos(-deep, long)
	}
	c.a.Position1, c.a.Position2 = centre.Add(first), centre.Add(tip)
	c.b.Position1, c.b.Position2 = centre.Add(tip), centre.Add(last)
	for _, line := range []*canvas.Line{&c.a, &c.b} {
		line.StrokeWidth, line.StrokeColor = 1.5, r.colour()
	}
}

func (c *chevron) objects() []fyne.CanvasObject { return []fyne.CanvasObject{&c.a, &c.b} }

// ring frames what has the focus.
func ring(r *canvas.Rectangle, shown bool, radius float32) {
	p := look.Palette()
	r.FillColor, r.StrokeColor = transparent, transparent
	r.CornerRadius, r.StrokeWidth = radius, 0
	if shown {
		r.StrokeColor, r.StrokeWidth = p.Accent, 2
	}
}
