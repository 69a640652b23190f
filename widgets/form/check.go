package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// Check is a small box to tick, with what that means beside it.
type Check struct {
	control.Pressable

	label *Prose
	on    bool
}

var _ control.Widget = (*Check)(nil)

// NewCheck returns a box with a label; toggled is told what it shall become.
func NewCheck(host control.Host, label string, toggled func(on bool)) *Check {
	c := &Check{label: NewProse(label, SmallSize, false, Ink)}
	c.Pressed = func() {
		if !c.ReadOnly() {
			toggled(!c.on)
		}
	}
	c.Init(host, c)
	return c
}

// On tells whether the box is ticked.
func (c *Check) On() bool { return c.on }

// Set shows the model.
func (c *Check) Set(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

const boxSide = 2 * look.Unit

// HeightAt is that of the label.
func (c *Check) HeightAt(width float32) float32 {
	return max(boxSide+4, c.label.HeightAt(width-boxSide-look.Unit))
}

// CreateRenderer draws the box, its tick and the label.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &checkRenderer{c: c, box: canvas.NewRectangle(transparent), frame: canvas.NewRectangle(transparent)}
	r.objects = []fyne.CanvasObject{r.frame, r.box, &r.tick[0], &r.tick[1], c.label}
	return look.LaidOut(r, c.Size())
}

type checkRenderer struct {
	c          *Check
	box, frame *canvas.Rectangle
	tick       [2]canvas.Line
	objects    []fyne.CanvasObject
	size       fyne.Size
}

func (r *checkRenderer) Destroy()                     {}
func (r *checkRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *checkRenderer) MinSize() fyne.Size {
	label := r.c.label.MinSize()
	return fyne.NewSize(boxSide+look.Unit+label.Width, max(boxSide+4, label.Height))
}

func (r *checkRenderer) Layout(size fyne.Size) {
	r.size = size
	p := look.Palette()
	top := (max(boxSide+4, LineHeight(SmallSize, false)) - boxSide) / 2
	r.box.Move(fyne.NewPos(0, top))
	r.box.Resize(fyne.NewSquareSize(boxSide))
	r.box.CornerRadius, r.box.StrokeWidth = 4, 1
	r.box.FillColor, r.box.StrokeColor = p.Panel, p.Faint
	control.Ring(r.frame, r.c.Ringed(), 6)
	r.frame.Move(fyne.NewPos(-3, top-3))
	r.frame.Resize(fyne.NewSquareSize(boxSide + 6))
	tick := p.Panel
	switch {
	case r.c.on && r.c.ReadOnly():
		r.box.FillColor, r.box.StrokeColor = p.Faint, p.Faint
	case r.c.on:
		r.box.FillColor, r.box.StrokeColor = p.Accent, p.Accent
	default:
		tick = transparent
	}
	for k, ends := range [2][4]float32{{4, 8.5, 7, 11.5}, {7, 11.5, 12.5, 5}} {
		t := &r.tick[k]
		t.StrokeWidth, t.StrokeColor = 2, tick
		t.Position1, t.Position2 = fyne.NewPos(ends[0], top+ends[1]), fyne.NewPos(ends[2], top+ends[3])
	}
	width := size.Width - boxSide - look.Unit
	height := r.c.label.HeightAt(width)
	Place(r.c.label, fyne.NewPos(boxSide+look.Unit, max(0, (size.Height-height)/2)), fyne.NewSize(width, height))
}

func (r *checkRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.c)
}
