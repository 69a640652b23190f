package chartview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/scenarios/scene/sheet"
	"offramp/widgets/look"
)

// CreateRenderer draws the chart.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return look.LaidOut(&renderer{v: v, ground: canvas.NewRectangle(nil)}, v.Size())
}

type renderer struct {
	v       *View
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// The least room that a chart is of use in, in px on a desk.
const leastWide, leastHigh = 200, 140

// IsClip tells Fyne to clip what is drawn to the widget.
func (r *renderer) IsClip() {}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

func (r *renderer) Layout(fyne.Size) { r.Refresh() }

// Refresh draws what is in view.
func (r *renderer) Refresh() {
	v, p := r.v, look.Palette()
	r.ground.FillColor = p.Panel
	r.ground.Resize(v.Size())
	r.objects = append(r.objects[:0], r.ground)
	if v.fresh() {
		v.painter.Begin(v)
		v.paint(p)
		r.objects = append(r.objects, v.painter.Objects()...)
	}
	canvas.Refresh(v)
}

// paint draws the chart, the row that is pointed at, and what it says.
func (v *View) paint(p *scene.Palette) {
	by := inset * v.k()
	if v.over >= 0 {
		v.frame(v.over, p.AccentSoft, color.NRGBA{})
	}
	v.layout.Paint(sheet.At(v.painter, float32(by), float32(by)), p, p.Panel, v.sight())
	if v.focused {
		v.frame(v.at, color.NRGBA{}, p.Accent)
	}
	if length, y, _, ok := v.bar(); ok {
		x := float64(v.Size().Width) - barWidth - 2
		v.painter.Box(rect(scene.Rect{X: x, Y: y, W: barWidth, H: length}), barWidth/2, p.Branch, color.NRGBA{}, 0, false)
	}
	switch {
	case v.over >= 0:
		v.tip(v.over, p)
	case v.focused:
		v.tip(v.at, p)
	}
}

// frame draws the ground of a row, or a ring around it.
func (v *View) frame(row int, fill, stroke color.NRGBA) {
	r, ok := v.place(row)
	if !ok {
		return
	}
	r.X, r.W = r.X-4, r.W+8
	if v.layout.Places[row].W < v.layout.Width { // a mark, not a row
		r.Y, r.H = r.Y-4, r.H+8
	}
	v.painter.Box(rect(r), 4, fill, stroke, 2, false)
}

func rect(r scene.Rect) scene.Rect32 {
	return scene.Rect32{X: float32(r.X), Y: float32(r.Y), W: float32(r.W), H: float32(r.H)}
}
