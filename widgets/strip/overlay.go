package strip

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

var transparent = color.NRGBA{}

// overlay is what the strip shows over the rest of the window. It lies in the
// window's content, since Fyne's own overlays take keyboard and pointer away
// from everything below them.
type overlay struct {
	s      *Strip
	object *fyne.Container
	paths  *paths
	tip    *tip
	ghost  *ghost
	lift   float32
}

func newOverlay(s *Strip) *overlay {
	o := &overlay{s: s, paths: newPaths(s), tip: &tip{}, ghost: &ghost{}}
	o.tip.o, o.ghost.o = o, o
	o.object = container.New(o, o.paths, o.tip.init(), o.ghost.init())
	return o
}

// MinSize is none: the window is as large as its content needs without it.
func (o *overlay) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout puts the list of paths above the strip.
func (o *overlay) Layout([]fyne.CanvasObject, fyne.Size) { o.place() }

func (o *overlay) place() {
	if !o.paths.Visible() {
		return
	}
	strip := o.origin(o.s)
	lift := max(panelLift, o.lift)
	room := fyne.NewSize(o.s.Size().Width-2*margin, strip.Y-lift-2*margin)
	size := o.paths.wanted(room)
	o.paths.Resize(size)
	o.paths.Move(fyne.NewPos(strip.X+margin, strip.Y-size.Height-lift))
}

// Lift keeps the list of paths so much above the strip: another line stands there.
func (s *Strip) Lift(height float32) {
	if s.overlay.lift != height {
		s.overlay.lift = height
		s.overlay.place()
	}
}

// origin is where an object of the window lies in the overlay.
func (o *overlay) origin(object fyne.CanvasObject) fyne.Position {
	d := fyne.CurrentApp().Driver()
	return d.AbsolutePositionForObject(object).Subtract(d.AbsolutePositionForObject(o.object))
}

// local is a place of the window as a place of the overlay.
func (o *overlay) local(at fyne.Position) fyne.Position {
	return at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(o.object))
}

// panelLift is how far the list of paths stands above the strip, in px.
const panelLift = 8
