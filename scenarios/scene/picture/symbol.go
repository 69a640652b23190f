package picture

import (
	"image/color"

	"offramp/scenarios/scene"
)

// Symbol draws a vector shape; the outline lies outside the fill by half.
func (p *Painter) Symbol(kind string, centre scene.Point32, size float32, fill, outline color.NRGBA) {
	area := scene.Rect32{X: centre.X - size*0.7, Y: centre.Y - size*0.7, W: size * 1.4, H: size * 1.4}
	if !p.meets(area) {
		return
	}
	shape := scene.ShapeOf(kind)
	p.begin(area)
	for _, contour := range shape {
		p.add(p.placed(contour, centre, size))
	}
	p.end(fill)
	if outline.A == 0 {
		return
	}
	width := max(1, size/12)
	for _, contour := range shape {
		points := p.placed(contour, centre, size)
		n := len(points)
		closed := append(points[n-1:n:n], points...) // one side more, so that every corner is joined
		closed = append(closed, points[0])
		p.begin(area)
		p.add(scene.StrokeOutline(closed, width))
		p.end(outline)
	}
}

func (p *Painter) placed(contour []scene.Point32, centre scene.Point32, size float32) []scene.Point32 {
	p.points = p.points[:0]
	for _, q := range contour {
		p.points = append(p.points, scene.Point32{X: centre.X + q.X*size, Y: centre.Y + q.Y*size})
	}
	return p.points
}
