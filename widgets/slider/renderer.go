package slider

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of the slider, in px.
const (
	height = 3 * look.Unit
	side   = look.Unit // of the track to the edge: half a knob
	knob   = 14
	thick  = 6 // of the range
)

// CreateRenderer draws track, range and knob.
func (s *Slider) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &renderer{
		s: s, track: canvas.NewRectangle(color.Transparent), span: canvas.NewRectangle(color.Transparent),
		low: canvas.NewRectangle(color.Transparent), high: canvas.NewRectangle(color.Transparent),
		ring: canvas.NewRectangle(color.Transparent), knob: canvas.NewCircle(color.Transparent),
	}
	return look.LaidOut(r, s.Size())
}

type renderer struct {
	s                            *Slider
	track, span, low, high, ring *canvas.Rectangle
	knob                         *canvas.Circle
	size                         fyne.Size
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.span, r.low, r.high, r.ring, r.knob}
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(10*look.Unit, height) }

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	s, p, mid := r.s, look.Palette(), size.Height/2
	r.track.FillColor, r.track.CornerRadius = p.Branch, 1
	lay(r.track, side, mid-1, size.Width-2*side, 2)

	strong := p.Accent
	if s.Disabled() {
		strong = p.Faint
	}
	r.showRange(p, strong, mid)

	x := s.place(s.state.Share)
	r.knob.Hidden = !s.state.Known
	r.knob.FillColor, r.knob.StrokeColor, r.knob.StrokeWidth = strong, p.Panel, 1
	if s.state.Derived {
		r.knob.FillColor, r.knob.StrokeColor, r.knob.StrokeWidth = p.Panel, strong, 2
	}
	r.knob.Resize(fyne.NewSquareSize(knob))
	r.knob.Move(fyne.NewPos(x-knob/2, mid-knob/2))

	r.ring.Hidden = !s.Ringed()
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = color.Transparent, p.Accent, 2
	if s.state.Known {
		r.ring.CornerRadius = (knob + 8) / 2
		lay(r.ring, x-knob/2-4, mid-knob/2-4, knob+8, knob+8)
	} else {
		r.ring.CornerRadius = 6
		lay(r.ring, 0, mid-8, size.Width, 16)
	}
}

// showRange draws the analyst's range: a thicker part of the track, with ends.
func (r *renderer) showRange(p *scene.Palette, strong color.NRGBA, mid float32) {
	span := r.s.state.Range
	for _, part := range []*canvas.Rectangle{r.span, r.low, r.high} {
		part.Hidden = span == nil
	}
	if span == nil {
		return
	}
	from, till := r.s.place(span.Low), r.s.place(span.High)
	if from > till { // a broken file has these
		from, till = till, from
	}
	r.span.FillColor, r.span.CornerRadius = scene.Mix(p.Panel, strong, 0.35), thick/2
	lay(r.span, from, mid-thick/2, till-from, thick)
	for _, end := range []struct {
		bar *canvas.Rectangle
		x   float32
	}{{r.low, from}, {r.high, till}} {
		end.bar.FillColor, end.bar.CornerRadius = strong, 1
		lay(end.bar, end.x-1, mid-5, 2, 10)
	}
}

func lay(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), h))
}

func (r *renderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.s)
}
