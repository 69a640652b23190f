package start

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// tile is one item on the page. A click on it leaves the keyboard with the page.
type tile struct {
	widget.BaseWidget
	look.KeepFocus
	p    *Page
	i    int
	over bool
}

var (
	_ fyne.Tappable      = (*tile)(nil)
	_ desktop.Hoverable  = (*tile)(nil)
	_ desktop.Cursorable = (*tile)(nil)
)

func newTile(p *Page, i int) *tile {
	t := &tile{p: p, i: i}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped chooses the item.
func (t *tile) Tapped(*fyne.PointEvent) { t.p.choose(t.i) }

// MouseIn shows that it can be clicked.
func (t *tile) MouseIn(*desktop.MouseEvent) { t.over = true; t.Refresh() }

// MouseMoved is Fyne's.
func (t *tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes that back.
func (t *tile) MouseOut() { t.over = false; t.Refresh() }

// Cursor is a hand.
func (t *tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{t: t, back: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	r.ring.StrokeWidth, r.ring.CornerRadius, r.back.CornerRadius = 2, radius, radius
	r.thumb = canvas.NewRaster(r.draw)
	r.write()
	return look.LaidOut(r, t.Size())
}

const radius = look.Unit

type tileRenderer struct {
	t          *tile
	back, ring *canvas.Rectangle
	thumb      *canvas.Raster
	rule       *canvas.Rectangle // between the map and what is said below it
	objects    []fyne.CanvasObject

	drawn  *image.RGBA // the small map as it was drawn last
	drawnW int
	drawnH int
	dark   bool
}

func (r *tileRenderer) Destroy()                     {}
func (r *tileRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tileRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *tileRenderer) Layout(fyne.Size)             { r.write() }

func (r *tileRenderer) Refresh() {
	r.write()
	canvas.Refresh(r.t)
}

// draw draws the small map once for each size and theme.
func (r *tileRenderer) draw(w, h int) image.Image {
	pal := look.Palette()
	if r.drawn == nil || r.drawnW != w || r.drawnH != h || r.dark != pal.IsDark {
		var s *scene.Scene
		if it := r.t.p.items[r.t.i]; it.kind == template {
			s = r.t.p.data.Templates[it.index].Map
		}
		r.drawn, r.drawnW, r.drawnH, r.dark = thumb(s, w, h, pal), w, h, pal.IsDark
	}
	return r.drawn
}

// write puts everything on the tile as it is now.
func (r *tileRenderer) write() {
	t, size, pal := r.t, r.t.Size(), look.Palette()
	it := t.p.items[t.i]
	framed := it.kind == blank || it.kind == template
	r.back.FillColor, r.back.StrokeWidth, r.back.StrokeColor = pal.Panel, 1, pal.Hairline
	if !framed {
		r.back.FillColor, r.back.StrokeWidth = pal.Ground, 0
	}
	if t.over {
		r.back.FillColor = pal.AccentSoft
	}
	r.back.Resize(size)
	r.ring.FillColor, r.ring.StrokeColor = clear, pal.Accent
	r.ring.Resize(size)
	r.ring.Hidden = t.p.at != t.i

	r.objects = append(r.objects[:0], r.back)
	if size.Width > 0 {
		switch it.kind {
		case blank:
			r.blank(size)
		case template:
			r.template(size, it.index)
		case recent:
			r.recent(size, t.p.data.Recents[it.index])
		case open:
			r.line(size, it.name(t.p.data), t.p.data.OpenKey)
		case sample:
			r.line(size, it.name(t.p.data), "")
		}
	}
	r.objects = append(r.objects, r.ring)
}
