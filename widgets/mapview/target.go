package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/look"
)

// dropMark is the card under something that is dragged over the map.
type dropMark struct {
	id   string
	ok   bool // it may be dropped there
	ring *canvas.Rectangle
}

// Target returns the outcome whose card lies at a place of the widget, "" where
// there is none.
func (m *Map) Target(at fyne.Position) (id string) {
	if at.X < 0 || at.Y < 0 || at.X >= m.Size().Width || at.Y >= m.Size().Height {
		return ""
	}
	card, _, ok := m.scene.At(m.view.ToWorld(at.X, at.Y))
	if !ok || m.scene.Cards[card].Ghost {
		return ""
	}
	return m.scene.Cards[card].Outcome.ID
}

// MarkTarget shows that what is dragged would be dropped on a card, or that it
// cannot be; "" takes the mark away.
func (m *Map) MarkTarget(id string, ok bool) {
	if m.drop.id != id || m.drop.ok != ok {
		m.drop.id, m.drop.ok = id, ok
		m.Refresh()
	}
}

// appendTo adds the ring around the card to what is drawn.
func (d *dropMark) appendTo(objects []fyne.CanvasObject, m *Map) []fyne.CanvasObject {
	box, found := m.box(d.id)
	if d.id == "" || !found {
		return objects
	}
	if d.ring == nil {
		d.ring = canvas.NewRectangle(color.Transparent)
	}
	const gap, thick = 3, 3
	p, at := look.Palette(), m.view.Rect(box)
	d.ring.FillColor, d.ring.StrokeColor, d.ring.StrokeWidth = color.Transparent, p.Accent, thick
	if !d.ok {
		d.ring.StrokeColor, d.ring.StrokeWidth = p.Danger, thick/2
	}
	d.ring.CornerRadius = float32(m.metrics.Radius*m.view.Zoom) + gap
	d.ring.Move(fyne.NewPos(m.painter.Snap(at.X)-gap-thick, m.painter.Snap(at.Y)-gap-thick))
	d.ring.Resize(fyne.NewSize(m.painter.Snap(at.W)+2*(gap+thick), m.painter.Snap(at.H)+2*(gap+thick)))
	return append(objects, d.ring)
}
