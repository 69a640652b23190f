package naming

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Edge is how wide the frame is around the field of a [Cover], in px.
const Edge = 2

// Cover is a field as it is laid over what it edits.
type Cover struct {
	*Editing
	Object fyne.CanvasObject

	frame  *canvas.Rectangle // around the field, where it does not look like a part of its card
	ground *canvas.Rectangle // behind the rows of its text, where it does
	theme  *fieldTheme
}

// NewCover dresses the field of e; root makes it the inverse of a card.
func NewCover(e *Editing, root bool) *Cover {
	c := &Cover{Editing: e, theme: e.dress.theme}
	if c.theme.root != root {
		c.theme.root = root
		e.Field.Refresh()
	}
	c.frame = canvas.NewRectangle(color.Transparent)
	c.frame.CornerRadius = 6
	c.ground = canvas.NewRectangle(color.Transparent)
	c.Object = container.New(coverLayout{c}, c.frame, c.ground, e.dress.object)
	return c
}

// coverLayout puts the field inside the frame. Behind it the card's fill covers
// what is edited and no more: above and below are other rows, and the edge.
type coverLayout struct{ c *Cover }

func (l coverLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l coverLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c := l.c
	c.frame.Resize(size)
	width := size.Width - 2*Edge
	c.ground.Move(fyne.NewPos(Edge, Edge+c.Inset()))
	c.ground.Resize(fyne.NewSize(width, c.High(width)))
	field := objects[len(objects)-1]
	field.Move(fyne.NewPos(Edge, Edge))
	field.Resize(fyne.NewSize(width, size.Height-2*Edge))
}

// SetText sets the type size, in whole px.
func (c *Cover) SetText(size float32) {
	if c.theme.text != size {
		c.theme.text = size
		c.Field.Refresh()
	}
}

// Inset is how far the text stands from the field's edge.
func (c *Cover) Inset() float32 { return c.theme.inset() }

// SetFrame shows the frame around the field, or takes it away.
func (c *Cover) SetFrame(on bool) {
	fill := c.theme.ground()
	c.frame.StrokeWidth, c.frame.FillColor, c.ground.FillColor = 0, color.Transparent, fill
	if on {
		c.frame.StrokeColor, c.frame.StrokeWidth = look.Palette().Accent, Edge
		c.frame.FillColor, c.ground.FillColor = fill, color.Transparent
	}
	c.frame.Refresh()
	c.ground.Refresh()
}

// Rows is how many rows a field of that width needs: one more already where
// another letter would begin it.
func (c *Cover) Rows(width float32) int { return c.rows(c.Field.Text+"M", width) }

// High is how high the rows are that the text takes in a field of that width.
func (c *Cover) High(width float32) float32 {
	return float32(c.rows(c.Field.Text, width)) * c.RowHeight()
}

func (c *Cover) rows(text string, width float32) int {
	if c.Number {
		return 1
	}
	const most = 40
	face := scene.Regular
	if c.Field.TextStyle.Bold {
		face = scene.Bold
	}
	return max(1, len(look.Wrap(text, c.theme.text, face, width-2*c.theme.inset()-1, most)))
}

// RowHeight is how high one of them is.
func (c *Cover) RowHeight() float32 {
	return fyne.MeasureText("M", c.theme.text, c.Field.TextStyle).Height
}

// Place puts the field, without its frame, at a place.
func (c *Cover) Place(x, y, width, height float32) {
	c.Object.Resize(fyne.NewSize(width+2*Edge, height+2*Edge))
	c.Object.Move(fyne.NewPos(x-Edge, y-Edge))
}
