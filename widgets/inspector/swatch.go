package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// swatchButton is an end state's symbol in a colour, to press.
type swatchButton struct {
	pressable

	swatch *look.Swatch
	chosen bool
}

var _ control.Widget = (*swatchButton)(nil)

func newSwatchButton(i *Inspector, pressed func()) *swatchButton {
	b := &swatchButton{swatch: look.NewSwatch("circle", color.NRGBA{}, swatchSide)}
	b.init(i, b, pressed)
	return b
}

// Set shows a symbol; chosen marks the one that is in use.
func (b *swatchButton) Set(symbol string, colour color.NRGBA, chosen bool) {
	b.swatch.SetSymbol(symbol, colour)
	if b.chosen != chosen {
		b.chosen = chosen
		b.Refresh()
	}
}

// CreateRenderer draws the symbol, framed where it is in use.
func (b *swatchButton) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return look.LaidOut(&swatchButtonRenderer{b: b, frame: canvas.NewRectangle(transparent)}, b.Size())
}

type swatchButtonRenderer struct {
	b     *swatchButton
	frame *canvas.Rectangle
	size  fyne.Size
}

func (r *swatchButtonRenderer) Destroy() {}

func (r *swatchButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.b.swatch}
}

func (r *swatchButtonRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(3*look.Unit + 2) }

func (r *swatchButtonRenderer) Layout(size fyne.Size) {
	r.size = size
	control.Ring(r.frame, r.b.Ringed(), 6)
	switch {
	case r.b.Ringed():
	case r.b.chosen:
		r.frame.StrokeColor, r.frame.StrokeWidth = muted.Colour(), 1
	case r.b.Hovered():
		r.frame.FillColor = look.Palette().AccentSoft
	}
	r.frame.Resize(size)
	own := r.b.swatch.MinSize()
	r.b.swatch.Resize(own)
	r.b.swatch.Move(fyne.NewPos((size.Width-own.Width)/2, (size.Height-own.Height)/2))
}

func (r *swatchButtonRenderer) Refresh() {
	r.Layout(r.size)
	r.b.swatch.Refresh()
	canvas.Refresh(r.b)
}
