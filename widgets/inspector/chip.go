package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// chip is a short text in a frame, to press.
type chip struct {
	pressable

	text string
	open bool // what it stands for is shown below
}

var _ control.Widget = (*chip)(nil)

func newChip(i *Inspector, pressed func()) *chip {
	c := &chip{}
	c.init(i, c, pressed)
	return c
}

// Set shows a text; open marks the chip whose details are shown.
func (c *chip) Set(text string, open bool) {
	if c.text != text || c.open != open {
		c.text, c.open = text, open
		c.Refresh()
	}
}

// The measures of a chip, in px.
const (
	chipHeight = 3*look.Unit - 2
	chipSide   = look.Unit
)

// CreateRenderer draws the frame and the text.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &chipRenderer{c: c, frame: canvas.NewRectangle(transparent), text: look.Text("", smallSize, false, transparent)}
	return look.LaidOut(r, c.Size())
}

type chipRenderer struct {
	c     *chip
	frame *canvas.Rectangle
	text  *canvas.Text
	size  fyne.Size
}

func (r *chipRenderer) Destroy()                     {}
func (r *chipRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.frame, r.text} }

func (r *chipRenderer) MinSize() fyne.Size {
	return fyne.NewSize(look.TextWidth(r.c.text, smallSize, false)+2*chipSide, chipHeight)
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.size = size
	p := look.Palette()
	control.Ring(r.frame, r.c.Ringed(), chipHeight/2)
	if !r.c.Ringed() {
		r.frame.StrokeColor, r.frame.StrokeWidth = p.Ghost, 1
	}
	r.frame.FillColor = p.Panel
	if r.c.open || r.c.Hovered() {
		r.frame.FillColor = p.AccentSoft
	}
	r.frame.Resize(size)
	r.text.Text = look.Cut(r.c.text, smallSize, false, size.Width-2*chipSide)
	r.text.Color = ink.Colour()
	r.text.Move(fyne.NewPos(chipSide, (size.Height-lineHeight(smallSize, false))/2))
}

func (r *chipRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.c)
}

// flow puts objects beside one another and goes on in the next line where there
// is no more room. One that is wider than a line is cut.
type flow struct{ gap float32 }

func (f flow) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, at fyne.Position, size fyne.Size)) float32 {
	x, y, tall := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		size.Width = min(size.Width, width)
		if x > 0 && x+size.Width > width {
			x, y, tall = 0, y+tall+f.gap, 0
		}
		if each != nil {
			each(o, fyne.NewPos(x, y), size)
		}
		x += size.Width + f.gap
		tall = max(tall, size.Height)
	}
	return y + tall
}

func (f flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.walk(objects, size.Width, place)
}

func (f flow) HeightAt(objects []fyne.CanvasObject, width float32) float32 {
	return f.walk(objects, width, nil)
}

// MinSize asks for no width: the pane has the width that it was given.
func (f flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.walk(objects, leastWidth, nil))
}
