package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// more is a button of three dots that opens a menu of what can be done with a
// row.
type more struct {
	pressable

	items func() []*fyne.MenuItem
}

var _ control.Widget = (*more)(nil)

func newMore(i *Inspector, items func() []*fyne.MenuItem) *more {
	m := &more{items: items}
	m.init(i, m, m.drop)
	i.controls = append(i.controls, m)
	return m
}

func (m *more) drop() {
	if items := m.items(); len(items) > 0 && !m.ReadOnly() {
		m.i.Commit() // what the menu does comes after what is being typed
		dropMenu(m, 0, items)
	}
}

// item is an entry of a menu, which can be chosen or not.
func item(label string, can bool, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, do)
	m.Disabled = !can
	return m
}

// CreateRenderer draws the dots.
func (m *more) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	r := &moreRenderer{m: m, frame: canvas.NewRectangle(transparent)}
	for k := range r.dots {
		r.dots[k] = canvas.NewCircle(transparent)
	}
	return look.LaidOut(r, m.Size())
}

type moreRenderer struct {
	m     *more
	frame *canvas.Rectangle
	dots  [3]*canvas.Circle
	size  fyne.Size
}

func (r *moreRenderer) Destroy() {}

func (r *moreRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.dots[0], r.dots[1], r.dots[2]}
}

func (r *moreRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(3 * look.Unit) }

func (r *moreRenderer) Layout(size fyne.Size) {
	r.size = size
	control.Ring(r.frame, r.m.Ringed(), 6)
	if r.m.Hovered() && !r.m.Ringed() {
		r.frame.FillColor = look.Palette().AccentSoft
	}
	r.frame.Resize(size)
	for k, dot := range r.dots {
		dot.FillColor = muted.Colour()
		dot.Hidden = r.m.ReadOnly()
		dot.Resize(fyne.NewSquareSize(3))
		dot.Move(fyne.NewPos(size.Width/2-1.5+float32(k-1)*5, size.Height/2-1.5))
	}
}

func (r *moreRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.m)
}
