package minimap

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

type renderer struct {
	m       *Minimap
	panel   *canvas.Rectangle
	picture *canvas.Raster
	frame   *canvas.Rectangle // around what is in view
	marks   []*canvas.Rectangle
	objects []fyne.CanvasObject

	shown *scene.Scene // that the picture is of
	tones *scene.Palette
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(leastWide+2*pad, leastHigh+2*pad) }
func (r *renderer) Layout(fyne.Size)             { r.Refresh() }

// Refresh moves the frame and the marks; the picture stays, but for another
// scene or other colours.
func (r *renderer) Refresh() {
	m, p := r.m, look.Palette()
	r.objects = append(r.objects[:0], r.panel)
	r.panel.FillColor, r.panel.StrokeColor, r.panel.StrokeWidth, r.panel.CornerRadius = p.Panel, p.Hairline, 1, 6
	r.panel.Resize(m.Size())
	if m.scene == nil {
		return
	}
	w, h := pictureSize(m.scene.Bounds)
	r.picture.Move(fyne.NewSquareOffsetPos(pad))
	r.picture.Resize(fyne.NewSize(w, h))
	if r.shown != m.scene || r.tones != p {
		r.shown, r.tones = m.scene, p
		r.picture.Refresh()
	}
	r.objects = append(r.objects, r.picture)
	for i, box := range m.selected {
		if i == len(r.marks) {
			r.marks = append(r.marks, canvas.NewRectangle(p.Accent))
		}
		r.put(r.marks[i], box, leastMark)
		r.marks[i].FillColor = p.Accent
		r.objects = append(r.objects, r.marks[i])
	}
	r.frame.FillColor = color.NRGBA{R: p.Accent.R, G: p.Accent.G, B: p.Accent.B, A: 0x14}
	r.frame.StrokeColor, r.frame.StrokeWidth, r.frame.CornerRadius = p.Accent, 1, 2
	r.put(r.frame, m.view, leastFrame)
	r.objects = append(r.objects, r.frame)
	canvas.Refresh(m)
}

func (r *renderer) put(box *canvas.Rectangle, world scene.Rect, least float32) {
	at, size := r.m.place(world, least)
	box.Move(at)
	box.Resize(size)
}
