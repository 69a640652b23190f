package chart

import (
	"image/color"
	"math"

	"offramp/scenarios/scene"
)

// Paint draws what the view shows of the chart, from the upper left corner on.
// ground is what lies behind it, which is not painted; where the body scrolls
// it covers what is scrolled away.
func (l *Layout) Paint(p scene.Painter, pal *scene.Palette, ground color.NRGBA, v View) {
	b := &brush{Painter: p, l: l, pal: pal, ground: ground, k: l.k, view: v}
	if len(l.message) > 0 {
		b.title()
		b.message()
		return
	}
	l.Chart.plot.paint(b)
}

// brush draws one chart.
type brush struct {
	scene.Painter
	l      *Layout
	pal    *scene.Palette
	ground color.NRGBA
	k      float64
	view   View
}

var clear = color.NRGBA{}

// cover hides what of the body was scrolled under head and foot.
func (b *brush) cover() {
	if b.l.MaxScroll(b.view.Height) == 0 {
		return
	}
	top, bottom := b.l.Body(b.view)
	most := 100 * b.k // more than a row is high
	b.box(-1, top-max(most, top), b.l.Width+2, max(most, top), 0, b.ground, clear, 0, false)
	b.box(-1, bottom, b.l.Width+2, b.l.FootHeight+most, 0, b.ground, clear, 0, false)
}

// box draws a rectangle; one without round corners on whole px, so that it is
// sharp, and is not lost where it is thin.
func (b *brush) box(x, y, w, h, radius float64, fill, stroke color.NRGBA, width float64, dashed bool) {
	if radius == 0 {
		right, bottom := math.Round(x+w), math.Round(y+h)
		x, y = math.Round(x), math.Round(y)
		w, h = max(1, right-x), max(1, bottom-y)
	}
	b.Box(scene.Rect32{X: float32(x), Y: float32(y), W: float32(w), H: float32(h)}, float32(radius), fill, stroke, float32(width), dashed)
}

// level and upright draw straight lines.
func (b *brush) level(x0, x1, y, width float64, c color.NRGBA) {
	b.box(x0, math.Round(y-width/2), x1-x0, width, 0, c, clear, 0, false)
}

func (b *brush) upright(x, y0, y1, width float64, c color.NRGBA) {
	b.box(math.Round(x-width/2), y0, width, y1-y0, 0, c, clear, 0, false)
}

// hair is the width of a hairline.
func (b *brush) hair() float64 { return max(1, math.Round(b.k)) }

// line is the width of what is to be seen well.
func (b *brush) line() float64 { return 2 * b.hair() }

func (b *brush) textFrom(x, middle float64, text string, face scene.Face, size float64, c color.NRGBA) {
	if text == "" {
		return
	}
	size *= b.k
	b.Text(float32(x), float32(middle+size*scene.RiseOfMiddle), text, face, float32(size), c)
}

func (b *brush) textUntil(x, middle float64, text string, face scene.Face, size float64, c color.NRGBA) {
	b.textFrom(x-b.l.width(text, size, face), middle, text, face, size, c)
}

// textAround centres a text at x, within the room from low to high.
func (b *brush) textAround(x, low, high, middle float64, text string, face scene.Face, size float64, c color.NRGBA) {
	w := b.l.width(text, size, face)
	b.textFrom(max(low, min(x-w/2, high-w)), middle, text, face, size, c)
}

func (b *brush) symbol(kind string, x, y, size float64, c color.NRGBA) {
	b.Symbol(kind, scene.Point32{X: float32(x), Y: float32(y)}, float32(size*b.k), c, b.pal.Outline(c, b.ground))
}
