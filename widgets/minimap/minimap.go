// Package minimap has the small picture of the whole map that shows what part
// of it is in view.
package minimap

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Measures, in px. A map much taller than wide is pressed into the room.
const (
	pad        = 6
	mostWide   = 144 // of the picture
	mostHigh   = 112
	leastWide  = 96
	leastHigh  = 56
	mostScale  = 0.2
	leastFrame = 7 // of the rectangle that is in view
	leastMark  = 3 // of a selected card
)

// Minimap shows a scene in small. A press or a drag on it says where the view
// is to be. It leaves the keyboard where it is.
type Minimap struct {
	widget.BaseWidget
	look.KeepFocus

	// OnMove is told which world point is to be in the middle of the view.
	OnMove func(x, y float64)

	scene    *scene.Scene
	view     scene.Rect // the part of the world that is shown
	selected []scene.Rect
	held     bool
	grip     fyne.Position // from the middle of the frame to where it is held
}

var (
	_ fyne.Widget        = (*Minimap)(nil)
	_ fyne.Draggable     = (*Minimap)(nil)
	_ desktop.Mouseable  = (*Minimap)(nil)
	_ desktop.Hoverable  = (*Minimap)(nil)
	_ desktop.Cursorable = (*Minimap)(nil)
)

// New returns a minimap of nothing.
func New() *Minimap {
	m := &Minimap{}
	m.ExtendBaseWidget(m)
	return m
}

// Present gives the minimap what it shows: the scene, the part of the world that
// is in view, and the selected cards. The picture is drawn anew only for
// another scene.
func (m *Minimap) Present(s *scene.Scene, view scene.Rect, selected []scene.Rect) {
	m.scene, m.view, m.selected = s, view, selected
	m.Refresh()
}

// Held tells whether the mouse is moving the view here.
func (m *Minimap) Held() bool { return m.held }

// SizeFor is how large the minimap is for a scene.
func SizeFor(s *scene.Scene) fyne.Size {
	w, h := pictureSize(s.Bounds)
	return fyne.NewSize(w+2*pad, h+2*pad)
}

func pictureSize(b scene.Rect) (w, h float32) {
	if b.W <= 0 || b.H <= 0 {
		return leastWide, leastHigh
	}
	scale := min(mostWide/b.W, mostHigh/b.H, mostScale)
	w = float32(math.Round(max(b.W*scale, leastWide)))
	h = float32(math.Round(max(b.H*scale, leastHigh)))
	return w, h
}

// place is where a part of the world lies in the widget.
func (m *Minimap) place(r scene.Rect, least float32) (at fyne.Position, size fyne.Size) {
	b := m.scene.Bounds
	w, h := pictureSize(b)
	kx, ky := float64(w)/b.W, float64(h)/b.H
	x0, x1 := span((r.X-b.X)*kx, (r.Right()-b.X)*kx, w, least)
	y0, y1 := span((r.Y-b.Y)*ky, (r.Bottom()-b.Y)*ky, h, least)
	return fyne.NewPos(pad+x0, pad+y0), fyne.NewSize(x1-x0, y1-y0)
}

// span keeps a stretch within the room and large enough to be seen.
func span(from, to float64, room, least float32) (float32, float32) {
	a := max(0, min(room, float32(math.Floor(from))))
	b := max(0, min(room, float32(math.Ceil(to))))
	if b-a < least {
		a = max(0, min(room-least, (a+b-least)/2))
		b = a + least
	}
	return a, b
}

// point is the world point at a place of the widget.
func (m *Minimap) point(at fyne.Position) (x, y float64) {
	b := m.scene.Bounds
	w, h := pictureSize(b)
	return b.X + float64(at.X-pad)*b.W/float64(w), b.Y + float64(at.Y-pad)*b.H/float64(h)
}

// picture draws the scene, in device pixels.
func (m *Minimap) picture(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if m.scene != nil && w > 0 && h > 0 {
		m.scene.Miniature(img, look.Palette())
	}
	return img
}

// CreateRenderer is Fyne's.
func (m *Minimap) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{m: m, panel: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil)}
	r.picture = canvas.NewRaster(m.picture)
	r.Refresh()
	return look.LaidOut(r, m.Size())
}
