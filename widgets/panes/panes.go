// Package panes puts a side pane beside the main one, parted by a hairline
// that can be dragged.
package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// Panes shows main, which takes what room there is, and side to its right.
type Panes struct {
	widget.BaseWidget

	// OnWidth is told how wide the side pane was dragged.
	OnWidth func(float32)

	main, side fyne.CanvasObject
	divider    *divider
	width      float32 // of the side
}

// The width of the side pane, in px.
const (
	sideWidth = 320
	sideLeast = 260
	grip      = 7 // how wide the hairline is for the pointer
)

var _ fyne.Widget = (*Panes)(nil)

// New returns the two panes.
func New(main, side fyne.CanvasObject) *Panes {
	p := &Panes{main: main, side: side, width: sideWidth}
	p.divider = &divider{panes: p}
	p.divider.ExtendBaseWidget(p.divider)
	p.ExtendBaseWidget(p)
	return p
}

// SetWidth makes the side pane as wide as it was dragged before.
func (p *Panes) SetWidth(width float32) {
	p.width = max(sideLeast, width)
	p.Refresh()
}

// CreateRenderer is Fyne's.
func (p *Panes) CreateRenderer() fyne.WidgetRenderer { return look.LaidOut(&renderer{p}, p.Size()) }

type renderer struct{ p *Panes }

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.main, r.p.side, r.p.divider}
}

func (r *renderer) MinSize() fyne.Size {
	main := r.p.main.MinSize()
	if !r.p.side.Visible() {
		return main
	}
	return fyne.NewSize(main.Width+sideLeast, max(main.Height, r.p.side.MinSize().Height))
}

func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	side := float32(0)
	if p.side.Visible() {
		side = max(sideLeast, min(p.width, size.Width-p.main.MinSize().Width))
		p.side.Resize(fyne.NewSize(side-1, size.Height))
		p.side.Move(fyne.NewPos(size.Width-side+1, 0))
		p.divider.Resize(fyne.NewSize(grip, size.Height))
		p.divider.Move(fyne.NewPos(size.Width-side-grip/2, 0))
	}
	p.main.Resize(fyne.NewSize(size.Width-side, size.Height))
	p.main.Move(fyne.NewPos(0, 0))
}

func (r *renderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p.divider)
}

// divider is the hairline.
type divider struct {
	widget.BaseWidget
	look.KeepFocus
	panes *Panes
}

var (
	_ fyne.Draggable     = (*divider)(nil)
	_ desktop.Cursorable = (*divider)(nil)
)

func (d *divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

func (d *divider) Dragged(e *fyne.DragEvent) {
	p := d.panes
	p.width = max(sideLeast, min(p.width-e.Dragged.DX, p.Size().Width/2))
	p.Refresh()
}

// DragEnd tells of the width once, when it is settled.
func (d *divider) DragEnd() {
	if d.panes.OnWidth != nil {
		d.panes.OnWidth(d.panes.width)
	}
}

func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	return look.LaidOut(&dividerRenderer{line: canvas.NewRectangle(look.Palette().Hairline)}, d.Size())
}

type dividerRenderer struct{ line *canvas.Rectangle }

func (r *dividerRenderer) Destroy()                     {}
func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *dividerRenderer) MinSize() fyne.Size           { return fyne.NewSize(grip, 1) }
func (r *dividerRenderer) Refresh()                     { r.line.FillColor = look.Palette().Hairline }
func (r *dividerRenderer) Layout(size fyne.Size) {
	r.line.Resize(fyne.NewSize(1, size.Height))
	r.line.Move(fyne.NewPos(grip/2, 0))
}
