package strip

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// bar shows the parts of the whole beside each other.
type bar struct {
	widget.BaseWidget
	grip
}

var _ fyne.Widget = (*bar)(nil)

func newBar(s *Strip) *bar {
	b := &bar{}
	b.grip = grip{strip: s, find: b.segmentAt}
	b.ExtendBaseWidget(b)
	return b
}

// segmentAt is the part under a place of the bar, −1 for none. The gap between
// two belongs to the first.
func (b *bar) segmentAt(at fyne.Position) int {
	x := float64(at.X)
	for _, s := range segments(b.strip.items, float64(b.Size().Width)) {
		if x >= s.from && x < s.till+barGap {
			return s.item
		}
	}
	return -1
}

// CreateRenderer is Fyne's.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	raster := canvas.NewRaster(func(w, h int) image.Image { return paintBar(b.strip.items, w, h, look.Palette()) })
	return look.LaidOut(&barRenderer{raster}, b.Size())
}

type barRenderer struct{ raster *canvas.Raster }

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *barRenderer) Layout(size fyne.Size)        { r.raster.Resize(size) }
func (r *barRenderer) Refresh()                     { r.raster.Refresh() }
