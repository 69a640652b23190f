package sheet

import (
	"image/color"

	"offramp/scenarios/scene"
)

// At is a painter whose upper left corner is at x, y of p.
func At(p scene.Painter, x, y float32) scene.Painter { return shifted{p, x, y} }

// shifted draws elsewhere.
type shifted struct {
	p      scene.Painter
	dx, dy float32
}

var _ scene.Painter = shifted{}

func (s shifted) point(at scene.Point32) scene.Point32 {
	return scene.Point32{X: at.X + s.dx, Y: at.Y + s.dy}
}

// Box draws a rectangle.
func (s shifted) Box(r scene.Rect32, radius float32, fill, stroke color.NRGBA, width float32, dashed bool) {
	r.X, r.Y = r.X+s.dx, r.Y+s.dy
	s.p.Box(r, radius, fill, stroke, width, dashed)
}

// Elbow draws a line.
func (s shifted) Elbow(points []scene.Point32, radius, width float32, c color.NRGBA, dashed bool) {
	moved := make([]scene.Point32, len(points))
	for i, at := range points {
		moved[i] = s.point(at)
	}
	s.p.Elbow(moved, radius, width, c, dashed)
}

// Symbol draws a symbol.
func (s shifted) Symbol(kind string, centre scene.Point32, size float32, fill, outline color.NRGBA) {
	s.p.Symbol(kind, s.point(centre), size, fill, outline)
}

// Text draws a line of text.
func (s shifted) Text(x, baseline float32, text string, face scene.Face, size float32, c color.NRGBA) {
	s.p.Text(x+s.dx, baseline+s.dy, text, face, size, c)
}
