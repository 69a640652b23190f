package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// CreateRenderer is Fyne's.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{p: p, ground: canvas.NewRectangle(look.Palette().Ground)}
	return look.LaidOut(r, p.Size())
}

type pageRenderer struct {
	p      *Page
	ground *canvas.Rectangle
}

func (r *pageRenderer) Destroy() {}

func (r *pageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.p.scroll}
}

// MinSize is little: a page that has no room scrolls.
func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 240) }

// Layout arranges the page for its width.
func (r *pageRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	p := r.p
	p.plan = planFor(p.data, p.items, size.Width)
	p.scroll.Resize(size)
	p.sheet.Refresh() // its height is another
	p.scroll.Refresh()
	p.show(p.at)
}

// Refresh shows colours anew.
func (r *pageRenderer) Refresh() {
	r.ground.FillColor = look.Palette().Ground
	r.p.sheet.Refresh()
	canvas.Refresh(r.p)
}

// sheet is what scrolls: headings and tiles. A click beside them leaves the
// keyboard where it is.
type sheet struct {
	widget.BaseWidget
	look.KeepFocus
	p *Page
}

func newSheet(p *Page) *sheet {
	s := &sheet{p: p}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped does nothing.
func (s *sheet) Tapped(*fyne.PointEvent) {}

// CreateRenderer is Fyne's.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{s: s}
	r.arrange()
	return look.LaidOut(r, s.Size())
}

type sheetRenderer struct {
	s       *sheet
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(1, r.s.p.plan.height) }

func (r *sheetRenderer) Layout(fyne.Size) { r.arrange() }

func (r *sheetRenderer) Refresh() {
	r.arrange()
	for _, t := range r.s.p.tiles {
		t.Refresh()
	}
	canvas.Refresh(r.s)
}

// arrange puts everything where the plan says.
func (r *sheetRenderer) arrange() {
	p, pal := r.s.p, look.Palette()
	r.objects = r.objects[:0]
	for _, h := range p.plan.headings {
		t := look.Text(h.text, headSize, true, pal.Ink)
		t.Move(fyne.NewPos(h.at.x, h.at.y))
		r.objects = append(r.objects, t)
	}
	for i, line := range p.plan.noFiles {
		t := look.Text(line, aboutSize, false, pal.Muted)
		t.Move(fyne.NewPos(p.plan.none.x, p.plan.none.y+float32(i)*aboutHigh))
		r.objects = append(r.objects, t)
	}
	for i, b := range p.plan.tiles {
		p.tiles[i].Move(fyne.NewPos(b.x, b.y))
		p.tiles[i].Resize(fyne.NewSize(b.w, b.h))
		r.objects = append(r.objects, p.tiles[i])
	}
}
