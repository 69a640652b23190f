package analysis

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/look"
)

// CreateRenderer shows tabs above the page.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &paneRenderer{p: p, hairline: canvas.NewRectangle(look.Palette().Hairline)}
	return look.LaidOut(r, p.Size())
}

type paneRenderer struct {
	p        *Pane
	hairline *canvas.Rectangle
	size     fyne.Size
}

// The measures of the pane, in px.
const (
	side      = look.Unit
	leastWide = 260
	leastHigh = 100
)

func (r *paneRenderer) Destroy()           {}
func (r *paneRenderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

func (r *paneRenderer) Objects() []fyne.CanvasObject {
	if r.p.projector {
		return []fyne.CanvasObject{r.p.pages[r.p.at]}
	}
	objects := []fyne.CanvasObject{r.hairline}
	for _, tab := range r.p.tabs {
		objects = append(objects, tab)
	}
	return append(objects, r.p.pages[r.p.at])
}

// Layout puts the tabs beside one another, in as many rows as they need.
func (r *paneRenderer) Layout(size fyne.Size) {
	r.size = size
	if r.p.projector {
		r.p.pages[r.p.at].Move(fyne.NewPos(0, 0))
		r.p.pages[r.p.at].Resize(size)
		return
	}
	const left = side - look.Unit/2 // the words of links stand in by that much
	x, y, row := float32(left), float32(look.Unit), float32(0)
	for _, tab := range r.p.tabs {
		min := tab.MinSize()
		if x > left && x+min.Width > size.Width-side {
			x, y = left, y+min.Height
		}
		tab.Move(fyne.NewPos(x, y))
		tab.Resize(min)
		x, row = x+min.Width+look.Unit/2, min.Height
	}
	y += row + look.Unit/2
	r.hairline.FillColor = look.Palette().Hairline
	r.hairline.Move(fyne.NewPos(0, y))
	r.hairline.Resize(fyne.NewSize(size.Width, 1))
	page := r.p.pages[r.p.at]
	page.Move(fyne.NewPos(0, y+1))
	page.Resize(fyne.NewSize(size.Width, max(0, size.Height-y-1)))
}

func (r *paneRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.p)
}
