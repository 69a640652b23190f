package look

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Swatch shows the symbol of an end state in its colour, or the pattern of
// what belongs to none, outlined where it would not stand out alone.
type Swatch struct {
	widget.BaseWidget

	symbol  string // one of scene's kinds of symbols, "" for a pattern
	colour  color.NRGBA
	pattern Pattern
	side    float32
}

var _ fyne.Widget = (*Swatch)(nil)

// NewSwatch returns the symbol of that side, in px; the widget is [SymbolRoom]
// times as large.
func NewSwatch(symbol string, colour color.NRGBA, side float32) *Swatch {
	s := &Swatch{symbol: symbol, colour: colour, side: side}
	s.ExtendBaseWidget(s)
	return s
}

// SetSymbol shows a symbol.
func (s *Swatch) SetSymbol(symbol string, colour color.NRGBA) { s.set(symbol, colour, Plain) }

// SetPattern shows a small square of a pattern.
func (s *Swatch) SetPattern(p Pattern) { s.set("", color.NRGBA{}, p) }

func (s *Swatch) set(symbol string, colour color.NRGBA, p Pattern) {
	if s.symbol == symbol && s.colour == colour && s.pattern == p {
		return
	}
	s.symbol, s.colour, s.pattern = symbol, colour, p
	s.Refresh()
}

// SetSide makes the symbol larger or smaller; side is in px.
func (s *Swatch) SetSide(side float32) {
	if s.side != side {
		s.side = side
		s.Refresh()
	}
}

// CreateRenderer draws the swatch at the pixels of the screen.
func (s *Swatch) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return LaidOut(&swatchRenderer{swatch: s, raster: canvas.NewRaster(s.picture)}, s.Size())
}

// picture draws the swatch into w × h device pixels.
func (s *Swatch) picture(w, h int) image.Image {
	p := Palette()
	if s.symbol != "" {
		return Symbol(s.symbol, min(w, h), s.colour, p.Outline(s.colour, p.Panel))
	}
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	scale := float32(w) / (s.side * SymbolRoom)
	square := img.Bounds().Inset(int(float32(w)*(1-1/SymbolRoom)/2 + 0.5))
	FillPattern(img, square, s.pattern, p, scale)
	Frame(img, square, max(1, int(scale)), p.Muted)
	return img
}

type swatchRenderer struct {
	swatch *Swatch
	raster *canvas.Raster
}

func (r *swatchRenderer) Destroy()                     {}
func (r *swatchRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *swatchRenderer) Refresh()                     { r.raster.Refresh() }

func (r *swatchRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(r.swatch.side * SymbolRoom) }

// Layout keeps the symbol in the middle, at its size.
func (r *swatchRenderer) Layout(size fyne.Size) {
	own := r.MinSize()
	r.raster.Resize(own)
	r.raster.Move(fyne.NewPos((size.Width-own.Width)/2, (size.Height-own.Height)/2))
}
