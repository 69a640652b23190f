package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// figureRow is a name with two figures at the right, of which either may be "".
type figureRow struct{ name, factor, figure string }

// figureTable shows names with figures, one below the other. Names wrap.
type figureTable struct {
	widget.BaseWidget
	rows []figureRow
	bold bool // the figures are what all comes to
}

func newFigureTable() *figureTable {
	t := &figureTable{}
	t.ExtendBaseWidget(t)
	return t
}

func (t *figureTable) set(rows []figureRow, bold bool) {
	t.rows, t.bold = rows, bold
	show(len(rows) > 0, t)
	t.Refresh()
}

// The measures of the columns, in px.
const (
	figureWidth = 52
	factorWidth = 48
	nameLines   = 2
	rowHeight   = 2 * look.Unit // whole, so that rows stand equally far apart
)

func (t *figureTable) broken(row figureRow, width float32) []string {
	room := width - figureWidth - 4
	if row.factor != "" {
		room -= factorWidth
	}
	return look.Wrap(row.name, smallSize, scene.Regular, max(room, figureWidth), nameLines)
}

// HeightAt is that of the lines which a width makes.
func (t *figureTable) HeightAt(width float32) (height float32) {
	for _, row := range t.rows {
		height += float32(max(1, len(t.broken(row, width)))) * rowHeight
	}
	return height
}

// CreateRenderer draws the texts.
func (t *figureTable) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return look.LaidOut(&figureTableRenderer{t: t}, t.Size())
}

type figureTableRenderer struct {
	t       *figureTable
	size    fyne.Size
	made    []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *figureTableRenderer) Destroy()                     {}
func (r *figureTableRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *figureTableRenderer) MinSize() fyne.Size {
	return fyne.NewSize(leastWidth/2, r.t.HeightAt(max(r.size.Width, leastWidth/2)))
}

func (r *figureTableRenderer) Layout(size fyne.Size) {
	r.size, r.objects = size, r.objects[:0]
	t, p, y := r.t, look.Palette(), float32(0)
	write := func(text string, x, y float32, bold bool) *canvas.Text {
		n := len(r.objects)
		if n == len(r.made) {
			r.made = append(r.made, look.Text("", smallSize, false, p.Ink))
		}
		made := r.made[n]
		made.Text, made.TextStyle.Bold, made.Color = text, bold, p.Ink
		made.Move(fyne.NewPos(x, y))
		r.objects = append(r.objects, made)
		return made
	}
	right := func(text string, x, y float32, bold bool) *canvas.Text {
		return write(text, x-look.TextWidth(text, smallSize, bold), y, bold)
	}
	for _, row := range t.rows {
		if row.figure != "" {
			right(row.figure, size.Width, y, t.bold)
		}
		if row.factor != "" {
			right(row.factor, size.Width-figureWidth, y, false).Color = p.Muted
		}
		for k, text := range t.broken(row, size.Width) {
			write(text, 0, y+float32(k)*lineHeight(smallSize, false), false).Color = p.Muted
		}
		y += float32(max(1, len(t.broken(row, size.Width)))) * rowHeight
	}
}

func (r *figureTableRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.t)
}
