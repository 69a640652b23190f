package findbar

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of the bar, in px on a desk.
const (
	textSize   = 13
	smallSize  = 12
	pad        = look.Unit
	gap        = 4
	rowHeight  = 36
	smallRow   = 20
	leastField = 120
	mostField  = 360
	leastWidth = 160
)

// CreateRenderer is Fyne's.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{b: b, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), count: look.Text("", smallSize, false, nil)}
	for range 4 {
		r.said = append(r.said, look.Text("", smallSize, false, nil))
	}
	r.write()
	return look.LaidOut(r, b.Size())
}

type renderer struct {
	b            *Bar
	ground, line *canvas.Rectangle
	count        *canvas.Text
	said         []*canvas.Text // where the match stands
	width        float32
	height       float32
	objects      []fyne.CanvasObject
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the rows need at the present width.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(leastWidth, r.height) }

func (r *renderer) Layout(size fyne.Size) {
	r.width = size.Width
	before := r.height
	r.write()
	r.ground.Resize(fyne.NewSize(size.Width, max(size.Height, r.height)))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.line.Move(fyne.NewPos(0, size.Height-1))
	if r.height != before { // as high as its rows need at this width
		canvas.Refresh(r.b)
	}
}

func (r *renderer) Refresh() {
	r.write()
	canvas.Refresh(r.b)
}

// counted says how many matches there are, and whether there are none.
func (b *Bar) counted() (text string, none bool) {
	switch {
	case b.replaced >= 0:
		return strconv.Itoa(b.replaced) + " replaced", false
	case b.query.Text == "":
		return "", false
	case b.count == 0:
		return "no match", true
	case b.at < 0:
		return strconv.Itoa(b.count) + " found", false
	}
	return strconv.Itoa(b.at+1) + " of " + strconv.Itoa(b.count), false
}

// write puts everything into rows: the text with its tools, the replacement
// with its own, and where the match stands. Tools that have no room beside
// their field get a row of their own.
func (r *renderer) write() {
	b, p := r.b, look.Palette()
	r.ground.FillColor, r.line.FillColor = p.Panel, p.Hairline
	r.objects = append(r.objects[:0], r.ground, r.line)
	b.previous.off, b.next.off = b.count == 0, b.count == 0
	b.one.off, b.all.off = b.at < 0, b.count == 0
	r.count.TextSize = smallSize * b.k()
	text, none := b.counted()
	r.count.Text, r.count.Color = text, p.Muted
	if none {
		r.count.Color = p.Danger
	}
	y := float32(gap)
	width := max(r.width, leastWidth)
	y = r.row(y, width, b.find, b.letters, b.word, b.previous, b.next)
	if b.replace {
		y = r.row(y, width, b.put, b.one, b.all)
	}
	y = r.where(y, width, p)
	r.height = y + gap + 1
}

// where says where the match stands, with the hit bold. It keeps its room where
// there is nothing to say, so that the map does not jump from match to match.
func (r *renderer) where(y, width float32, p *scene.Palette) float32 {
	c, size := r.b.context, smallSize*r.b.k()
	below := y + smallRow*r.b.k()
	if c == (context{}) {
		return below
	}
	x, room := float32(pad+gap), width-pad
	for i, part := range []struct {
		text string
		bold bool
	}{{c.where + ": ", false}, {c.before, false}, {c.hit, true}, {c.after, false}} {
		if part.text == "" || x >= room {
			continue
		}
		t := r.said[i]
		t.TextStyle.Bold, t.TextSize, t.Color = part.bold, size, p.Muted
		if part.bold {
			t.Color = p.Ink
		}
		w := look.Fonts().Width(part.text, float64(size), face(part.bold))
		t.Text = part.text
		if x+float32(w) > room {
			t.Text = look.Cut(part.text, size, part.bold, room-x)
		}
		r.put(t, x, y, t.MinSize())
		x += float32(w)
	}
	return below
}

func face(bold bool) scene.Face {
	if bold {
		return scene.Bold
	}
	return scene.Regular
}
