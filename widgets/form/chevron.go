package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Chevron is a small arrow head of two lines: down, or to the right.
type Chevron struct{ a, b canvas.Line }

// Place puts the head of the arrow around a centre.
func (c *Chevron) Place(centre fyne.Position, down bool, r Role) {
	const long, deep = 4, 2
	first, tip, last := fyne.NewPos(-long, -deep), fyne.NewPos(0, deep), fyne.NewPos(long, -deep)
	if !down {
		first, tip, last = fyne.NewPos(-deep, -long), fyne.NewPos(deep, 0), fyne.NewPos(-deep, long)
	}
	c.a.Position1, c.a.Position2 = centre.Add(first), centre.Add(tip)
	c.b.Position1, c.b.Position2 = centre.Add(tip), centre.Add(last)
	for _, line := range []*canvas.Line{&c.a, &c.b} {
		line.StrokeWidth, line.StrokeColor = 1.5, r.Colour()
	}
}

// Objects are its lines.
func (c *Chevron) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{&c.a, &c.b} }
