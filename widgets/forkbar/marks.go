package forkbar

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// The size of a small padlock, in px.
const (
	lockWidth  = 8
	lockHeight = 10
)

// lock is a small padlock.
type lock struct{ shackle, body *canvas.Rectangle }

func newLock() lock {
	return lock{canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
}

func (l lock) lay(objects []fyne.CanvasObject, at fyne.Position, ink color.Color) []fyne.CanvasObject {
	l.shackle.StrokeColor, l.shackle.StrokeWidth, l.shackle.CornerRadius = ink, 1.2, 2.5
	l.shackle.Move(at.AddXY(1.5, 0))
	l.shackle.Resize(fyne.NewSize(lockWidth-3, 7))
	l.body.FillColor, l.body.CornerRadius = ink, 1
	l.body.Move(at.AddXY(0, 4))
	l.body.Resize(fyne.NewSize(lockWidth, lockHeight-4))
	return append(objects, l.shackle, l.body)
}

// CreateRenderer draws the divider: nothing but the gap, until it is pointed at
// or has the keyboard.
func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	r := &dividerRenderer{d: d, line: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent)}
	return look.LaidOut(r, d.Size())
}

type dividerRenderer struct {
	d          *divider
	line, ring *canvas.Rectangle
	size       fyne.Size
}

func (r *dividerRenderer) Destroy()                     {}
func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring, r.line} }
func (r *dividerRenderer) MinSize() fyne.Size           { return fyne.NewSize(grip, barHeight) }

func (r *dividerRenderer) Layout(size fyne.Size) {
	r.size = size
	d, p := r.d, look.Palette()
	control.Ring(r.ring, d.Ringed(), 4)
	r.ring.FillColor = color.Transparent
	if d.Ringed() {
		r.ring.FillColor = p.Panel
	}
	r.ring.Move(fyne.NewPos(0, -2))
	r.ring.Resize(fyne.NewSize(size.Width, size.Height+4))
	active := !d.Disabled() && (d.Focused() || d.Hovered() || d.dragging)
	r.line.CornerRadius, r.line.FillColor = 1, color.Transparent
	if active {
		r.line.FillColor = p.Ink
	}
	r.line.Move(fyne.NewPos((size.Width-3)/2, 1))
	r.line.Resize(fyne.NewSize(3, size.Height-2))
}

func (r *dividerRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.d)
}
