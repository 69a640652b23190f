package analysis

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/chartview"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// sheet is a page of words and fields above a chart, and of words below it. A
// room sees the chart alone.
type sheet struct {
	widget.BaseWidget
	p    *Pane
	self fyne.Widget // the page
	name string

	head  *fyne.Container
	chart *chartview.View
	foot  *container.Scroll // what is said may be more than there is room for
}

// init says what the sheet is: the page that embeds it.
func (s *sheet) init(p *Pane, self fyne.Widget, name string, head, foot []fyne.CanvasObject) {
	s.p, s.self, s.name, s.chart = p, self, name, p.newChart()
	s.head = container.New(&form.Stack{Gap: apart, Side: side, Top: apart, Bottom: look.Unit / 2}, head...)
	s.foot = container.NewVScroll(container.New(&form.Stack{Gap: look.Unit / 2, Side: side, Top: look.Unit / 2, Bottom: apart}, foot...))
	s.ExtendBaseWidget(self)
}

// links puts links beside one another, their words where other words begin.
func links(list ...*form.Link) fyne.CanvasObject {
	const in = look.Unit / 2 // how far the word of a link stands in
	row := container.New(&form.Beside{Gap: look.Unit / 2, Widths: make([]float32, len(list)), Out: in})
	for _, l := range list {
		row.Add(l)
	}
	return row
}

// apart is the room between the rows of a sheet, in px.
const apart = 10

// Name is what the tab says.
func (s *sheet) Name() string { return s.name }

// Charted is the chart that the page shows.
func (s *sheet) Charted() Charted { return s.chart }

// CreateRenderer shows the parts one below the other.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	return look.LaidOut(&sheetRenderer{s: s}, s.Size())
}

type sheetRenderer struct {
	s    *sheet
	size fyne.Size
}

func (r *sheetRenderer) Destroy()           {}
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	if r.s.p.projector {
		return []fyne.CanvasObject{r.s.chart}
	}
	return []fyne.CanvasObject{r.s.head, r.s.chart, r.s.foot}
}

// footShare is how much of the page the words below the chart take at most.
const footShare = 0.35

func (r *sheetRenderer) Layout(size fyne.Size) {
	r.size = size
	s := r.s
	if s.p.projector {
		s.chart.Move(fyne.NewPos(0, 0))
		s.chart.Resize(size)
		return
	}
	head := form.HeightAt(s.head, size.Width)
	content := s.foot.Content
	said := form.HeightAt(content, size.Width)
	foot := min(said, size.Height*footShare)
	form.Place(s.head, fyne.NewPos(0, 0), fyne.NewSize(size.Width, head))
	s.chart.Move(fyne.NewPos(0, head))
	s.chart.Resize(fyne.NewSize(size.Width, max(0, size.Height-head-foot)))
	s.foot.Move(fyne.NewPos(0, size.Height-foot))
	s.foot.Resize(fyne.NewSize(size.Width, foot))
	form.Place(content, content.Position(), fyne.NewSize(size.Width, max(said, foot)))
}

func (r *sheetRenderer) Refresh() {
	r.Layout(r.size)
	r.s.chart.Refresh()
	canvas.Refresh(r.s.self)
}
