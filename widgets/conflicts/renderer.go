package conflicts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/form"
	"offramp/widgets/look"
)

// The measures of the pane, in px.
const (
	margin     = look.Unit
	leastWide  = 260
	leastHigh  = 100
	mostDetail = 0.65 // the share of the pane that the detail takes at most
)

// CreateRenderer shows the list, and below it the conflict that it is at.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return look.LaidOut(&renderer{p: p, hairline: canvas.NewRectangle(nil)}, p.Size())
}

type renderer struct {
	p        *Pane
	hairline *canvas.Rectangle
	size     fyne.Size
}

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.head, r.p.list, r.p.scroll, r.hairline}
}

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	p := r.p
	top, low := form.HeightAt(p.head, size.Width), float32(0)
	if p.detail.Visible() {
		low = form.HeightAt(p.detail, size.Width)
	}
	room := min(low, mostDetail*(size.Height-top))
	form.Place(p.head, fyne.Position{}, fyne.NewSize(size.Width, top))
	p.list.Move(fyne.NewPos(0, top))
	p.list.Resize(fyne.NewSize(size.Width, max(0, size.Height-top-room)))
	r.hairline.Hidden = low == 0
	r.hairline.FillColor = look.Palette().Hairline
	r.hairline.Move(fyne.NewPos(0, size.Height-room))
	r.hairline.Resize(fyne.NewSize(size.Width, 1))
	p.scroll.Move(fyne.NewPos(0, size.Height-room))
	p.scroll.Resize(fyne.NewSize(size.Width, room))
	form.Place(p.detail, p.detail.Position(), fyne.NewSize(size.Width, max(low, room)))
}

func (r *renderer) Refresh() {
	r.Layout(r.size)
	r.p.list.Refresh()
	canvas.Refresh(r.p)
}
