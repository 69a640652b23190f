package picture

import (
	"image"
	"image/color"
	"image/draw"

	"offramp/scenarios/scene"
)

// window is the part of the image that a path being rasterised may touch; the
// rasteriser's origin is its corner.
type window struct{ x, y, w, h int }

func (p *Painter) windowOf(r scene.Rect32) window {
	b := p.img.Bounds()
	x0, y0 := max(0, floor(r.X)), max(0, floor(r.Y))
	x1, y1 := min(b.Dx(), floor(r.X+r.W)+1), min(b.Dy(), floor(r.Y+r.H)+1)
	return window{x0, y0, max(0, x1-x0), max(0, y1-y0)}
}

// begin starts a path that lies within area.
func (p *Painter) begin(area scene.Rect32) {
	p.window = p.windowOf(area)
	p.raster.Reset(p.window.w, p.window.h)
	p.raster.DrawOp = draw.Over
}

// add closes one contour of the path.
func (p *Painter) add(contour []scene.Point32) {
	if len(contour) < 3 {
		return
	}
	x, y := float32(p.window.x), float32(p.window.y)
	p.raster.MoveTo(contour[0].X-x, contour[0].Y-y)
	for _, q := range contour[1:] {
		p.raster.LineTo(q.X-x, q.Y-y)
	}
	p.raster.ClosePath()
}

// end fills the path.
func (p *Painter) end(c color.NRGBA) {
	w := p.window
	if w.w == 0 || w.h == 0 || c.A == 0 {
		return
	}
	min := p.img.Bounds().Min
	at := image.Rect(w.x, w.y, w.x+w.w, w.y+w.h).Add(min)
	p.raster.Draw(p.img, at, image.NewUniform(c), image.Point{})
}

// rounded fills a rectangle with rounded corners. All but the corners and the
// edges' rows is copied, not rasterised.
func (p *Painter) rounded(r scene.Rect32, radius float32, c color.NRGBA) {
	if c.A == 0 || r.W <= 0 || r.H <= 0 {
		return
	}
	radius = max(0, radius) // of what lies within a stroke it may be less
	if c.A != 0xff || r.W < 4 || r.H < 4 {
		p.path(r, radius, c)
		return
	}
	// The rows of the corners, and whatever is left of whole rows between.
	top := floor(r.Y+radius) + 1
	bottom := floor(r.Y + r.H - radius)
	left, right := floor(r.X)+1, floor(r.X+r.W)
	if bottom <= top || right <= left {
		p.path(r, radius, c)
		return
	}
	p.band(r, radius, c, floor(r.Y), top)
	p.band(r, radius, c, bottom, floor(r.Y+r.H)+1)
	b := p.img.Bounds()
	solid := premultiply(c)
	p.edge(left-1, max(top, 0), min(bottom, b.Dy()), float32(left)-r.X, c)
	p.edge(right, max(top, 0), min(bottom, b.Dy()), r.X+r.W-float32(right), c)
	x0, x1 := max(left, 0), min(right, b.Dx())
	if x1 <= x0 {
		return
	}
	for y := max(top, 0); y < min(bottom, b.Dy()); y++ {
		fillRow(p.img.Pix[y*p.img.Stride+4*x0:y*p.img.Stride+4*x1], solid)
	}
}

// band rasterises the rows from y0 to y1 of a rounded rectangle.
func (p *Painter) band(r scene.Rect32, radius float32, c color.NRGBA, y0, y1 int) {
	p.begin(scene.Rect32{X: r.X, Y: float32(y0), W: r.W, H: float32(y1-y0) - 0.5})
	p.add(outline(r, radius))
	p.end(c)
}

// edge blends one column that a rectangle covers in part.
func (p *Painter) edge(x, y0, y1 int, share float32, c color.NRGBA) {
	if x < 0 || x >= p.img.Bounds().Dx() || share <= 0 {
		return
	}
	solid := premultiply(c)
	for y := y0; y < y1; y++ {
		blend(p.img.Pix[y*p.img.Stride+4*x:], solid, uint32(share*255+0.5))
	}
}

func (p *Painter) path(r scene.Rect32, radius float32, c color.NRGBA) {
	p.begin(r)
	p.add(outline(r, radius))
	p.end(c)
}

// ring fills what lies between two rounded rectangles.
func (p *Painter) ring(outer, inner scene.Rect32, radius, width float32, c color.NRGBA) {
	p.begin(outer)
	p.add(outline(outer, radius))
	hole := outline(inner, radius-width)
	for i, j := 0, len(hole)-1; i < j; i, j = i+1, j-1 {
		hole[i], hole[j] = hole[j], hole[i]
	}
	p.add(hole)
	p.end(c)
}

// outline is the contour of a rounded rectangle, clockwise, its first point
// repeated at the end.
func outline(r scene.Rect32, radius float32) []scene.Point32 {
	radius = max(0, min(radius, r.W/2, r.H/2))
	top := scene.Point32{X: r.X + r.W/2, Y: r.Y}
	return scene.Round([]scene.Point32{
		top, {X: r.X + r.W, Y: r.Y}, {X: r.X + r.W, Y: r.Y + r.H},
		{X: r.X, Y: r.Y + r.H}, {X: r.X, Y: r.Y}, top,
	}, radius)
}
