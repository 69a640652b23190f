package chooser

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// shell veils the window and holds the panel in its middle. Clicks on it reach
// nothing below, and leave the keyboard where it is, so that no key ever gets
// past the chooser.
type shell struct {
	widget.BaseWidget
	look.KeepFocus
	content fyne.CanvasObject
}

func newShell(content fyne.CanvasObject) *shell {
	s := &shell{content: content}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped does nothing: the window below is not to be clicked.
func (s *shell) Tapped(*fyne.PointEvent) {}

// The measures of the panel, in px.
const (
	width  = 640
	height = 460
	margin = 2 * look.Unit // between panel and window, and panel and content
)

// CreateRenderer is Fyne's.
func (s *shell) CreateRenderer() fyne.WidgetRenderer {
	r := &shellRenderer{s: s, veil: canvas.NewRectangle(nil), back: canvas.NewRectangle(nil)}
	r.paint()
	return look.LaidOut(r, s.Size())
}

type shellRenderer struct {
	s          *shell
	veil, back *canvas.Rectangle
}

func (r *shellRenderer) Destroy() {}

func (r *shellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil, r.back, r.s.content}
}

// MinSize is nothing: a chooser never makes its window grow.
func (r *shellRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *shellRenderer) Layout(size fyne.Size) {
	r.veil.Resize(size)
	panel := fyne.NewSize(min(width, size.Width-2*margin), min(height, size.Height-2*margin))
	at := fyne.NewPos(float32(int((size.Width-panel.Width)/2)), float32(int((size.Height-panel.Height)/2)))
	r.back.Move(at)
	r.back.Resize(panel)
	r.s.content.Move(at.AddXY(margin, margin))
	r.s.content.Resize(panel.SubtractWidthHeight(2*margin, 2*margin))
}

func (r *shellRenderer) paint() {
	p := look.Palette()
	r.veil.FillColor = color.NRGBA{A: 0x40}
	if p.IsDark {
		r.veil.FillColor = color.NRGBA{A: 0x90}
	}
	r.back.FillColor, r.back.StrokeColor = p.Panel, p.Hairline
	r.back.StrokeWidth, r.back.CornerRadius = 1, look.Unit
}

func (r *shellRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	r.s.content.Refresh()
	canvas.Refresh(r.s)
}
