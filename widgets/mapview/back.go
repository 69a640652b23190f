package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// back is the pill at the edge beyond which the selection lies; a click brings
// it back into view.
type back struct {
	widget.BaseWidget
	look.KeepFocus

	text      string
	arrow     string // one of the scene's arrows
	over      bool
	projector bool
	tapped    func()
}

var (
	_ fyne.Tappable      = (*back)(nil)
	_ desktop.Hoverable  = (*back)(nil)
	_ desktop.Cursorable = (*back)(nil)
)

func newBack() *back {
	b := &back{}
	b.ExtendBaseWidget(b)
	return b
}

// Measures of the pill on a desk, in px.
const (
	backType  = 12
	backHigh  = 26
	backPad   = 10
	backArrow = 9
	backLong  = 180 // of the name
)

func (b *back) Tapped(*fyne.PointEvent)        { b.tapped() }
func (b *back) MouseIn(*desktop.MouseEvent)    { b.over = true; b.Refresh() }
func (b *back) MouseMoved(*desktop.MouseEvent) {}
func (b *back) MouseOut()                      { b.over = false; b.Refresh() }
func (b *back) Cursor() desktop.Cursor         { return desktop.PointerCursor }

func (b *back) enlarged() float32 { return look.Enlarged(b.projector, backType) }

// show says what lies in which direction.
func (b *back) show(name, arrow string) {
	k := b.enlarged()
	if name = look.Cut(name, backType*k, false, backLong*k); name != b.text || arrow != b.arrow {
		b.text, b.arrow = name, arrow
		b.Refresh()
	}
}

func (b *back) CreateRenderer() fyne.WidgetRenderer {
	r := &backRenderer{b: b, pill: canvas.NewRectangle(color.Transparent), text: look.Text("", backType, false, color.Transparent)}
	r.arrow = canvas.NewImageFromImage(nil)
	r.Refresh()
	return look.LaidOut(r, b.Size())
}

type backRenderer struct {
	b     *back
	pill  *canvas.Rectangle
	arrow *canvas.Image
	text  *canvas.Text
}

func (r *backRenderer) Destroy() {}
func (r *backRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.pill, r.arrow, r.text}
}

func (r *backRenderer) MinSize() fyne.Size {
	k := r.b.enlarged()
	return fyne.NewSize(look.TextWidth(r.b.text, backType*k, false)+(2*backPad+2*backArrow)*k, backHigh*k)
}

func (r *backRenderer) Layout(size fyne.Size) {
	k := r.b.enlarged()
	r.pill.Resize(size)
	side := float32(backArrow * look.SymbolRoom * k)
	x, text := backPad*k, (backPad+2*backArrow)*k
	if r.b.arrow == scene.Rightward { // it points out of the pill
		x, text = size.Width-backPad*k-side, backPad*k
	}
	r.arrow.Resize(fyne.NewSquareSize(side))
	r.arrow.Move(fyne.NewPos(x, (size.Height-side)/2))
	r.text.Move(fyne.NewPos(text, 0))
	r.text.Resize(fyne.NewSize(size.Width-text, size.Height))
}

func (r *backRenderer) Refresh() {
	p, k := look.Palette(), r.b.enlarged()
	ink := p.Muted
	if r.b.over {
		ink = p.Accent
	}
	r.pill.FillColor, r.pill.StrokeColor, r.pill.StrokeWidth, r.pill.CornerRadius = p.Panel, p.Hairline, 1, backHigh*k/2
	const fine = 3 // the picture is this much finer than the screen
	r.arrow.Image = look.Symbol(r.b.arrow, int(backArrow*look.SymbolRoom*k*fine), ink, color.NRGBA{})
	r.arrow.Refresh()
	r.text.Text, r.text.TextSize, r.text.Color = r.b.text, backType*k, ink
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
