package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

var transparent = color.NRGBA{}

// group is a part of the pane that folds away below its header.
type group struct {
	pressable

	name    string
	summary func() string // what the header says while the group is folded
	present func()        // shows the model in the body
	stale   bool          // the body does not show it, being folded away
	body    *fyne.Container
	isOpen  bool
}

var _ control.Widget = (*group)(nil)

// newGroup returns a group called name, with rows below one another.
func newGroup(i *Inspector, name string, open bool, summary func() string, present func(), rows ...fyne.CanvasObject) *group {
	g := &group{name: name, summary: summary, present: present, isOpen: open}
	g.body = box(&stack{Gap: apart, Side: margin, Bottom: margin}, rows...)
	g.init(i, g, g.toggle)
	show(open, g.body)
	return g
}

func box(l fyne.Layout, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: objects}
}

// settle shows what is remembered. What is folded away is not brought up to
// date until it is opened: walking from outcome to outcome stays quick.
func (g *group) settle() {
	open := g.isOpen
	if f, known := g.i.folded[g.name]; known {
		open = !f
	}
	show(open, g.body)
	if open && g.stale {
		g.stale = false
		g.present()
	}
	g.Refresh()
}

// settle shows the model in those of the groups that are open.
func settle(groups []*group) {
	for _, g := range groups {
		g.stale = true
		g.settle()
	}
}

func (g *group) open() {
	if !g.body.Visible() {
		g.toggle()
	}
}

func (g *group) toggle() {
	g.i.Commit() // a field that is folded away is no place for pending text
	g.i.folded[g.name] = g.body.Visible()
	g.settle()
	g.i.switchAll()
	g.i.reflow()
	if g.body.Visible() {
		g.i.revealPart(g, 0, headerHeight+g.body.Size().Height)
	}
	if g.i.OnGroups != nil {
		g.i.OnGroups()
	}
}

const headerHeight = 5 * look.Unit

// HeightAt is the same at every width: the summary is cut.
func (g *group) HeightAt(float32) float32 { return headerHeight }

// CreateRenderer draws the header. The body stands below it in the page.
func (g *group) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	r := &groupRenderer{
		g: g, hairline: canvas.NewRectangle(transparent), frame: canvas.NewRectangle(transparent),
		name: look.Text(g.name, textSize, true, transparent), more: look.Text("", textSize, false, transparent),
	}
	r.objects = append([]fyne.CanvasObject{r.hairline, r.frame, r.name, r.more}, r.arrow.Objects()...)
	return look.LaidOut(r, g.Size())
}

type groupRenderer struct {
	g               *group
	hairline, frame *canvas.Rectangle
	name, more      *canvas.Text
	arrow           chevron
	objects         []fyne.CanvasObject
	size            fyne.Size
}

func (r *groupRenderer) Destroy()                     {}
func (r *groupRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *groupRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, headerHeight) }

func (r *groupRenderer) Layout(size fyne.Size) {
	r.size = size
	p, open := look.Palette(), r.g.body.Visible()
	r.hairline.FillColor = p.Hairline
	r.hairline.Move(fyne.NewPos(margin, 0))
	r.hairline.Resize(fyne.NewSize(size.Width-2*margin, 1))
	control.Ring(r.frame, r.g.Ringed(), 6)
	r.frame.Move(fyne.NewPos(look.Unit, 5))
	r.frame.Resize(fyne.NewSize(size.Width-2*look.Unit, size.Height-8))

	r.name.Color, r.more.Color, r.more.Text = ink.Colour(), muted.Colour(), ""
	if !open && !r.g.Hovered() {
		r.name.Color = muted.Colour()
	}
	top := (size.Height - lineHeight(textSize, true) + 1) / 2
	r.name.Move(fyne.NewPos(margin, top))
	if !open {
		left := margin + look.TextWidth(r.g.name, textSize, true) + 4
		if summary := r.g.summary(); summary != "" {
			r.more.Text = look.Cut("· "+summary, textSize, false, size.Width-left-margin-20)
			r.more.Move(fyne.NewPos(left, top))
		}
	}
	r.arrow.Place(fyne.NewPos(size.Width-margin-4, size.Height/2+1), open, muted)
}

func (r *groupRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.g)
}
