package chart

import (
	"image/color"
	"math"

	"offramp/scenarios/scene"
)

// Measures of the bars in px at K 1.
const barWide = 10

func (r *riskPlot) lay(l *Layout) {
	l.layLegend(r.keys)
	if r.Expected != nil {
		l.plane.captions[0] = l.HeadHeight
		l.HeadHeight += textRow * l.k
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range r.Steps {
		low, high = min(low, s.Impact), max(high, s.Impact)
	}
	for _, g := range r.Groups {
		low, high = min(low, g.Impact), max(high, g.Impact)
	}
	if r.Expected != nil {
		low, high = min(low, *r.Expected), max(high, *r.Expected)
	}
	low, high = low-(high-low)/50, high+(high-low)/50 // so that the first step is seen
	l.layPlane(r.Unit, r.Shares, low, high, false, barWide*l.k)
	p := &l.plane
	base := map[float64]float64{} // bars of one impact stand on one another
	for _, g := range r.Groups {
		from := base[g.Impact]
		to := min(1, from+g.Probability)
		base[g.Impact] = to
		wide := barWide * l.k
		top, bottom := p.y.at(to), p.y.at(from)
		l.Places = append(l.Places, scene.Rect{X: p.x.at(g.Impact) - wide/2, Y: top, W: wide, H: max(bottom-top, 1)})
	}
}

func (r *riskPlot) paint(b *brush) {
	l, p := b.l, &b.l.plane
	top := b.grid()
	b.Elbow(r.steps(p, top), 0, float32(b.line()), b.pal.Accent, false)
	for i, g := range r.Groups {
		at := l.Places[i]
		c := b.colourOf(g.Look)
		b.box(at.X, top+at.Y, at.W, at.H, 0, c, b.pal.Outline(c, b.ground), b.hair(), false)
		kind, x, size := or(g.Look.Symbol, "square"), at.X+at.W/2, symbolSize*b.k
		if at.H > 2*size {
			b.symbol(kind, x, top+at.Y+at.H-size, 7, b.inkOn(c))
		} else if r.isAlone(l.Places, i, size) {
			b.symbol(kind, x, top+at.Y-size, symbolSize, c)
		}
	}
	if r.Expected != nil {
		b.upright(p.x.at(*r.Expected), top, top+l.BodyHeight, b.hair(), b.pal.Ink)
	}
	b.around(r.Unit.name, "probability")
	if r.Expected != nil {
		text := "expected " + r.Unit.Value(*r.Expected)
		b.textAround(p.x.at(*r.Expected), 0, l.Width, p.captions[0]+textRow*b.k/2, text, scene.Bold, textSize, b.pal.Ink)
	}
}

// isAlone tells whether there is room for a symbol on top of bar i: nothing
// stands on it, and no other bar is near.
func (r *riskPlot) isAlone(places []scene.Rect, i int, size float64) bool {
	for _, other := range [...]int{i - 1, i + 1} {
		if other < 0 || other >= len(places) {
			continue
		}
		same := r.Groups[other].Impact == r.Groups[i].Impact
		if same && other > i || !same && math.Abs(places[other].X-places[i].X) < 1.3*size {
			return false
		}
	}
	return true
}

// steps is the line of the probability of at least, or at most, each impact.
func (r *riskPlot) steps(p *planeLay, top float64) []scene.Point32 {
	var points []scene.Point32
	put := func(x, y float64) { points = append(points, scene.Point32{X: float32(x), Y: float32(top + y)}) }
	if r.AtMost {
		level := 0.0
		put(p.x.from, p.y.at(0))
		for _, s := range r.Steps {
			put(p.x.at(s.Impact), p.y.at(level))
			level = s.AtMost
			put(p.x.at(s.Impact), p.y.at(level))
		}
		put(p.x.to, p.y.at(level))
		return points
	}
	put(p.x.from, p.y.at(r.Steps[0].AtLeast))
	for i, s := range r.Steps {
		put(p.x.at(s.Impact), p.y.at(s.AtLeast))
		next := 0.0
		if i+1 < len(r.Steps) {
			next = r.Steps[i+1].AtLeast
		}
		put(p.x.at(s.Impact), p.y.at(next))
	}
	put(p.x.to, p.y.at(0))
	return points
}

func (b *brush) colourOf(look scene.EndStateLook) color.NRGBA {
	if look.Colour.A == 0 {
		return b.pal.Branch
	}
	return look.Colour
}

// inkOn is what can be seen on a colour.
func (b *brush) inkOn(c color.NRGBA) color.NRGBA {
	dark, light := color.NRGBA{A: 0xff}, color.NRGBA{0xff, 0xff, 0xff, 0xff}
	if scene.Contrast(dark, c) >= scene.Contrast(light, c) {
		return dark
	}
	return light
}
