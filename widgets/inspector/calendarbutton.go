package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// calendarButton opens a calendar.
type calendarButton struct{ pressable }

var _ control.Widget = (*calendarButton)(nil)

// CreateRenderer draws a small calendar.
func (b *calendarButton) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &calendarButtonRenderer{b: b}
	for k := range r.parts {
		r.parts[k] = canvas.NewRectangle(transparent)
	}
	return look.LaidOut(r, b.Size())
}

type calendarButtonRenderer struct {
	b     *calendarButton
	parts [4]*canvas.Rectangle // ring, sheet, its head, a day
	size  fyne.Size
}

func (r *calendarButtonRenderer) Destroy() {}

func (r *calendarButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.parts[0], r.parts[1], r.parts[2], r.parts[3]}
}

func (r *calendarButtonRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(3 * look.Unit) }

func (r *calendarButtonRenderer) Layout(size fyne.Size) {
	r.size = size
	control.Ring(r.parts[0], r.b.Ringed(), 6)
	if r.b.Hovered() && !r.b.Ringed() {
		r.parts[0].FillColor = look.Palette().AccentSoft
	}
	r.parts[0].Resize(size)
	ink := muted.Colour()
	x, y := size.Width/2-6, size.Height/2-6
	for k, at := range [][4]float32{{0, 0, 12, 12}, {0, 0, 12, 4}, {6.5, 6.5, 3, 3}} {
		part := r.parts[k+1]
		part.Hidden = r.b.ReadOnly()
		part.Move(fyne.NewPos(x+at[0], y+at[1]))
		part.Resize(fyne.NewSize(at[2], at[3]))
		part.FillColor, part.CornerRadius = ink, 1
	}
	r.parts[1].FillColor, r.parts[1].StrokeColor, r.parts[1].StrokeWidth, r.parts[1].CornerRadius = transparent, ink, 1.2, 2
}

func (r *calendarButtonRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.b)
}
