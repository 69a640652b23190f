package mapview

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

var transparent = color.NRGBA{}

// screen is the scene's painter for Fyne: it fills pools of canvas objects, so
// that a frame makes no new ones once it has shown as many.
type screen struct {
	objects []fyne.CanvasObject // in the order in which they are drawn
	boxes   pool[canvas.Rectangle]
	arcs    pool[canvas.Arc]
	texts   pool[canvas.Text]
	marks   pool[canvas.Image]
	scale   float32
	bases   map[baseKey]float32
}

type baseKey struct {
	size float32
	face scene.Face
}

var _ scene.Painter = (*screen)(nil)

func newScreen() *screen {
	return &screen{scale: 1, bases: make(map[baseKey]float32)}
}

// leastRound is the thickness, in px, from which a box has round corners.
const leastRound = 7

// begin starts a frame.
func (s *screen) begin(m *Map) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && c.Scale() != s.scale {
		s.scale = c.Scale()
	}
	s.objects = s.objects[:0]
	s.boxes.used, s.arcs.used, s.texts.used, s.marks.used = 0, 0, 0, 0
}

// snap moves a coordinate to a device pixel, so that hairlines stay sharp and
// nothing shivers while the map is panned.
func (s *screen) snap(v float32) float32 {
	return float32(math.Round(float64(v*s.scale))) / s.scale
}

// Box draws a card, a bar or a pill.
func (s *screen) Box(r scene.Rect32, radius float32, fill, stroke color.NRGBA, width float32, dashed bool) {
	x, y := s.snap(r.X), s.snap(r.Y)
	w, h := s.snap(r.X+r.W)-x, s.snap(r.Y+r.H)-y
	if dashed && stroke.A > 0 {
		s.rectangle(x, y, w, h, radius, fill, transparent, 0)
		s.dashedFrame(x, y, w, h, radius, width, stroke)
		return
	}
	s.rectangle(x, y, w, h, radius, fill, stroke, width)
}

func (s *screen) rectangle(x, y, w, h, radius float32, fill, stroke color.NRGBA, width float32) {
	if stroke.A == 0 { // a transparent stroke would cut into the fill
		width = 0
	}
	if fill.A == 0 && width == 0 {
		return
	}
	if min(w, h) < leastRound { // Fyne's soft edges would eat half of it
		radius = 0
	}
	b := s.boxes.next()
	b.FillColor, b.StrokeColor = fill, stroke
	b.CornerRadius = radius
	b.StrokeWidth = width
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
	s.objects = append(s.objects, b)
}

// Text draws one line where the scene put it.
func (s *screen) Text(x, baseline float32, text string, face scene.Face, size float32, c color.NRGBA) {
	// Fyne shapes text at its size rounded up to a device pixel: what was
	// measured at 9.5 px would come out at 10, a good deal wider.
	size = max(1, float32(math.Floor(float64(size*s.scale)+0.01))/s.scale)
	t := s.texts.next()
	t.Text, t.TextSize, t.TextStyle, t.Color = text, size, look.Style(face), c
	t.Move(fyne.NewPos(s.snap(x), s.snap(baseline-s.base(size, face))))
	s.objects = append(s.objects, t)
}

// base is how far below the top of Fyne's text its baseline lies.
func (s *screen) base(size float32, face scene.Face) float32 {
	key := baseKey{size, face}
	base, ok := s.bases[key]
	if !ok {
		_, base = fyne.CurrentApp().Driver().RenderedTextSize("M", size, look.Style(face), nil)
		s.bases[key] = base
	}
	return base
}

// pool keeps canvas objects of one kind from frame to frame.
type pool[T any] struct {
	all  []*T
	used int
}

func (p *pool[T]) next() *T {
	if p.used == len(p.all) {
		p.all = append(p.all, new(T))
	}
	p.used++
	return p.all[p.used-1]
}
