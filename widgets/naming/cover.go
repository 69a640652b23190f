package naming

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Edge is how wide the frame is around the field of a [Cover], in px.
const Edge = 2

// Cover is a field as it is laid over what it edits.
type Cover struct {
	*Editing
	Object fyne.CanvasObject

	frame *canvas.Rectangle
	theme *fieldTheme
}

// NewCover dresses the field of e; root makes it the inverse of a card.
func NewCover(e *Editing, root bool) *Cover {
	c := &Cover{Editing: e, theme: &fieldTheme{Theme: theme.Current(), root: root}}
	c.frame = canvas.NewRectangle(color.Transparent)
	c.frame.CornerRadius = 6
	c.Object = container.NewStack(c.frame, container.New(
		layout.NewCustomPaddedLayout(Edge, Edge, Edge, Edge), container.NewThemeOverride(e.Field, c.theme)))
	return c
}

// SetText sets the type size, in whole px.
func (c *Cover) SetText(size float32) { c.theme.text = size }

// Inset is how far the text stands from the field's edge.
func (c *Cover) Inset() float32 { return c.theme.inset() }

// SetFrame shows the frame around the field, or takes it away.
func (c *Cover) SetFrame(on bool) {
	c.frame.StrokeWidth = 0
	if on {
		c.frame.StrokeColor, c.frame.StrokeWidth = look.Palette().Accent, Edge
		c.frame.FillColor = look.Palette().Card
	}
	c.frame.Refresh()
}

// Rows is how many rows the text takes in a field of that width.
func (c *Cover) Rows(width float32) int {
	if c.Number {
		return 1
	}
	const most = 40
	face := scene.Regular
	if c.Field.TextStyle.Bold {
		face = scene.Bold
	}
	return max(1, len(look.Wrap(c.Field.Text+"M", c.theme.text, face, width-2*c.theme.inset()-1, most)))
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
