// Package toolbutton has the flat buttons of the tool bar: a word, the key that
// does the same, and no border until the pointer is over it.
package toolbutton

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// Button is a flat button. It leaves the keyboard where it is.
type Button struct {
	widget.BaseWidget
	look.KeepFocus

	OnTapped func()

	text, key string
	icon      fyne.Resource
	off, over bool
	accent    bool
}

var (
	_ fyne.Tappable     = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
)

// New returns a button with a word and a key to show, either of which may be
// empty.
func New(text, key string, tapped func()) *Button {
	b := &Button{text: text, key: key, OnTapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// NewIcon returns a button with an icon of the theme.
func NewIcon(icon fyne.Resource, tapped func()) *Button {
	b := &Button{icon: icon, OnTapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// Accent shows the word as a link.
func (b *Button) Accent() { b.accent = true; b.Refresh() }

// SetText changes the word.
func (b *Button) SetText(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// SetOff says that there is nothing to press it for.
func (b *Button) SetOff(off bool) {
	if b.off != off {
		b.off = off
		b.Refresh()
	}
}

// Tapped does what the button is for.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.off && b.OnTapped != nil {
		b.OnTapped()
	}
}

// MouseIn shows that the button can be pressed.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.over = true; b.Refresh() }

// MouseMoved is Fyne's.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes that back.
func (b *Button) MouseOut() { b.over = false; b.Refresh() }

// CreateRenderer is Fyne's.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		b:    b,
		back: canvas.NewRectangle(look.Palette().Panel),
		text: canvas.NewText(b.text, nil),
		cap:  look.NewKeyCap(b.key),
		icon: widget.NewIcon(b.icon),
	}
	r.Refresh()
	return look.LaidOut(r, b.Size())
}

// The measures, in px.
const (
	height   = 30
	textSize = 13
	side     = 8
	iconSize = 18
)

type renderer struct {
	b    *Button
	back *canvas.Rectangle
	text *canvas.Text
	cap  *look.KeyCap
	icon *widget.Icon
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back, r.text}
	if r.b.key != "" {
		objects = append(objects, r.cap)
	}
	if r.b.icon != nil {
		objects = append(objects, r.icon)
	}
	return objects
}

func (r *renderer) MinSize() fyne.Size {
	w := float32(2 * side)
	if r.b.icon != nil {
		w += iconSize
	}
	if r.b.text != "" {
		w += look.TextWidth(r.b.text, textSize, r.b.accent)
	}
	if r.b.key != "" {
		w += side + r.cap.MinSize().Width
	}
	return fyne.NewSize(w, height)
}

func (r *renderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	x := float32(side)
	if r.b.icon != nil {
		r.icon.Resize(fyne.NewSquareSize(iconSize))
		r.icon.Move(fyne.NewPos(x, (size.Height-iconSize)/2))
		x += iconSize
	}
	if r.b.text != "" {
		min := r.text.MinSize()
		r.text.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
		x += look.TextWidth(r.b.text, textSize, r.b.accent) + side
	}
	if r.b.key != "" {
		min := r.cap.MinSize()
		r.cap.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
		r.cap.Resize(min)
	}
}

func (r *renderer) Refresh() {
	p := look.Palette()
	r.back.FillColor, r.back.CornerRadius = p.Panel, 6
	if r.b.over && !r.b.off {
		r.back.FillColor = p.AccentSoft
	}
	r.text.Text, r.text.TextSize, r.text.Color = r.b.text, textSize, p.Ink
	r.cap.Refresh()
	if r.b.accent {
		r.text.Color, r.text.TextStyle.Bold = p.Accent, true
	}
	icon := r.b.icon
	if r.b.off {
		r.text.Color = p.Faint
		r.icon.SetResource(look.Faded(icon))
	} else {
		r.icon.SetResource(icon)
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
