// Package chartview shows a chart in a pane.
package chartview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/chart"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
	"offramp/widgets/painter"
)

// inset is the ground around a chart, in px on a desk.
const inset = look.Unit

// View shows a chart in the room it has, and scrolls its rows where that is too
// low. What is pointed at, or where the keyboard is, says its figures in full.
// It lives on the UI thread.
type View struct {
	widget.BaseWidget

	// OnPick is called with the ID of a row that was clicked, or chosen with Enter.
	OnPick func(id string)
	// OnMenu is asked for a menu at a place of the window: by a right click, or
	// the menu key.
	OnMenu func(at fyne.Position)
	// OnDone is called on Esc: the keyboard may go elsewhere.
	OnDone func()
	// OnIdle is called when the keyboard leaves the chart: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does, which means nothing here.
	OnFunction func(key fyne.KeyName) bool

	chart     *chart.Chart
	layout    *chart.Layout
	laid      laid // what the layout was made for
	painter   *painter.Painter
	scroll    float64
	at        int // the row that the keyboard is at
	over      int // the one under the pointer, −1 for none
	focused   bool
	projector bool
	onBar     bool // the scroll bar is held
}

// laid is all that a layout depends on.
type laid struct {
	chart         *chart.Chart
	width, height float32
	projector     bool
}

var (
	_ fyne.Widget        = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
)

// New returns a view without a chart.
func New() *View {
	v := &View{painter: painter.New(), over: -1}
	v.ExtendBaseWidget(v)
	return v
}

// Set shows a chart; nil shows none. The keyboard stays at the row of the same
// ID, and rows stay where they were scrolled to as far as there are as many.
func (v *View) Set(c *chart.Chart) {
	id := v.idAt(v.at)
	v.chart, v.over = c, -1
	v.at = v.rowOf(id)
	v.Refresh()
}

// Chart returns the chart that is shown, or nil.
func (v *View) Chart() *chart.Chart { return v.chart }

// SetProjector draws the chart for a room, or for a desk again.
func (v *View) SetProjector(projector bool) {
	v.projector = projector
	v.Refresh()
}

// Picture is how the chart is written to a file or copied as it is shown: in the
// theme and the size of the moment, all rows of it. The marking is to be added.
func (v *View) Picture() chart.Picture {
	p := chart.Picture{K: v.k(), Palette: look.Palette(), Fonts: look.Fonts(), Width: chart.PictureWidth * v.k()}
	if w := float64(v.Size().Width) - 2*inset*v.k(); w > p.Width/3 {
		p.Width = w
	}
	return p
}

// HeightAt is the height of the whole chart at a width, for panes that scroll by
// themselves.
func (v *View) HeightAt(width float32) float32 {
	if v.chart == nil {
		return 0
	}
	pad := 2 * inset * v.k()
	l := v.chart.Layout(chart.Options{Width: float64(width) - pad, K: v.k(), Fonts: look.Fonts()})
	return float32(l.Needed() + pad)
}

func (v *View) k() float64 {
	if v.projector {
		return chart.Projector
	}
	return 1
}

// fresh lays the chart out anew where that is needed; false if there is none.
func (v *View) fresh() bool {
	size := v.Size()
	if v.chart == nil || size.Width < 1 || size.Height < 1 {
		v.layout = nil
		return false
	}
	now := laid{v.chart, size.Width, size.Height, v.projector}
	if v.layout == nil || v.laid != now {
		v.laid = now
		opt := chart.Options{
			Width: float64(size.Width) - 2*inset*v.k(), Height: v.room(), K: v.k(), All: true, Fonts: look.Fonts(),
		}
		v.layout = v.chart.Layout(opt)
		if v.layout.IsTight() {
			opt.Terse = true
			v.layout = v.chart.Layout(opt)
		}
	}
	v.scrollTo(v.scroll)
	return true
}

// room is the height that the chart has.
func (v *View) room() float64 { return max(1, float64(v.Size().Height)-2*inset*v.k()) }

// sight is what of the layout is in view.
func (v *View) sight() chart.View { return chart.View{Height: v.room(), Scroll: v.scroll} }

// place is where a row is in the widget, as far as it is in view.
func (v *View) place(i int) (r scene.Rect, ok bool) {
	r = v.layout.Place(i, v.sight())
	top, bottom := v.layout.Body(v.sight())
	y0, y1 := max(r.Y, top), min(r.Bottom(), bottom)
	by := inset * v.k()
	return scene.Rect{X: r.X + by, Y: y0 + by, W: r.W, H: y1 - y0}, y1 > y0
}

func (v *View) rows() int {
	if v.chart == nil {
		return 0
	}
	return len(v.chart.Rows)
}

func (v *View) idAt(i int) string {
	if i < 0 || i >= v.rows() {
		return ""
	}
	return v.chart.Rows[i].ID
}

// rowOf is the first row of an ID, 0 if there is none.
func (v *View) rowOf(id string) int {
	for i := range v.rows() {
		if v.chart.Rows[i].ID == id {
			return i
		}
	}
	return 0
}

// scrollTo scrolls the rows, as far as there are any.
func (v *View) scrollTo(scroll float64) {
	v.scroll = max(0, min(scroll, v.layout.MaxScroll(v.room())))
}
