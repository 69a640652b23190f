package palette

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// shell dims the window a little and holds the palette near its top. A click
// beside the palette closes it.
type shell struct {
	widget.BaseWidget
	look.KeepFocus
	p *Palette
}

func newShell(p *Palette) *shell {
	s := &shell{p: p}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped closes the palette, where it is not what was clicked.
func (s *shell) Tapped(e *fyne.PointEvent) {
	at, panel := panelIn(s.Size(), s.p.k)
	if at := e.Position.Subtract(at); at.X < 0 || at.Y < 0 || at.X > panel.Width || at.Y > panel.Height {
		s.p.Close()
	}
}

// The measures of the panel, in px on a desk.
const (
	panelWidth = 600
	rowsInView = 9
	panelTop   = 72
	margin     = look.Unit
	hintHeight = 24
)

const hint = "Enter chooses · > only commands · # only outcomes · Esc closes"

// fieldHeight is how high the field is with what is free around it.
const fieldHeight = 48

// panelIn is where the panel stands in a window, k times as large as on a desk.
func panelIn(size fyne.Size, k float32) (at fyne.Position, panel fyne.Size) {
	top := min(float32(panelTop), size.Height/8)
	wanted := (fieldHeight+rowsInView*rowHeight+hintHeight)*k + 2*margin
	panel = fyne.NewSize(min(panelWidth*k, size.Width-2*margin), min(wanted, size.Height-top-margin))
	return fyne.NewPos(float32(int((size.Width-panel.Width)/2)), float32(int(top))), panel
}

// CreateRenderer is Fyne's.
func (s *shell) CreateRenderer() fyne.WidgetRenderer {
	r := &shellRenderer{
		s: s, veil: canvas.NewRectangle(nil), back: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		hint: look.Text(hint, smallSize*s.p.k, false, nil),
	}
	r.paint()
	return look.LaidOut(r, s.Size())
}

type shellRenderer struct {
	s                *shell
	veil, back, line *canvas.Rectangle
	hint             *canvas.Text
}

func (r *shellRenderer) Destroy() {}

func (r *shellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil, r.back, r.line, r.hint, r.s.p.list, r.s.p.box}
}

// MinSize is nothing: a palette never makes its window grow.
func (r *shellRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *shellRenderer) Layout(size fyne.Size) {
	r.veil.Resize(size)
	k := r.s.p.k
	at, panel := panelIn(size, k)
	field := fieldHeight * k
	r.back.Move(at)
	r.back.Resize(panel)
	search := r.s.p.box
	height := search.MinSize().Height
	search.Move(at.AddXY(margin, (field-height)/2))
	search.Resize(fyne.NewSize(panel.Width-2*margin, height))
	r.line.Move(at.AddXY(0, field))
	r.line.Resize(fyne.NewSize(panel.Width, 1))
	r.s.p.list.Move(at.AddXY(margin, field+margin))
	r.s.p.list.Resize(fyne.NewSize(panel.Width-2*margin, panel.Height-field-hintHeight*k-2*margin))
	r.hint.Text = look.Cut(hint, smallSize*k, false, panel.Width-2*(margin+padX*k))
	r.hint.Move(at.AddXY(margin+padX*k, panel.Height-hintHeight*k))
}

func (r *shellRenderer) paint() {
	p := look.Palette()
	r.veil.FillColor = color.NRGBA{A: 0x20}
	if p.IsDark {
		r.veil.FillColor = color.NRGBA{A: 0x70}
	}
	r.back.FillColor, r.back.StrokeColor = p.Panel, p.Hairline
	r.back.StrokeWidth, r.back.CornerRadius = 1, look.Unit
	r.line.FillColor, r.hint.Color = p.Hairline, p.Muted
}

func (r *shellRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
