package rowlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/scenarios/scene"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// CreateRenderer draws the rows that are in view.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return look.LaidOut(&renderer{l: l, ground: canvas.NewRectangle(nil)}, l.Size())
}

type renderer struct {
	l       *List
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// IsClip tells Fyne to clip what is drawn to the widget.
func (r *renderer) IsClip() {}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(leastWide, leastHigh) }
func (r *renderer) Layout(fyne.Size)             { r.Refresh() }

func (r *renderer) Refresh() {
	l, p := r.l, look.Palette()
	r.ground.FillColor = p.Panel
	r.ground.Resize(l.Size())
	r.objects = append(r.objects[:0], r.ground)
	if l.fresh() {
		l.painter.Begin(l)
		l.paint(p)
		r.objects = append(r.objects, l.painter.Objects()...)
	}
	canvas.Refresh(l)
}

func (l *List) paint(p *scene.Palette) {
	room := float64(l.Size().Height)
	for i := l.first(l.scroll); i < len(l.rows) && l.places[i].top < l.scroll+room; i++ {
		l.paintRow(i, p)
	}
	if length, y, ok := l.bar(); ok {
		box := scene.Rect32{X: l.width - barWidth - 2, Y: y, W: barWidth, H: length}
		l.painter.Box(box, barWidth/2, p.Branch, color.NRGBA{}, 0, false)
	}
}

func (l *List) paintRow(i int, p *scene.Palette) {
	row, at, k := &l.rows[i], &l.places[i], l.k
	y := float32(at.top-l.scroll) + at.gap
	l.paintGround(i, scene.Rect32{Y: y, W: l.width, H: at.height - at.gap}, p)
	y += padY * k
	if row.Folds {
		shape := scene.UnfoldedMark
		if row.Closed {
			shape = scene.FoldedMark
		}
		middle := scene.Point32{X: at.x - (mark/2+1)*k, Y: y + titleLine/2*k}
		l.painter.Symbol(shape, middle, 7*k, p.Muted, color.NRGBA{})
	}
	if row.Right != "" {
		x := l.width - sideX*k - barWidth - look.TextWidth(row.Right, form.SmallSize*k, false)
		l.painter.Text(x, y+(titleLine-4)*k, row.Right, scene.Regular, form.SmallSize*k, p.Muted)
	}
	for _, text := range at.title {
		l.painter.Text(at.x, y+(titleLine-4)*k, text, face(row), form.TextSize*k, p.Ink)
		y += titleLine * k
	}
	for n, lines := range at.lines {
		if row.Lines[n].Barred && len(lines) > 0 {
			l.paintGauge(row.Lines[n], at.x, y+textLine/2*k, p)
		}
		for _, text := range lines {
			l.painter.Text(at.x+l.barRoom(row.Lines[n]), y+(textLine-4)*k, text, scene.Regular, form.SmallSize*k, row.Lines[n].Role.Colour())
			y += textLine * k
		}
	}
}

// paintGauge draws the bar that a line begins with.
func (l *List) paintGauge(line Line, x, middle float32, p *scene.Palette) {
	none, high := color.NRGBA{}, gaugeHigh*l.k
	box := scene.Rect32{X: x, Y: middle - high/2, W: gaugeWidth * l.k, H: high}
	l.painter.Box(box, high/2, p.Hairline, none, 0, false)
	if box.W *= min(max(line.Bar, 0), 1); box.W > 0 {
		box.W = max(box.W, high)
		l.painter.Box(box, high/2, p.Muted, none, 0, false)
	}
}

// paintGround marks the row that the list is at: in colour while keys speak to
// it, quietly while they do not.
func (l *List) paintGround(i int, box scene.Rect32, p *scene.Palette) {
	none := color.NRGBA{}
	if i == l.at || i == l.over && !l.rows[i].Still {
		l.painter.Box(box, 0, p.AccentSoft, none, 0, false)
	}
	if i != l.at {
		return
	}
	box.W = 3
	bar := p.Branch
	if l.focused {
		bar = p.Accent
	}
	l.painter.Box(box, 0, bar, none, 0, false)
}
