package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of the pane, in px.
const (
	head       = 48 // the filter with what is free around it
	leastWidth = 160
	barWidth   = 4
	barGrip    = 10
	countSize  = 11
)

// CreateRenderer draws the pane.
func (o *Outline) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		o: o, ground: canvas.NewRectangle(nil), top: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil),
		count: look.Text("", countSize, false, nil), cap: look.NewKeyCap("/"),
	}
	return look.LaidOut(r, o.Size())
}

type renderer struct {
	o           *Outline
	ground, top *canvas.Rectangle // behind everything, and behind the filter
	bar         *canvas.Rectangle
	count       *canvas.Text
	cap         *look.KeyCap // the key that leads to the filter
	objects     []fyne.CanvasObject
}

// IsClip tells Fyne to clip what is drawn to the widget.
func (r *renderer) IsClip() {}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(leastWidth, head+4*lineHeight) }

func (r *renderer) Layout(size fyne.Size) {
	o := r.o
	if size.Width != o.width {
		o.width, o.stale = size.Width, true
		o.titles.forget()
	}
	o.room = max(0, size.Height-head)
	r.Refresh()
}

func (r *renderer) Refresh() {
	r.draw()
	canvas.Refresh(r.o)
}

// draw makes the list of objects for what is in view.
func (r *renderer) draw() {
	o, p := r.o, look.Palette()
	o.fresh()
	size := o.Size()
	r.ground.FillColor, r.top.FillColor = p.Panel, p.Panel
	r.ground.Resize(size)
	r.top.Resize(fyne.NewSize(size.Width, head))
	r.objects = append(r.objects[:0], r.ground)
	if o.width <= 0 {
		return
	}
	o.painter.Begin(o)
	o.paint(p)
	r.objects = append(r.objects, o.painter.Objects()...)
	if o.follow() {
		r.objects = append(r.objects, o.cover.Object)
	}
	if length, y, ok := o.bar(); ok {
		r.bar.FillColor, r.bar.CornerRadius = p.Branch, barWidth/2
		r.bar.Resize(fyne.NewSize(barWidth, length))
		r.bar.Move(fyne.NewPos(size.Width-barWidth-2, head+y))
		r.objects = append(r.objects, r.bar)
	}
	r.objects = append(r.objects, r.top)
	r.drawSearch(p, size.Width)
}

// drawSearch shows the filter, and at its right how much matches, or the key
// that leads there.
func (r *renderer) drawSearch(p *scene.Palette, width float32) {
	o := r.o
	r.count.Text, r.count.Color = o.counted(), p.Muted
	if r.count.Text != "" && o.filter.count == 0 {
		r.count.Color = p.Danger
	}
	r.objects = append(r.objects, o.search)
	room := width - 2*look.Unit
	middle := func(object fyne.CanvasObject, min fyne.Size, x float32) {
		object.Resize(min)
		object.Move(fyne.NewPos(x, (head-min.Height)/2))
		r.objects = append(r.objects, object)
	}
	switch cap := r.cap.MinSize(); {
	case r.count.Text != "":
		w := look.TextWidth(r.count.Text, countSize, false)
		room -= w + look.Unit
		middle(r.count, r.count.MinSize(), width-look.Unit-w)
	case !o.search.Focused():
		r.cap.Refresh()
		middle(r.cap, cap, width-2*look.Unit-cap.Width)
	}
	height := o.search.MinSize().Height
	o.search.Resize(fyne.NewSize(room, height))
	o.search.Move(fyne.NewPos(look.Unit, (head-height)/2))
}
