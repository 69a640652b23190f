package analysis

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/rowlist"
)

// listed is what pages with a list are made of: what is to be said first, the
// rows, and what there is to say of the row that the list is at, and to do.
type listed struct {
	widget.BaseWidget
	p    *Pane
	self fyne.Widget // the page that embeds it

	head   *fyne.Container
	list   *rowlist.List
	detail *fyne.Container
	scroll *container.Scroll
}

// init puts the page together; the detail is hidden as long as none of its parts
// is shown.
func (l *listed) init(p *Pane, self fyne.Widget, head, detail []fyne.CanvasObject) {
	l.p, l.self, l.list = p, self, rowlist.New()
	l.head = container.New(&form.Stack{Gap: look.Unit / 2, Side: side, Top: 12, Bottom: look.Unit}, head...)
	l.detail = container.New(&form.Stack{Gap: look.Unit / 2, Side: side, Top: 10, Bottom: 10}, detail...)
	l.scroll = container.NewVScroll(l.detail)
	l.list.OnFocus = func(part fyne.Focusable) { p.GiveTo(p, part) }
	l.list.OnDone = host{p}.Done
	l.list.OnIdle = host{p}.Idle
	l.list.OnFunction = host{p}.Function
	p.lists = append(p.lists, l.list)
	l.ExtendBaseWidget(self)
}

// First is the list, where there are rows.
func (l *listed) First() fyne.Focusable {
	if l.list.Disabled() {
		return nil
	}
	return l.list
}

// CreateRenderer shows the parts below each other.
func (l *listed) CreateRenderer() fyne.WidgetRenderer {
	return look.LaidOut(&listedRenderer{l: l, hairline: canvas.NewRectangle(nil)}, l.Size())
}

type listedRenderer struct {
	l        *listed
	hairline *canvas.Rectangle
	size     fyne.Size
}

func (r *listedRenderer) Destroy()           {}
func (r *listedRenderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

func (r *listedRenderer) Objects() []fyne.CanvasObject {
	if r.l.p.projector {
		return []fyne.CanvasObject{r.l.list}
	}
	return []fyne.CanvasObject{r.l.head, r.l.list, r.l.scroll, r.hairline}
}

// mostDetail is the share of the page that the detail takes at most.
const mostDetail = 0.6

func (r *listedRenderer) Layout(size fyne.Size) {
	r.size = size
	l := r.l
	if l.p.projector {
		form.Place(l.list, fyne.Position{}, size)
		return
	}
	top := form.HeightAt(l.head, size.Width)
	low := form.HeightAt(l.detail, size.Width)
	room := min(low, mostDetail*(size.Height-top))
	form.Place(l.head, fyne.Position{}, fyne.NewSize(size.Width, top))
	l.list.Move(fyne.NewPos(0, top))
	l.list.Resize(fyne.NewSize(size.Width, max(0, size.Height-top-room)))
	r.hairline.Hidden = low == 0
	l.scroll.Move(fyne.NewPos(0, size.Height-room))
	l.scroll.Resize(fyne.NewSize(size.Width, room))
	form.Place(l.detail, l.detail.Position(), fyne.NewSize(size.Width, max(low, room)))
	r.hairline.FillColor = look.Palette().Hairline
	r.hairline.Move(fyne.NewPos(0, size.Height-room))
	r.hairline.Resize(fyne.NewSize(size.Width, 1))
}

func (r *listedRenderer) Refresh() {
	r.Layout(r.size)
	r.l.list.Refresh()
	canvas.Refresh(r.l.self)
}

// home is where the keyboard goes after something was done.
func (l *listed) home() fyne.Focusable {
	if first := l.First(); first != nil {
		return first
	}
	return l.p.tabs[l.p.at]
}

// hanging puts a link into a page such that its word begins where texts do.
func hanging(l *form.Link) *fyne.Container { return container.New(hang{}, l) }

type hang struct{}

const hangs = look.Unit / 2 // the words of links stand in by that much

func (hang) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(-hangs, 0))
	objects[0].Resize(fyne.NewSize(min(size.Width+hangs, objects[0].MinSize().Width), size.Height))
}

func (hang) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !objects[0].Visible() {
		return fyne.Size{}
	}
	return fyne.NewSize(0, objects[0].MinSize().Height)
}
