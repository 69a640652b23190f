package strip

import (
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
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
	return look.LaidOut(&barRenderer{bar: b, raster: raster}, b.Size())
}

type barRenderer struct {
	bar    *bar
	raster *canvas.Raster

	palette *scene.Palette // in which it was asked to be painted
	painted []paint
}

// paint is what the bar shows of an item.
type paint struct {
	symbol  string
	colour  color.NRGBA
	pattern look.Pattern
	share   float64
}

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *barRenderer) Layout(size fyne.Size)        { r.raster.Resize(size) }

// Refresh paints anew where it would come out another: most keys change no share,
// and painting pixels one by one is dear.
func (r *barRenderer) Refresh() {
	now, p := make([]paint, 0, len(r.painted)), look.Palette()
	for _, it := range r.bar.strip.items {
		now = append(now, paint{it.symbol, it.colour, it.pattern, it.share})
	}
	if p == r.palette && slices.Equal(now, r.painted) {
		return
	}
	r.palette, r.painted = p, now
	r.raster.Refresh()
}
