package forkbar

import (
	"image"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/odds"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// HeightAt is that of the bar and the line below it.
func (b *Bar) HeightAt(float32) float32 { return barHeight + lineGap + lineHeight() }

func lineHeight() float32 { return fyne.MeasureText("M", lineSize, fyne.TextStyle{}).Height }

// CreateRenderer draws the parts, their numbers and the dividers.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return look.LaidOut(&renderer{b: b, line: look.Text("", lineSize, false, color.Transparent)}, b.Size())
}

// piece is what a part is drawn with.
type piece struct {
	fill  *canvas.Rectangle
	hatch *canvas.Raster
	label *canvas.Text
	lock  lock
	kind  odds.PartKind

	ranged bool // what is not known has a word or a range
}

type renderer struct {
	b       *Bar
	pieces  []*piece
	line    *canvas.Text
	objects []fyne.CanvasObject
	size    fyne.Size
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(0, r.b.HeightAt(0)) }

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	b, p := r.b, look.Palette()
	spans := b.spans()
	r.objects = r.objects[:0]
	for k, part := range b.parts {
		if k == len(r.pieces) {
			r.pieces = append(r.pieces, newPiece())
		}
		r.objects = r.pieces[k].lay(r.objects, part, part.Branch != nil && part.Branch.ID == b.selected, b.manner == odds.WordsOnly, b.ranged, spans[k], p)
	}
	for k, d := range b.dividers[:b.shown] {
		d.Move(fyne.NewPos((spans[k].till+spans[k+1].from-grip)/2, 0))
		d.Resize(fyne.NewSize(grip, barHeight))
		r.objects = append(r.objects, d)
	}
	text, wrong := b.says()
	r.line.Text = look.Cut(odds.NoBreak(text), lineSize, false, size.Width)
	r.line.Color = p.Muted
	if wrong {
		r.line.Color = p.Danger
	}
	r.line.Move(fyne.NewPos(0, barHeight+lineGap))
	r.objects = append(r.objects, r.line)
}

func (r *renderer) Refresh() {
	r.Layout(r.size)
	for _, d := range r.b.dividers[:r.b.shown] {
		d.Refresh()
	}
	canvas.Refresh(r.b)
}

func newPiece() *piece {
	c := &piece{fill: canvas.NewRectangle(color.Transparent), label: look.Text("", labelSize, true, color.Transparent), lock: newLock()}
	c.hatch = canvas.NewRaster(func(w, h int) image.Image {
		img := image.NewNRGBA(image.Rect(0, 0, w, h))
		p, scale := look.Palette(), float32(h)/barHeight
		pattern := look.Stripes
		switch {
		case c.kind == odds.Unknown && c.ranged:
			pattern = look.Level
		case c.kind == odds.Unknown:
			pattern = look.Dots
		}
		look.FillPattern(img, img.Bounds(), pattern, p, scale)
		look.Frame(img, img.Bounds(), max(1, int(scale)), p.Ghost)
		return img
	})
	return c
}

// lay places what a part is drawn with and returns objects with it.
func (c *piece) lay(objects []fyne.CanvasObject, part odds.Part, selected, wordsOnly, ranged bool, at span, p *scene.Palette) []fyne.CanvasObject {
	width := at.till - at.from
	ink := p.Ink
	var ground fyne.CanvasObject = c.fill
	switch {
	case part.Branch == nil:
		ground = c.hatch
		if c.kind != part.Kind || c.ranged != ranged {
			c.kind, c.ranged = part.Kind, ranged
			c.hatch.Refresh()
		}
	case selected:
		c.fill.FillColor, ink = p.Accent, p.Panel
	case part.Kind == odds.TakesRest:
		c.fill.FillColor = scene.Mix(p.Panel, p.Branch, 0.6)
	default:
		c.fill.FillColor = p.Branch
	}
	c.fill.CornerRadius = 2
	ground.Move(fyne.NewPos(at.from, 0))
	ground.Resize(fyne.NewSize(width, barHeight))
	objects = append(objects, ground)

	room := width - 8
	if part.Branch != nil && part.Branch.Locked && room >= lockWidth {
		objects = c.lock.lay(objects, fyne.NewPos(at.till-lockWidth-4, (barHeight-lockHeight)/2), ink)
		room -= lockWidth + 3
	}
	if text := label(part, room); !wordsOnly && text != "" && part.Branch != nil {
		c.label.Text, c.label.Color = text, ink
		c.label.Move(fyne.NewPos(at.from+5, (barHeight-c.label.MinSize().Height)/2))
		objects = append(objects, c.label)
	}
	return objects
}

// label is the number of a part, as far as there is room for it.
func label(part odds.Part, room float32) string {
	number := strings.TrimSuffix(odds.Branch(part.Share), " %")
	texts := []string{number}
	if part.Kind == odds.TakesRest {
		texts = []string{"rest " + number, number}
	}
	for _, text := range texts {
		if look.TextWidth(text, labelSize, true) <= room {
			return text
		}
	}
	return ""
}
