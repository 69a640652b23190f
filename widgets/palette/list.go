package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/gesture"
	"offramp/widgets/look"
	"offramp/widgets/painter"
)

// list shows what was found. The keyboard stays with the field above it.
type list struct {
	widget.BaseWidget
	look.KeepFocus

	p       *Palette
	painter *painter.Painter
	hits    []hit
	at      int // the row that Enter chooses
	offset  float32
}

var (
	_ fyne.Tappable     = (*list)(nil)
	_ fyne.Scrollable   = (*list)(nil)
	_ desktop.Hoverable = (*list)(nil)
)

func newList(p *Palette) *list {
	l := &list{p: p, painter: painter.New()}
	l.ExtendBaseWidget(l)
	return l
}

// show lists what was found, from the best.
func (l *list) show(hits []hit) {
	l.hits, l.at, l.offset = hits, 0, 0
	l.Refresh()
}

// light goes to a row.
func (l *list) light(row int) {
	l.at = max(0, min(row, len(l.hits)-1))
	high := l.rowHeight()
	top := float32(l.at) * high
	l.scrollTo(min(top, max(l.offset, top+high-l.Size().Height)))
}

// move goes on by rows, past the last one to the first.
func (l *list) move(by int) {
	if n := len(l.hits); n > 0 {
		l.light((l.at + by + n) % n)
	}
}

// page goes on by as many rows as are in view.
func (l *list) page(by int) { l.light(l.at + by*max(1, int(l.Size().Height/l.rowHeight()))) }

// rowHeight is how high a row is.
func (l *list) rowHeight() float32 { return rowHeight * l.p.k }

func (l *list) scrollTo(offset float32) {
	l.offset = max(0, min(offset, float32(len(l.hits))*l.rowHeight()-l.Size().Height))
	l.Refresh()
}

// rowAt returns the row at a point, −1 where there is none.
func (l *list) rowAt(at fyne.Position) int {
	if row := int((at.Y + l.offset) / l.rowHeight()); at.Y >= 0 && row < len(l.hits) {
		return row
	}
	return -1
}

// Tapped chooses the row under the pointer.
func (l *list) Tapped(e *fyne.PointEvent) { l.p.choose(l.rowAt(e.Position)) }

// Scrolled scrolls.
func (l *list) Scrolled(e *fyne.ScrollEvent) {
	l.scrollTo(l.offset - float32(gesture.Notches(e.Scrolled.DY))*2*l.rowHeight())
}

// MouseIn is Fyne's: a list that comes up under a pointer at rest is not pointed at.
func (l *list) MouseIn(*desktop.MouseEvent) {}

// MouseMoved goes to the row under the pointer.
func (l *list) MouseMoved(e *desktop.MouseEvent) {
	if row := l.rowAt(e.Position); row >= 0 && row != l.at {
		l.at = row
		l.Refresh()
	}
}

// MouseOut is Fyne's.
func (l *list) MouseOut() {}

// CreateRenderer is Fyne's.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	return look.LaidOut(&listRenderer{l: l, ground: canvas.NewRectangle(nil)}, l.Size())
}

type listRenderer struct {
	l       *list
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// IsClip tells Fyne to clip what is drawn to the widget.
func (r *listRenderer) IsClip() {}

func (r *listRenderer) Destroy() {}

func (r *listRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *listRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *listRenderer) Layout(fyne.Size) { r.Refresh() }

func (r *listRenderer) Refresh() {
	l, p := r.l, look.Palette()
	r.ground.FillColor = p.Panel
	r.ground.Resize(l.Size())
	l.painter.Begin(l)
	l.paint(p)
	r.objects = append(append(r.objects[:0], r.ground), l.painter.Objects()...)
	canvas.Refresh(l)
}
