package datepicker

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

const (
	textSize  = 12
	titleSize = 13
)

// CreateRenderer draws the month.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return look.LaidOut(&renderer{c: c}, c.Size())
}

type renderer struct {
	c       *Calendar
	rects   []*canvas.Rectangle
	texts   []*canvas.Text
	lines   [4]canvas.Line
	objects []fyne.CanvasObject
	used    int // texts
	marks   int // rectangles
	size    fyne.Size
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(0, r.c.HeightAt(0)) }

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	c, p := r.c, look.Palette()
	r.objects, r.used, r.marks = r.objects[:0], 0, 0
	column := c.column()
	frame := r.mark(fyne.NewPos(0, 0), fyne.NewSize(min(size.Width, 7*column+2*pad), size.Height))
	frame.FillColor, frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = p.Panel, p.Hairline, 1, 6

	r.text(c.at.Format("January 2006"), fyne.NewPos(pad+6, pad), 0, titleSize, true, p.Ink)
	for k, name := range []string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"} {
		r.text(name, fyne.NewPos(pad+float32(k)*column, pad+rowHeight), column, textSize-1, true, p.Muted)
	}
	for k := range 42 {
		r.day(k, column, p)
	}
	foot := float32(pad + (rows-1)*rowHeight)
	r.text("Today", fyne.NewPos(pad, foot), 2*column, textSize, true, p.Accent)
	r.text("No date", fyne.NewPos(pad+5*column, foot), 2*column, textSize, true, p.Accent)
	for k, points := range [4][4]float32{{5.6, 12, 5.4, 8}, {5.6, 12, 5.4, 16}, {6.4, 12, 6.6, 8}, {6.4, 12, 6.6, 16}} {
		line := &r.lines[k]
		line.StrokeColor, line.StrokeWidth = p.Muted, 1.5
		tip := float32(0)
		if k < 2 {
			tip = -4
		}
		x := pad + points[0]*column + tip
		line.Position1 = fyne.NewPos(x, pad+points[1])
		line.Position2 = fyne.NewPos(x+map[bool]float32{true: 4, false: -4}[k < 2], pad+points[3]-points[1]+12)
		r.objects = append(r.objects, line)
	}
}

// day shows one day of the six weeks.
func (r *renderer) day(k int, column float32, p *scene.Palette) {
	c := r.c
	day := c.first().AddDate(0, 0, k)
	at := fyne.NewPos(pad+float32(k%7)*column, pad+float32(2+k/7)*rowHeight)
	var ink color.Color = p.Ink
	bold := false
	if day.Month() != c.at.Month() {
		ink = p.Faint
	}
	box := func() *canvas.Rectangle {
		m := r.mark(at.AddXY(1, 1), fyne.NewSize(column-2, rowHeight-2))
		m.CornerRadius = 5
		return m
	}
	switch {
	case day.Equal(c.chosen):
		box().FillColor = p.Accent
		ink, bold = p.Panel, true
	case c.over.what == aDay && day.Equal(c.over.day):
		box().FillColor = p.AccentSoft
	}
	if day.Equal(c.today()) {
		bold = true
		if !day.Equal(c.chosen) {
			ink = p.Accent
		}
	}
	if day.Equal(c.at) && c.Focused() {
		m := box()
		m.StrokeColor, m.StrokeWidth = p.Accent, 2
		if day.Equal(c.chosen) {
			m.StrokeColor = p.Ink
		}
	}
	r.text(strconv.Itoa(day.Day()), at, column, textSize, bold, ink)
}

func (r *renderer) mark(at fyne.Position, size fyne.Size) *canvas.Rectangle {
	if r.marks == len(r.rects) {
		r.rects = append(r.rects, canvas.NewRectangle(color.Transparent))
	}
	m := r.rects[r.marks]
	r.marks++
	m.FillColor, m.StrokeColor, m.StrokeWidth, m.CornerRadius = color.Transparent, color.Transparent, 0, 0
	m.Move(at)
	m.Resize(size)
	r.objects = append(r.objects, m)
	return m
}

// text puts a text in the middle of a row, and of the room where there is one.
func (r *renderer) text(text string, at fyne.Position, room, size float32, bold bool, ink color.Color) {
	if r.used == len(r.texts) {
		r.texts = append(r.texts, &canvas.Text{})
	}
	t := r.texts[r.used]
	r.used++
	t.Text, t.TextSize, t.TextStyle.Bold, t.Color = text, size, bold, ink
	own := t.MinSize()
	x := float32(0)
	if room > 0 {
		x = (room - own.Width) / 2
	}
	t.Move(at.AddXY(x, (rowHeight-own.Height)/2))
	r.objects = append(r.objects, t)
}

func (r *renderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.c)
}
