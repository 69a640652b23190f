// Package picture paints a scene into pixels, in pure Go: pictures of the whole
// map as PNG, and whatever part of it a screen wants as an image.
package picture

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"

	"offramp/scenarios/scene"
)

// Painter is a [scene.Painter] on an image. It antialiases, and places text at
// quarters of a pixel. It is for one goroutine; keep it and call [Painter.On]
// for the next image, for its glyphs are kept.
type Painter struct {
	img    *image.RGBA
	fonts  *scene.Fonts
	raster vector.Rasterizer
	points []scene.Point32
	run    []scene.Glyph
	glyphs map[glyphKey]*mask
	buffer sfnt.Buffer
	window window // of the path that is being made
}

var _ scene.Painter = (*Painter)(nil)

// New returns a painter that takes its glyphs from fonts, which should be those
// that the scene was measured with.
func New(fonts *scene.Fonts) *Painter {
	return &Painter{fonts: fonts, glyphs: map[glyphKey]*mask{}}
}

// On makes img what is painted on; its upper left pixel is the view's, wherever
// its bounds begin.
func (p *Painter) On(img *image.RGBA) { p.img = img }

// Fill paints all of the image.
func (p *Painter) Fill(c color.NRGBA) {
	b := p.img.Bounds()
	if b.Empty() {
		return
	}
	fillRow(p.img.Pix[:4*b.Dx()], premultiply(c))
	for y := 1; y < b.Dy(); y++ {
		copy(p.img.Pix[y*p.img.Stride:][:4*b.Dx()], p.img.Pix)
	}
}

// Box draws a rectangle with rounded corners.
func (p *Painter) Box(r scene.Rect32, radius float32, fill, stroke color.NRGBA, strokeWidth float32, dashed bool) {
	if !p.meets(r) {
		return
	}
	if stroke.A == 0 || strokeWidth <= 0 {
		p.rounded(r, radius, fill)
		return
	}
	if dashed {
		p.rounded(r, radius, fill)
		p.dash(outline(r.Inset(strokeWidth/2), radius-strokeWidth/2), strokeWidth, stroke)
		return
	}
	// The fill over the stroke; where there is none, a ring.
	inner := r.Inset(strokeWidth)
	if fill.A == 0xff {
		p.rounded(r, radius, stroke)
		p.rounded(inner, radius-strokeWidth, fill)
		return
	}
	p.rounded(inner, radius-strokeWidth, fill)
	p.ring(r, inner, radius, strokeWidth, stroke)
}

// Elbow draws a line with turned corners.
func (p *Painter) Elbow(points []scene.Point32, radius, width float32, c color.NRGBA, dashed bool) {
	round := scene.Round(points, radius)
	if dashed {
		p.dash(round, width, c)
		return
	}
	if len(points) == 2 || radius <= 0 {
		p.straight(points, width, c)
		return
	}
	p.begin(bounds(round, width))
	p.add(scene.StrokeOutline(round, width))
	p.end(c)
}

// straight draws a line of right angles as rectangles, the corners filled.
func (p *Painter) straight(points []scene.Point32, width float32, c color.NRGBA) {
	half := width / 2
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		r := scene.Rect32{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: abs(a.X - b.X), H: abs(a.Y - b.Y)}
		if r.W > 0 && r.H > 0 { // not along an axis
			p.begin(bounds(points[i-1:i+1], width))
			p.add(scene.StrokeOutline(points[i-1:i+1], width))
			p.end(c)
			continue
		}
		if r.W >= r.H {
			r.Y, r.H = r.Y-half, width
		} else {
			r.X, r.W = r.X-half, width
		}
		p.rounded(r, 0, c)
	}
}

func (p *Painter) dash(points []scene.Point32, width float32, c color.NRGBA) {
	on, off := scene.DashLengths(width)
	for _, piece := range scene.Dashes(points, on, off) {
		area := bounds(piece, width)
		if p.meets(area) {
			p.begin(area)
			p.add(scene.StrokeOutline(piece, width))
			p.end(c)
		}
	}
}

// meets tells whether something is at least partly on the image.
func (p *Painter) meets(r scene.Rect32) bool {
	b := p.img.Bounds()
	return r.X < float32(b.Dx()) && r.Y < float32(b.Dy()) && r.X+r.W > 0 && r.Y+r.H > 0
}

func bounds(points []scene.Point32, width float32) scene.Rect32 {
	low := scene.Point32{X: math.MaxFloat32, Y: math.MaxFloat32}
	high := scene.Point32{X: -math.MaxFloat32, Y: -math.MaxFloat32}
	for _, q := range points {
		low.X, low.Y = min(low.X, q.X), min(low.Y, q.Y)
		high.X, high.Y = max(high.X, q.X), max(high.Y, q.Y)
	}
	r := scene.Rect32{X: low.X, Y: low.Y, W: high.X - low.X, H: high.Y - low.Y}
	return r.Inset(-width)
}

func abs(v float32) float32 { return max(v, -v) }
