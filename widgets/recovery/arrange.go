package recovery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"offramp/widgets/form"
	"offramp/widgets/look"
)

// The measures of the page, in px.
const (
	edge      = 2 * look.Unit
	leastWide = 640
	leastHigh = 480
	rowPad    = 12 // of a row of the list
	rowLine   = 17
)

// CreateRenderer puts the parts where they belong: the head above, what is compared
// in the middle, with the list of documents at its left, and the buttons below.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &renderer{
		p: p, ground: canvas.NewRectangle(nil),
		foot: container.NewHBox(p.all, p.later, layout.NewSpacer(), p.discard, p.saved, p.ask, p.goOn),
	}
	for k := range r.rules {
		r.rules[k] = canvas.NewRectangle(nil)
	}
	r.colour()
	return look.LaidOut(r, p.Size())
}

type renderer struct {
	p      *Page
	ground *canvas.Rectangle
	rules  [2]*canvas.Rectangle // below the head, above the foot
	foot   *fyne.Container
}

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

// Objects are in the order in which Tab goes through them.
func (r *renderer) Objects() []fyne.CanvasObject {
	p := r.p
	objects := []fyne.CanvasObject{r.ground, p.heading, p.about, p.report}
	if len(p.items) > 0 {
		objects = append(objects, p.compared)
	}
	return append(objects, r.foot, r.rules[0], r.rules[1])
}

func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	put := func(o fyne.CanvasObject, x, y, w, h float32) { form.Place(o, fyne.NewPos(x, y), fyne.NewSize(w, h)) }
	r.ground.Resize(size)
	wide := size.Width - 2*edge
	text := wide
	if p.report.Visible() {
		b := p.report.MinSize()
		put(p.report, edge+wide-b.Width, edge, b.Width, b.Height)
		text -= b.Width + edge
	}
	top := float32(edge)
	for _, line := range []*form.Prose{p.heading, p.about} {
		h := line.HeightAt(text)
		put(line, edge, top, text, h)
		top += h + 4
	}
	top += edge - 4
	put(r.rules[0], 0, top, size.Width, 1)
	button := r.foot.MinSize().Height
	bottom := size.Height - button - 2*look.Unit
	put(p.compared, 0, top+1, size.Width, bottom-top-1)
	put(r.rules[1], 0, bottom, size.Width, 1)
	put(r.foot, edge, bottom+look.Unit, wide, button)
}

func (r *renderer) colour() {
	r.ground.FillColor = look.Palette().Ground
	for _, rule := range r.rules {
		rule.FillColor = look.Palette().Hairline
	}
}

func (r *renderer) Refresh() {
	r.colour()
	r.Layout(r.p.Size())
	r.p.compared.Refresh()
	r.foot.Refresh()
	canvas.Refresh(r.p)
}

// room gives the list of documents the height that they take.
type room struct{ p *Page }

func (r *room) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (r *room) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, r.HeightAt(objects, 0))
}

// HeightAt is the height of the rows, of those that do not wrap.
func (r *room) HeightAt([]fyne.CanvasObject, float32) float32 {
	height := float32(0)
	for _, row := range r.p.list.Rows() {
		height += rowPad + rowLine*float32(2+len(row.Lines)) // one of them may wrap
	}
	return height
}
