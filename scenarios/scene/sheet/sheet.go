// Package sheet is a drawing that leaves the program: a margin around it, and
// its marking above and below, whatever it is written as.
package sheet

import (
	"image/color"
	"math"

	"offramp/scenarios/marking"
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
	Marking marking.Banner
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
	return NewBanner(s.Marking, max(s.Scale, 1), s.Fonts)
}

// Paint draws all of it.
func (s *Sheet) Paint(p scene.Painter) {
	width, height := s.Size()
	b := s.banner()
	p.Box(scene.Rect32{W: float32(width), H: float32(height)}, 0, s.Ground, color.NRGBA{}, 0, false)
	s.Draw(At(p, float32(math.Round((width-s.Width)/2)), float32(b.Height+s.Margin)))
	b.Paint(p, width, 0)
	b.Paint(p, width, height-b.Height)
}
