package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/odds"
	"offramp/widgets/look"
)

// pathRow is one path: its steps, its part of the end state as a bar, its share.
type pathRow struct {
	widget.BaseWidget
	steps  []string
	figure string
	column float32 // the width of all rows' figures
	part   float32 // of the whole list
	known  bool
	it     item
	on     bool // the list is at it
	tapped func()
}

func newPathRow() *pathRow {
	r := &pathRow{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *pathRow) set(p *paths, i int) {
	feed := p.feeds[i]
	r.steps, r.figure, r.known = feed.Steps(), odds.NoBreak(whole(feed.Text)), feed.Known()
	r.part, r.it, r.on, r.tapped = 0, p.it, i == p.at, func() { p.press(i) }
	if p.it.share > 0 {
		r.part = float32(min(1, feed.Share/p.it.share))
	}
	r.column = p.column
	if p.s.quiet { // nothing has a figure: saying so in each row says nothing
		r.figure = ""
	}
	r.known = r.known && !feed.Open // a bar would show one figure
	r.Refresh()
}

var (
	_ fyne.Tappable      = (*pathRow)(nil)
	_ desktop.Cursorable = (*pathRow)(nil)
)

// Tapped shows the path on the map.
func (r *pathRow) Tapped(*fyne.PointEvent) {
	if r.tapped != nil {
		r.tapped()
	}
}

// Cursor is a hand.
func (r *pathRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's.
func (r *pathRow) CreateRenderer() fyne.WidgetRenderer {
	d := &pathRowRenderer{
		row: r, back: canvas.NewRectangle(transparent), mark: canvas.NewRectangle(transparent),
		way: look.Text("", textSize, false, transparent), leaf: look.Text("", textSize, false, transparent),
		figure: look.Text("", textSize, false, transparent),
		track:  canvas.NewRectangle(transparent), bar: canvas.NewRectangle(transparent),
	}
	d.Refresh()
	return look.LaidOut(d, r.Size())
}

type pathRowRenderer struct {
	row               *pathRow
	back, mark        *canvas.Rectangle
	way, leaf, figure *canvas.Text
	track, bar        *canvas.Rectangle
}

func (d *pathRowRenderer) Destroy()           {}
func (d *pathRowRenderer) MinSize() fyne.Size { return fyne.NewSize(10*look.Unit, rowHeight) }

func (d *pathRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.back, d.mark, d.way, d.leaf, d.track, d.bar, d.figure}
}

func (d *pathRowRenderer) Layout(size fyne.Size) {
	r := d.row
	d.back.Resize(size)
	d.mark.Resize(fyne.NewSize(3, size.Height))
	left, right := float32(padding+symbolSize+9), size.Width-2*padding
	figure := look.TextWidth(r.figure, textSize, false)
	d.figure.Text = r.figure
	d.figure.Move(fyne.NewPos(right-figure, (size.Height-d.figure.MinSize().Height)/2))
	right -= r.column
	d.track.Hidden, d.bar.Hidden = !r.known, !r.known || r.part == 0
	if r.known {
		const thick = 4
		top := (size.Height - thick) / 2
		d.track.Move(fyne.NewPos(right-barWidth, top))
		d.track.Resize(fyne.NewSize(barWidth, thick))
		d.bar.Move(fyne.NewPos(right-barWidth, top))
		d.bar.Resize(fyne.NewSize(max(1, r.part*barWidth), thick))
	}
	if r.column > 0 {
		right -= barWidth + padding
	}
	way, leaf := look.Steps(r.steps, textSize, 0, max(1, right-left))
	d.way.Text, d.leaf.Text = way, leaf
	y := (size.Height - d.leaf.MinSize().Height) / 2
	d.way.Move(fyne.NewPos(left, y))
	x := left
	if way != "" {
		x += float32(look.Fonts().Width(way, textSize, 0))
	}
	d.leaf.Move(fyne.NewPos(x, y))
}

func (d *pathRowRenderer) Refresh() {
	r, p := d.row, look.Palette()
	d.back.FillColor, d.mark.FillColor = p.AccentSoft, p.Accent
	d.back.Hidden, d.mark.Hidden = !r.on, !r.on
	d.way.Color, d.leaf.Color, d.figure.Color = p.Muted, p.Ink, p.Muted
	if r.known {
		d.figure.Color = p.Ink
	}
	d.track.FillColor, d.bar.FillColor = p.Hairline, p.Muted
	if r.it.symbol != "" {
		d.bar.FillColor = r.it.colour
	}
	d.Layout(r.Size())
	canvas.Refresh(r)
}
