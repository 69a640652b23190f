package strip

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Measures of the bar, in px.
const (
	barHeight = 16
	barRadius = 3
	barGap    = 2 // between segments
	barLeast  = 2 // how narrow a segment may get and still be seen

	symbolFrom  = 18   // how wide a segment is that has room for its symbol
	symbolShare = 0.56 // of the bar's height
)

// segment is where an item lies in the bar, in px of a bar of some width.
type segment struct {
	item       int
	from, till float64
}

// segments shares the width among what is not nothing. Every segment is wide
// enough to be seen; the wide ones give way for that.
func segments(items []item, width float64) []segment {
	var list []segment
	var free, wide float64 // what there is to share, and among how much
	for i, it := range items {
		if it.share > 0 {
			list = append(list, segment{item: i})
			wide += it.share
		}
	}
	free = width - barGap*float64(len(list)-1)
	narrow := make([]bool, len(list))
	for again := true; again && wide > 0; {
		again = false
		for k, s := range list {
			share := items[s.item].share
			if !narrow[k] && share/wide*free < barLeast {
				narrow[k], again = true, true
				free -= barLeast
				wide -= share
			}
		}
	}
	x := 0.0
	for k := range list {
		size := float64(barLeast)
		if !narrow[k] {
			size = items[list[k].item].share / wide * free
		}
		list[k].from, list[k].till = x, x+size
		x += size + barGap
	}
	return list
}

// paintBar draws the bar into w × h device pixels.
func paintBar(items []item, w, h int, p *scene.Palette) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	scale := float64(h) / barHeight
	for _, s := range segments(items, float64(w)/scale) {
		r := image.Rect(int(math.Round(s.from*scale)), 0, int(math.Round(s.till*scale)), h)
		it := items[s.item]
		line := max(1, int(scale))
		switch {
		case it.symbol == "":
			look.FillPattern(img, r, it.pattern, p, float32(scale))
			look.Frame(img, r, line, p.Muted)
		default:
			draw.Draw(img, r, image.NewUniform(it.colour), image.Point{}, draw.Src)
			if outline := p.Outline(it.colour, p.Panel); outline.A > 0 {
				look.Frame(img, r, line, outline)
			}
			if s.till-s.from >= symbolFrom {
				paintSymbol(img, r, it, p)
			}
		}
	}
	roundEnds(img, barRadius*scale)
	return img
}

// paintSymbol puts the symbol of an end state into the middle of its segment.
func paintSymbol(img *image.NRGBA, r image.Rectangle, it item, p *scene.Palette) {
	ink := p.Panel
	if scene.Contrast(p.Ink, it.colour) > scene.Contrast(ink, it.colour) {
		ink = p.Ink
	}
	side := int(math.Round(float64(r.Dy()) * symbolShare * look.SymbolRoom))
	symbol := look.Symbol(it.symbol, side, ink, color.NRGBA{})
	at := image.Pt((r.Min.X+r.Max.X-side)/2, (r.Min.Y+r.Max.Y-side)/2)
	draw.Draw(img, image.Rectangle{at, at.Add(image.Pt(side, side))}, symbol, image.Point{}, draw.Over)
}

// roundEnds cuts the corners of the bar as a whole.
func roundEnds(img *image.NRGBA, radius float64) {
	b := img.Bounds()
	n := min(int(math.Ceil(radius)), b.Dx(), b.Dy())
	for y := range n {
		for x := range n {
			far := math.Hypot(radius-float64(x)-0.5, radius-float64(y)-0.5)
			keep := min(1, max(0, radius-far+0.5))
			if keep == 1 {
				continue
			}
			for _, at := range []image.Point{
				{x, y}, {b.Max.X - 1 - x, y}, {x, b.Max.Y - 1 - y}, {b.Max.X - 1 - x, b.Max.Y - 1 - y},
			} {
				c := img.NRGBAAt(at.X, at.Y)
				img.SetNRGBA(at.X, at.Y, color.NRGBA{c.R, c.G, c.B, uint8(float64(c.A) * keep)})
			}
		}
	}
}
