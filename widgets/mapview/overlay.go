package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
	"offramp/widgets/painter"
)

// overlay lies over the map while something is dragged. It is drawn on its own,
// so that following the pointer does not draw the map again.
type overlay struct {
	widget.BaseWidget
	m       *Map
	painter *painter.Painter
	objects []fyne.CanvasObject
	sight   scene.Sight
	// base is what is refreshed: refreshing the map would throw all of its
	// textures away.
	base *canvas.Rectangle
}

var _ fyne.Widget = (*overlay)(nil)

func newOverlay(m *Map) *overlay {
	o := &overlay{m: m, painter: painter.New(), base: canvas.NewRectangle(color.Transparent)}
	o.base.Resize(fyne.NewSquareSize(1))
	o.ExtendBaseWidget(o)
	return o
}

// CreateRenderer is Fyne's.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer { return overlayRenderer{o} }

type overlayRenderer struct{ *overlay }

func (r overlayRenderer) Destroy()                     {}
func (r overlayRenderer) Layout(fyne.Size)             {}
func (r overlayRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r overlayRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r overlayRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.base)
}

// draw makes the list of objects for what is dragged now.
func (o *overlay) draw() {
	o.painter.Begin(o.m)
	p := look.Palette()
	switch {
	case o.m.pointer.band != nil:
		o.band(p)
	case o.m.pointer.drag != nil:
		o.target(p)
		o.carried(p)
	}
	o.objects = append(append(o.objects[:0], o.base), o.painter.Objects()...)
}

// appendTo adds the overlay to what is drawn while there is something on it.
func (o *overlay) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	if !o.m.busy() {
		return objects
	}
	o.draw()
	o.BaseWidget.Resize(o.m.Size())
	return append(objects, o)
}

// band draws the rubber band.
func (o *overlay) band(p *scene.Palette) {
	o.painter.Box(o.m.view.Rect(o.m.banded()), 0, alpha(p.Accent, 0x26), p.Accent, 1, false)
}

// alpha is c made translucent.
func alpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}
