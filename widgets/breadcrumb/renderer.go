package breadcrumb

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/look"
)

// Measures on a desk, in px.
const (
	textSize  = 12
	height    = 28
	padding   = 10
	spacing   = 16  // before what is no name
	longName  = 220 // a name longer than that is cut
	unlimited = 1 << 20
)

func (c *Breadcrumb) enlarged() float32 { return look.Enlarged(c.projector, textSize) }
func (c *Breadcrumb) size() float32     { return textSize * c.enlarged() }
func (c *Breadcrumb) pad() float32      { return padding * c.enlarged() }
func (c *Breadcrumb) gap() float32      { return spacing * c.enlarged() }
func (c *Breadcrumb) longest() float32  { return longName * c.enlarged() }

var (
	_ fyne.Tappable      = (*Breadcrumb)(nil)
	_ desktop.Hoverable  = (*Breadcrumb)(nil)
	_ desktop.Cursorable = (*Breadcrumb)(nil)
)

// Tapped shows the branch of the outcome under the pointer.
func (c *Breadcrumb) Tapped(e *fyne.PointEvent) {
	if i := c.at(e.Position); i >= 0 {
		c.board.ShowBranch(c.crumbs[i].id)
	}
}

// MouseIn underlines what is under the pointer.
func (c *Breadcrumb) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved underlines what is under the pointer.
func (c *Breadcrumb) MouseMoved(e *desktop.MouseEvent) { c.setHover(c.at(e.Position)) }

// MouseOut takes that back.
func (c *Breadcrumb) MouseOut() { c.setHover(-1) }

// Cursor is a hand over what can be pressed.
func (c *Breadcrumb) Cursor() desktop.Cursor {
	if c.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (c *Breadcrumb) setHover(i int) {
	if c.hover != i {
		c.hover = i
		c.Refresh()
	}
}

// at is the crumb at a point that can be pressed, −1 where there is none.
func (c *Breadcrumb) at(p fyne.Position) int {
	for i, crumb := range c.crumbs {
		if crumb.kind.pressed() && p.X >= crumb.x && p.X <= crumb.x+crumb.w {
			return i
		}
	}
	return -1
}

// CreateRenderer is Fyne's.
func (c *Breadcrumb) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{c: c, panel: canvas.NewRectangle(nil), under: canvas.NewRectangle(nil)}
	r.Refresh()
	return look.LaidOut(r, c.Size())
}

type renderer struct {
	c       *Breadcrumb
	panel   *canvas.Rectangle
	under   *canvas.Rectangle // under what the pointer is on
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Layout(fyne.Size)             { r.Refresh() }

func (r *renderer) MinSize() fyne.Size {
	if len(r.c.crumbs) == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(r.c.width(), height*r.c.enlarged())
}

// Refresh writes every crumb.
func (r *renderer) Refresh() {
	c, p := r.c, look.Palette()
	r.objects = r.objects[:0]
	if len(c.crumbs) == 0 {
		return
	}
	r.panel.FillColor, r.panel.StrokeColor, r.panel.StrokeWidth, r.panel.CornerRadius = p.Panel, p.Hairline, 1, 6
	r.panel.Resize(c.Size())
	r.objects = append(r.objects, r.panel)
	high := height * c.enlarged()
	for i, crumb := range c.crumbs {
		if i == len(r.texts) {
			r.texts = append(r.texts, look.Text("", textSize, false, p.Ink))
		}
		t := r.texts[i]
		t.Text, t.TextSize, t.TextStyle.Bold, t.Color = crumb.text, c.size(), crumb.kind.bold(), p.Muted
		switch {
		case crumb.kind.pressed():
			t.Color = p.Accent
		case crumb.kind == current:
			t.Color = p.Ink
		}
		t.Move(fyne.NewPos(crumb.x, 0))
		t.Resize(fyne.NewSize(crumb.w, high))
		r.objects = append(r.objects, t)
		if i == c.hover {
			r.under.FillColor = p.Accent
			r.under.Move(fyne.NewPos(crumb.x, high*0.78))
			r.under.Resize(fyne.NewSize(crumb.w-1, 1))
			r.objects = append(r.objects, r.under)
		}
	}
	canvas.Refresh(c)
}
