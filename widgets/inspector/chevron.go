package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// chevron is a small arrow head of two lines: down, or to the right.
type chevron struct{ a, b canvas.Line }

func (c *chevron) place(centre fyne.Position, down bool, r role) {
	const long, deep = 4, 2
	first, tip, last := fyne.NewPos(-long, -deep), fyne.NewPos(0, deep), fyne.NewPos(long, -deep)
	if !down {
		first, tip, last = fyne.NewPos(-deep, -long), fyne.NewPos(deep, 0), fyne.NewPos(-deep, long)
	}
	c.a.Position1, c.a.Position2 = centre.Add(first), centre.Add(tip)
	c.b.Position1, c.b.Position2 = centre.Add(tip), centre.Add(last)
	for _, line := range []*canvas.Line{&c.a, &c.b} {
		line.StrokeWidth, line.StrokeColor = 1.5, r.colour()
	}
}

func (c *chevron) objects() []fyne.CanvasObject { return []fyne.CanvasObject{&c.a, &c.b} }
