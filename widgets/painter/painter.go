// Package painter draws with Fyne what the scene, and panes that look like it,
// are made of.
package painter

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

var transparent = color.NRGBA{}

// Painter is the scene's painter for Fyne: it fills pools of canvas objects, so
// that a frame makes no new ones once it has shown as many.
type Painter struct {
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

var _ scene.Painter = (*Painter)(nil)

// New returns a painter that has drawn nothing.
func New() *Painter {
	return &Painter{scale: 1, bases: make(map[baseKey]float32)}
}

// leastRound is the thickness, in px, from which a box has round corners.
const leastRound = 7

// Begin starts a frame of what is drawn in o.
func (p *Painter) Begin(o fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.Scale() != p.scale {
		p.scale = c.Scale()
	}
	p.objects = p.objects[:0]
	p.boxes.used, p.arcs.used, p.texts.used, p.marks.used = 0, 0, 0, 0
}

// Objects returns what was drawn since the frame began.
func (p *Painter) Objects() []fyne.CanvasObject { return p.objects }

// Snap moves a coordinate to a device pixel, so that hairlines stay sharp and
// nothing shivers while the map is panned.
func (p *Painter) Snap(v float32) float32 {
	return float32(math.Round(float64(v*p.scale))) / p.scale
}

// Box draws a card, a bar or a pill.
func (p *Painter) Box(r scene.Rect32, radius float32, fill, stroke color.NRGBA, width float32, dashed bool) {
	x, y := p.Snap(r.X), p.Snap(r.Y)
	w, h := p.Snap(r.X+r.W)-x, p.Snap(r.Y+r.H)-y
	if dashed && stroke.A > 0 {
		p.rectangle(x, y, w, h, radius, fill, transparent, 0)
		p.dashedFrame(x, y, w, h, radius, width, stroke)
		return
	}
	p.rectangle(x, y, w, h, radius, fill, stroke, width)
}

func (p *Painter) rectangle(x, y, w, h, radius float32, fill, stroke color.NRGBA, width float32) {
	if stroke.A == 0 { // a transparent stroke would cut into the fill
		width = 0
	}
	if fill.A == 0 && width == 0 {
		return
	}
	if min(w, h) < leastRound { // Fyne's soft edges would eat half of it
		radius = 0
	}
	b := p.boxes.next()
	b.FillColor, b.StrokeColor = fill, stroke
	b.CornerRadius = radius
	b.StrokeWidth = width
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
	p.objects = append(p.objects, b)
}

// Text draws one line where the scene put it.
func (p *Painter) Text(x, baseline float32, text string, face scene.Face, size float32, c color.NRGBA) {
	// Fyne shapes text at its size rounded up to a device pixel: what was
	// measured at 9.5 px would come out at 10, a good deal wider.
	size = max(1, float32(math.Floor(float64(size*p.scale)+0.01))/p.scale)
	t := p.texts.next()
	t.Text, t.TextSize, t.TextStyle, t.Color = text, size, look.Style(face), c
	t.Move(fyne.NewPos(p.Snap(x), p.Snap(baseline-p.base(size, face))))
	p.objects = append(p.objects, t)
}

// base is how far below the top of Fyne's text its baseline lies.
func (p *Painter) base(size float32, face scene.Face) float32 {
	key := baseKey{size, face}
	base, ok := p.bases[key]
	if !ok {
		_, base = fyne.CurrentApp().Driver().RenderedTextSize("M", size, look.Style(face), nil)
		p.bases[key] = base
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
