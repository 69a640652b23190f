package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/gesture"
	"offramp/widgets/look"
)

// grip is how wide the hairline is for the pointer, in px.
const grip = 7

// divider is the hairline between a side and the main pane.
type divider struct {
	widget.BaseWidget
	look.KeepFocus

	panes   *Panes
	side    Side
	clicks  gesture.Clicks
	dragged bool
	from    float32 // the side's width when the drag began
	by      float32 // how far it went since
}

var (
	_ fyne.Draggable     = (*divider)(nil)
	_ desktop.Mouseable  = (*divider)(nil)
	_ desktop.Cursorable = (*divider)(nil)
)

// Cursor shows that the hairline can be dragged.
func (d *divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseDown gives the side its usual width back on a double click.
func (d *divider) MouseDown(e *desktop.MouseEvent) {
	if d.clicks.IsDouble(e.AbsolutePosition) {
		d.panes.SetWidth(d.side, 0)
		d.settled()
	}
}

// MouseUp is Fyne's.
func (d *divider) MouseUp(*desktop.MouseEvent) {}

// Dragged makes the side wider or narrower, as far as the main pane has room
// to give. The hairline stays with the pointer, however far that went too far.
func (d *divider) Dragged(e *fyne.DragEvent) {
	p := d.panes
	s := &p.sides[d.side]
	if !d.dragged {
		d.dragged, d.from, d.by = true, s.shown, 0
	}
	if d.side == Left {
		d.by += e.Dragged.DX
	} else {
		d.by -= e.Dragged.DX
	}
	room := p.Size().Width - p.main.MinSize().Width
	for i := range p.sides {
		if other := &p.sides[i]; other != s {
			room -= other.shown
		}
	}
	s.wanted = max(sizes[d.side].least, min(d.from+d.by, room))
	p.Refresh()
}

// DragEnd tells of the new width.
func (d *divider) DragEnd() {
	if d.dragged {
		d.dragged = false
		d.settled()
	}
}

func (d *divider) settled() {
	if d.panes.OnWidth != nil {
		d.panes.OnWidth(d.side, d.panes.Width(d.side))
	}
}

// CreateRenderer is Fyne's.
func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	return look.LaidOut(&dividerRenderer{line: canvas.NewRectangle(look.Palette().Hairline)}, d.Size())
}

type dividerRenderer struct{ line *canvas.Rectangle }

func (r *dividerRenderer) Destroy()                     {}
func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *dividerRenderer) MinSize() fyne.Size           { return fyne.NewSize(grip, 1) }

func (r *dividerRenderer) Refresh() {
	r.line.FillColor = look.Palette().Hairline
	r.line.Refresh()
}

func (r *dividerRenderer) Layout(size fyne.Size) {
	r.line.Resize(fyne.NewSize(1, size.Height))
	r.line.Move(fyne.NewPos(grip/2, 0))
}
