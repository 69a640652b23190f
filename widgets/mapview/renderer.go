package mapview

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
	"offramp/widgets/painter"
)

// renderer shows what the screen painter made.
type renderer struct {
	m        *Map
	ground   *canvas.Rectangle
	overview *canvas.Raster
	ring     *canvas.Rectangle // around the selected card
	others   *painter.Painter  // around those selected with it
	objects  []fyne.CanvasObject
	sight    scene.Sight
}

var _ fyne.WidgetRenderer = (*renderer)(nil)

func newRenderer(m *Map) *renderer {
	r := &renderer{m: m, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), others: painter.New()}
	r.overview = canvas.NewRaster(r.paintOverview)
	r.draw()
	return r
}

// IsClip tells Fyne to clip what is drawn to the widget.
func (r *renderer) IsClip() {}

func (r *renderer) Destroy() {}

func (r *renderer) MinSize() fyne.Size { return r.m.MinSize() }

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Layout(size fyne.Size) {
	m := r.m
	w, h := float64(size.Width), float64(size.Height)
	if w == m.view.W && h == m.view.H {
		return
	}
	// What is in the middle stays in the middle.
	m.view.X += (m.view.W - w) / m.view.Zoom / 2
	m.view.Y += (m.view.H - h) / m.view.Zoom / 2
	m.view.W, m.view.H = w, h
	switch {
	case !m.begun:
		m.atOnce(m.begin)
	case m.fitted:
		m.atOnce(m.Fit)
	default:
		m.keep()
	}
	m.follow()
	r.Refresh()
}

func (r *renderer) Refresh() {
	r.draw()
	canvas.Refresh(r.ground)
}

// draw makes the list of objects for what the view shows.
func (r *renderer) draw() {
	m, p := r.m, look.Palette()
	r.ground.FillColor = p.Ground
	r.ground.Resize(m.Size())
	r.objects = append(r.objects[:0], r.ground)
	if m.view.W <= 0 || m.view.H <= 0 {
		return
	}
	if m.scene.DetailAt(m.view.Zoom) == scene.Plain {
		r.overview.Resize(m.Size())
		r.objects = append(r.objects, r.overview)
		canvas.Refresh(r.overview)
	} else {
		m.painter.Begin(m)
		if mo := &m.motion; mo.running {
			m.scene.PaintMoving(m.painter, mo.view, p, &mo.sight, m.shift)
		} else {
			m.scene.Paint(m.painter, m.view, p, &r.sight)
		}
		r.objects = append(r.objects, m.painter.Objects()...)
	}
	r.drawOthers(p)
	r.drawRing(p)
	r.objects = m.overlay.appendTo(r.objects)
	r.objects = m.drop.appendTo(r.objects, m)
	if m.cover != nil {
		r.objects = append(r.objects, m.cover.Object)
	}
	r.objects = m.drawOverlays(r.objects)
	r.objects = m.drawTip(r.objects, p)
}

// drawRing marks the selected card: strongly where the map has the keyboard.
func (r *renderer) drawRing(p *scene.Palette) {
	m := r.m
	card := m.selectedCard()
	if card < 0 {
		return
	}
	at := m.drawn(card)
	r.ring.FillColor = color.Transparent
	r.ring.StrokeColor = m.ringColour(p)
	r.ring.StrokeWidth = 2
	r.ring.CornerRadius = float32(m.metrics.Radius*float64(at.W)/m.scene.Cards[card].Box.W) + 1
	r.ring.Move(fyne.NewPos(m.painter.Snap(at.X)-1, m.painter.Snap(at.Y)-1))
	r.ring.Resize(fyne.NewSize(m.painter.Snap(at.W)+2, m.painter.Snap(at.H)+2))
	r.objects = append(r.objects, r.ring)
}

// ringColour is stronger where the map has the keyboard.
func (m *Map) ringColour(p *scene.Palette) color.NRGBA {
	if !m.focused && m.cover == nil {
		return p.Muted
	}
	return p.Accent
}

// paintOverview draws the map as plain boxes, in device pixels.
func (r *renderer) paintOverview(w, h int) image.Image {
	m := r.m
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if m.view.W <= 0 {
		return img
	}
	view := m.view
	scale := float64(w) / m.view.W
	view.Zoom *= scale
	view.W, view.H = float64(w), float64(h)
	m.scene.Overview(img, view, look.Palette())
	r.markOthers(img, view, look.Palette())
	return img
}
