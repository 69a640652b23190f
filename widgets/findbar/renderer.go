package findbar

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of the bar, in px.
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

// Counted returns what the bar says about how many matches there are.
func (b *Bar) Counted() string {
	text, _ := b.counted()
	return text
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
	text, none := b.counted()
	r.count.Text, r.count.Color = text, p.Muted
	if none {
		r.count.Color = p.Danger
	}
	y := float32(gap)
	width := max(r.width, leastWidth)
	y = r.row(y, width, b.text, b.letters, b.word, b.previous, b.next)
	if b.replace {
		y = r.row(y, width, b.with, b.one, b.all)
	}
	y = r.where(y, width, p)
	r.height = y + gap + 1
}

// countRoom is what the count takes, however long it is: tools must not move
// while somebody clicks through matches.
const countRoom = 84

// row places a field with its tools and returns where the next row begins.
func (r *renderer) row(y, width float32, f fyne.CanvasObject, tools ...*tool) float32 {
	b := r.b
	first := f == fyne.CanvasObject(b.text)
	need := float32(0)
	for _, t := range tools {
		need += t.MinSize().Width + gap
	}
	right := width - pad
	if first {
		size := b.close.MinSize()
		r.put(b.close, right-size.Width, y+(rowHeight-size.Height)/2, size)
		right -= size.Width + gap
		need += countRoom
	}
	room := right - pad - need
	x, toolsY := float32(pad), y
	field := min(room, mostField)
	below := room < leastField
	if below {
		field = right - pad
		toolsY += rowHeight
	}
	height := f.MinSize().Height
	r.put(f, x, y+(rowHeight-height)/2, fyne.NewSize(max(field-gap, 2*textSize), height))
	if x += field + gap; below {
		x = pad
	}
	if first {
		min := r.count.MinSize()
		r.put(r.count, x, toolsY+(rowHeight-min.Height)/2, min)
		x += countRoom
	}
	for _, t := range tools {
		size := t.MinSize()
		if x+size.Width > width-pad && x > pad && below { // a very narrow map
			x, toolsY = pad, toolsY+rowHeight
		}
		t.Refresh()
		r.put(t, x, toolsY+(rowHeight-size.Height)/2, size)
		x += size.Width + gap
	}
	return toolsY + rowHeight
}

func (r *renderer) put(o fyne.CanvasObject, x, y float32, size fyne.Size) {
	o.Resize(size)
	o.Move(fyne.NewPos(x, y))
	r.objects = append(r.objects, o)
}

// where says where the match stands, with the hit bold. It keeps its room where
// there is nothing to say, so that the map does not jump from match to match.
func (r *renderer) where(y, width float32, p *scene.Palette) float32 {
	c := r.b.context
	if c == (context{}) {
		return y + smallRow
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
		t.TextStyle.Bold, t.Color = part.bold, p.Muted
		if part.bold {
			t.Color = p.Ink
		}
		w := look.Fonts().Width(part.text, smallSize, face(part.bold))
		t.Text = part.text
		if x+float32(w) > room {
			t.Text = look.Cut(part.text, smallSize, part.bold, room-x)
		}
		r.put(t, x, y, t.MinSize())
		x += float32(w)
	}
	return y + smallRow
}

func face(bold bool) scene.Face {
	if bold {
		return scene.Bold
	}
	return scene.Regular
}
