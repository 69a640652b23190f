package markdown

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// CreateRenderer draws the lines.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	return look.LaidOut(&renderer{v: v}, v.Size())
}

type renderer struct {
	v       *View
	rects   []*canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
	size    fyne.Size
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(0, lineHeight(textSize)) }

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	v, p := r.v, look.Palette()
	page := v.pageFor(size.Width)
	r.objects = r.objects[:0]
	used := 0
	rect := func(at stroke) *canvas.Rectangle {
		if used == len(r.rects) {
			r.rects = append(r.rects, canvas.NewRectangle(p.Ground))
		}
		o := r.rects[used]
		used++
		o.CornerRadius, o.StrokeWidth, o.StrokeColor = 0, 0, p.Accent
		o.Move(fyne.NewPos(at.x, at.y))
		o.Resize(fyne.NewSize(at.w, at.h))
		r.objects = append(r.objects, o)
		return o
	}
	for _, bar := range page.bars {
		switch o := rect(bar); bar.kind {
		case code:
			o.FillColor, o.CornerRadius = scene.Mix(p.Panel, p.Ink, 0.05), 4
		case rule:
			o.FillColor = p.Hairline
		default:
			o.FillColor = p.Ghost
		}
	}
	for _, piece := range page.pieces {
		if piece.link >= 0 {
			under := rect(stroke{piece.x, piece.y + lineHeight(piece.size) - 2, piece.width, 1, rule})
			under.FillColor = p.Accent
			if piece.link == v.over || v.Ringed() && piece.link == v.at {
				rect(stroke{piece.x - 2, piece.y, piece.width + 4, lineHeight(piece.size), code}).FillColor = p.AccentSoft
			}
		}
	}
	for k, piece := range page.pieces {
		r.text(k, piece, p)
	}
	if page.cut {
		r.text(len(page.pieces), piece{text: "The preview ends here; there is more to read in Write.", y: page.height + between, size: monoSize, faint: true, link: -1}, p)
	}
}

func (r *renderer) text(k int, piece piece, p *scene.Palette) {
	if k == len(r.texts) {
		r.texts = append(r.texts, &canvas.Text{})
	}
	t := r.texts[k]
	t.Text, t.TextSize, t.TextStyle, t.Color = piece.text, piece.size, piece.style, p.Ink
	switch {
	case piece.link >= 0:
		t.Color = p.Accent
	case piece.faint:
		t.Color = p.Muted
	}
	t.Move(fyne.NewPos(piece.x, piece.y))
	r.objects = append(r.objects, t)
}

func (r *renderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.v)
}
