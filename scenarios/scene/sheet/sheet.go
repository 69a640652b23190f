// Package sheet is a drawing that leaves the program: a margin around it, and
// its marking above and below, whatever it is written as.
package sheet

import (
	"image/color"
	"math"

	"offramp/scenarios/scene"
)

// Sheet is one drawing, in px.
type Sheet struct {
	// Width and Height are those of the drawing, without margin and marking.
	Width, Height float64
	Margin        float64
	// Scale enlarges the marking's type as much as the drawing's was.
	Scale   float64
	Ground  color.NRGBA
	Marking string
	// Title and Text say what is drawn, for those who cannot see it.
	Title, Text string
	// Draw draws it, its upper left corner at 0, 0.
	Draw func(p scene.Painter)

	Fonts *scene.Fonts
}

// Size is the size of all, in whole px.
func (s *Sheet) Size() (width, height float64) {
	b := s.banner()
	return max(math.Ceil(s.Width+2*s.Margin), b.MinWidth()), math.Ceil(s.Height+2*s.Margin) + 2*b.Height
}

func (s *Sheet) banner() Banner {
	if s.Marking == "" {
		return Banner{}
	}
	return NewBanner(s.Marking, max(s.Scale, 1), s.Fonts)
}

// Paint draws all of it.
func (s *Sheet) Paint(p scene.Painter) {
	width, height := s.Size()
	b := s.banner()
	p.Box(scene.Rect32{W: float32(width), H: float32(height)}, 0, s.Ground, color.NRGBA{}, 0, false)
	s.Draw(shifted{p, float32(math.Round((width - s.Width) / 2)), float32(b.Height + s.Margin)})
	b.Paint(p, width, 0)
	b.Paint(p, width, height-b.Height)
}

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
