package noticeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/look"
)

// CreateRenderer draws the line.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{line: l, band: canvas.NewRectangle(color.Transparent)}
	r.band.CornerRadius = radius
	r.Refresh()
	return look.LaidOut(r, l.Size())
}

type renderer struct {
	line    *Line
	band    *canvas.Rectangle
	caps    []*canvas.Rectangle // around the keys
	texts   []*canvas.Text
	lines   []*canvas.Rectangle // under the offer that the pointer is on
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the text needs at the present width. Having no height,
// rather than being hidden, makes the window lay itself out anew.
func (r *renderer) MinSize() fyne.Size {
	return fyne.NewSize(leastWidth, r.line.content.height())
}

// Layout lets the text flow anew where the width is another.
func (r *renderer) Layout(size fyne.Size) {
	r.band.Move(fyne.NewSquareOffsetPos(margin))
	r.band.Resize(size.SubtractWidthHeight(2*margin, 2*margin))
	if size.Width != r.line.width {
		r.line.width = size.Width
		r.line.content.arrange(size.Width)
		r.line.tellHeight()
		r.write()
	}
}

// Refresh shows text and colours anew.
func (r *renderer) Refresh() {
	r.write()
	canvas.Refresh(r.line)
}

func (r *renderer) write() {
	c := &r.line.content
	p := look.Palette()
	r.band.FillColor, r.band.StrokeWidth = p.AccentSoft, 0
	switch {
	case c.warn:
		r.band.FillColor = p.DangerSoft
	case c.hint:
		r.band.FillColor, r.band.StrokeColor, r.band.StrokeWidth = p.Panel, p.Hairline, 1
	}
	if r.objects = r.objects[:0]; c.rows > 0 {
		r.objects = append(r.objects, r.band)
	}
	underlined, capped := 0, 0
	for i, piece := range c.pieces {
		if i == len(r.texts) {
			r.texts = append(r.texts, look.Text("", textSize, false, p.Ink))
		}
		t := r.texts[i]
		kind := c.kinds[piece.Run]
		t.Text, t.TextSize, t.TextStyle.Bold = piece.Text, textSize*c.k, c.runs[piece.Run].Bold
		x, y, step := c.padX()+piece.X, c.padY()+float32(piece.Line)*c.rowStep(), c.rowStep()
		switch kind {
		case link:
			t.Color = p.Accent
			if c.offers[piece.Run] == r.line.hover {
				r.underline(underlined, x, y+step-3*c.k, piece.Width, p.Accent)
				underlined++
			}
		case wrong:
			t.Color = p.Danger
		case key:
			t.Color, t.TextSize = p.Muted, keySize*look.Enlarged(r.line.projector, keySize)
			r.cap(capped, x-keyPad*c.k, y+1, piece.Width+2*keyPad*c.k-1, step-2)
			capped++
		case dot:
			t.Color = p.Muted
		default:
			t.Color = p.Ink
			if c.hint {
				t.Color = p.Muted
			}
		}
		t.Move(fyne.NewPos(x, y))
		t.Resize(fyne.NewSize(piece.Width, step))
		r.objects = append(r.objects, t)
	}
}

// cap draws the cap of a key, before its name is.
func (r *renderer) cap(i int, x, y, width, height float32) {
	if i == len(r.caps) {
		r.caps = append(r.caps, canvas.NewRectangle(color.Transparent))
		r.caps[i].CornerRadius, r.caps[i].StrokeWidth = 4, 1
	}
	p := look.Palette()
	r.caps[i].FillColor, r.caps[i].StrokeColor = p.Panel, p.Hairline
	r.caps[i].Move(fyne.NewPos(x, y))
	r.caps[i].Resize(fyne.NewSize(width, height))
	r.objects = append(r.objects, r.caps[i])
}

func (r *renderer) underline(i int, x, y, width float32, c color.Color) {
	if i == len(r.lines) {
		r.lines = append(r.lines, canvas.NewRectangle(c))
	}
	r.lines[i].FillColor = c
	r.lines[i].Move(fyne.NewPos(x, y))
	r.lines[i].Resize(fyne.NewSize(width, 1))
	r.objects = append(r.objects, r.lines[i])
}
