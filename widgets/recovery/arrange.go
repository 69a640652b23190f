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
	edge       = 2 * look.Unit
	listWide   = 300
	leastWide  = 640
	leastHigh  = 420
	changeHigh = 30
	changesMax = 200
)

// CreateRenderer puts the parts where they belong: the head above, the list on the
// left, on the right what is looked at, the buttons below.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &renderer{
		p: p, ground: canvas.NewRectangle(nil),
		about: container.New(&form.Stack{Gap: 4, Side: look.Unit}, p.title, p.says, p.warns),
		foot:  container.NewHBox(p.all, p.later, layout.NewSpacer(), p.ask, p.discard, p.saved, p.goOn),
	}
	for k := range r.rules {
		r.rules[k] = canvas.NewRectangle(nil)
	}
	r.colour()
	return look.LaidOut(r, p.Size())
}

type renderer struct {
	p           *Page
	ground      *canvas.Rectangle
	rules       [5]*canvas.Rectangle // below the head, above the foot, beside the list, above and between the maps
	about, foot *fyne.Container
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	p := r.p
	objects := []fyne.CanvasObject{r.ground, p.heading, p.about, p.report, p.list, r.about}
	if p.pair.view != nil {
		objects = append(objects, p.changes, p.pair.place)
	}
	objects = append(objects, r.foot)
	for _, rule := range r.rules {
		objects = append(objects, rule)
	}
	return objects
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

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
	put(r.rules[1], 0, bottom, size.Width, 1)
	put(r.foot, edge, bottom+look.Unit, wide, button)

	column := min(float32(listWide), size.Width/3)
	put(p.list, 0, top+1, column, bottom-top-1)
	put(r.rules[2], column, top+1, 1, bottom-top-1)
	x, w := column+1, size.Width-column-1
	y := top + 1 + look.Unit
	said := form.HeightAt(r.about, w)
	put(r.about, x, y, w, said)
	y += said + look.Unit
	rows := min(changesMax, (bottom-y)/3, float32(len(p.changes.Rows()))*changeHigh)
	put(p.changes, x, y, w, rows)
	put(r.rules[3], x, y+rows, w, 1)
	y += rows + 1
	put(p.pair.place, x, y, w, bottom-y)
	put(r.rules[4], x+w/2, y, 1, bottom-y)
	r.rules[3].Hidden, r.rules[4].Hidden = p.pair.view == nil, p.pair.view == nil
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
	r.foot.Refresh()
	canvas.Refresh(r.p)
}
