package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"offramp/scenarios/scene"
)

// steps is to how many parts of a pixel a glyph is placed.
const steps = 4

type glyphKey struct {
	font  *sfnt.Font
	index sfnt.GlyphIndex
	size  float32
	step  uint8
}

// mask is the coverage of a shape, and where its corner lies from its origin.
type mask struct {
	*image.Alpha
	x, y int
}

// Text draws one line of text.
func (p *Painter) Text(x, baseline float32, text string, face scene.Face, size float32, c color.NRGBA) {
	b := p.img.Bounds()
	if baseline < -size || baseline > float32(b.Dy())+2*size || x > float32(b.Dx()) || c.A == 0 {
		return
	}
	p.run = p.fonts.Glyphs(p.run[:0], text, face)
	ink := premultiply(c)
	y := int(math.Round(float64(baseline)))
	for i := range p.run {
		g := &p.run[i]
		at := float64(x) + g.X*float64(size)
		if at > float64(b.Dx()) {
			return
		}
		if g.Missing {
			p.missing(at, baseline, size, g.Advance, c)
			continue
		}
		whole := math.Floor(at)
		step := uint8((at - whole) * steps)
		p.stamp(p.glyph(glyphKey{g.Font, g.Index, size, step}), int(whole), y, ink)
	}
}

// missing draws a box for a character that no font has.
func (p *Painter) missing(x float64, baseline, size float32, advance float64, c color.NRGBA) {
	width := max(float32(advance)*size, size*0.5)
	gap := size * 0.08
	r := scene.Rect32{X: float32(x) + gap, Y: baseline - size*0.7, W: width - 2*gap, H: size * 0.7}
	p.Box(r, 0, color.NRGBA{}, c, max(1, size/14), false)
}

func (p *Painter) glyph(key glyphKey) *mask {
	if m, ok := p.glyphs[key]; ok {
		return m
	}
	const most = 20000 // a few megabytes
	if len(p.glyphs) > most {
		clear(p.glyphs)
	}
	m := p.drawGlyph(key)
	p.glyphs[key] = m
	return m
}

func (p *Painter) drawGlyph(key glyphKey) *mask {
	ppem := fixed.Int26_6(key.size*64 + 0.5)
	segments, err := key.font.LoadGlyph(&p.buffer, key.index, ppem, nil)
	if err != nil || len(segments) == 0 {
		return nil
	}
	bounds := segments.Bounds()
	dx := fixed.Int26_6(key.step) * 64 / steps
	x0, y0 := (bounds.Min.X + dx).Floor(), bounds.Min.Y.Floor()
	w, h := (bounds.Max.X+dx).Ceil()-x0, bounds.Max.Y.Ceil()-y0
	p.raster.Reset(w, h)
	p.raster.DrawOp = draw.Src
	ox, oy := float32(dx)/64-float32(x0), -float32(y0)
	at := func(q fixed.Point26_6) (float32, float32) { return float32(q.X)/64 + ox, float32(q.Y)/64 + oy }
	for _, s := range segments {
		ax, ay := at(s.Args[0])
		bx, by := at(s.Args[1])
		cx, cy := at(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			p.raster.ClosePath()
			p.raster.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			p.raster.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			p.raster.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			p.raster.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	p.raster.ClosePath()
	m := &mask{image.NewAlpha(image.Rect(0, 0, w, h)), x0, y0}
	p.raster.Draw(m.Alpha, m.Bounds(), image.Opaque, image.Point{})
	return m
}

// stamp lays a colour through a mask whose origin is at x, y.
func (p *Painter) stamp(m *mask, x, y int, c pixel) {
	if m == nil {
		return
	}
	b := p.img.Bounds()
	x, y = x+m.x, y+m.y
	x0, x1 := max(x, 0), min(x+m.Rect.Dx(), b.Dx())
	y0, y1 := max(y, 0), min(y+m.Rect.Dy(), b.Dy())
	for row := y0; row < y1; row++ {
		pix := p.img.Pix[row*p.img.Stride:]
		cover := m.Pix[(row-y)*m.Stride:]
		for col := x0; col < x1; col++ {
			if a := cover[col-x]; a > 0 {
				blend(pix[4*col:4*col+4], c, uint32(a))
			}
		}
	}
}
