package analysis

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/widgets/chartview"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// moves is the page that says what moves the answer: every branch over its range,
// what knowing a fork would tell, and the paths that lead there.
type moves struct {
	widget.BaseWidget
	p *Pane

	of    *form.Picker
	views []*form.Link
	view  int
	chart *chartview.View

	target  target
	targets []target
	names   []string
}

var _ Page = (*moves)(nil)

// The views of the page.
const (
	byBranch = iota
	byFork
	byPath
)

var viewNames = [...]string{byBranch: "Branches", byFork: "Forks", byPath: "Paths"}

func newMoves(p *Pane) *moves {
	m := &moves{p: p, chart: p.newChart()}
	m.of = form.NewPicker(host{p}, nil, func(name string) {
		if i := slices.Index(m.names, name); i >= 0 {
			m.target = m.targets[i]
			m.Present()
		}
	})
	for i, name := range viewNames {
		m.views = append(m.views, form.NewLink(host{p}, name, func() { m.view = i; m.Present() }))
	}
	m.ExtendBaseWidget(m)
	return m
}

// Name is what the tab says.
func (m *moves) Name() string { return "What moves it" }

// First is the chart, or what chooses its target where there is nothing in it.
func (m *moves) First() fyne.Focusable {
	if m.chart.Disabled() {
		return m.of
	}
	return m.chart
}

// Present works the answer out anew.
func (m *moves) Present() {
	s, f := m.p.board.Scenario(), m.p.board.Judged()
	m.targets, m.names = targets(s)
	for i, link := range m.views {
		link.Mark(i == m.view)
	}
	at := slices.Index(m.targets, m.target)
	if at < 0 && len(m.targets) > 0 {
		at, m.target = 0, m.targets[0]
	}
	m.of.SetOptions(m.names)
	if at < 0 {
		m.of.Set("")
		m.p.show(m.chart, nothing)
		return
	}
	name := m.names[at]
	m.of.Set(name)
	j := odds.Judge(f.Flat)
	if asked, ok := m.target.asked(j, s); ok {
		q := question{name: name, unit: m.target.unit(s), scenario: s, figures: f, judgements: j, target: asked}
		m.p.show(m.chart, func() (*chart.Chart, error) { return m.p.asJudged(q.chart(m.view)) })
	}
}

// nothing is the chart of a scenario that asks for no answer yet.
func nothing() (*chart.Chart, error) {
	return chart.Tornado{Head: chart.Head{
		Title: "What moves the answer",
		Empty: "There is no answer to move yet: give the last outcomes end states (Ctrl+E), tags or impacts.",
	}, Unit: chart.Percent()}.Chart()
}

// CreateRenderer shows the choice above the chart.
func (m *moves) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	return look.LaidOut(&movesRenderer{m: m}, m.Size())
}

type movesRenderer struct {
	m    *moves
	size fyne.Size
}

func (r *movesRenderer) Destroy()           {}
func (r *movesRenderer) MinSize() fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

func (r *movesRenderer) Objects() []fyne.CanvasObject {
	if r.m.p.projector {
		return []fyne.CanvasObject{r.m.chart}
	}
	objects := []fyne.CanvasObject{r.m.of}
	for _, link := range r.m.views {
		objects = append(objects, link)
	}
	return append(objects, r.m.chart)
}

func (r *movesRenderer) Layout(size fyne.Size) {
	r.size = size
	if r.m.p.projector {
		r.m.chart.Move(fyne.NewPos(0, 0))
		r.m.chart.Resize(size)
		return
	}
	m, high := r.m, r.m.of.MinSize().Height
	links := float32(0)
	for _, link := range m.views {
		links += link.MinSize().Width + look.Unit/2
	}
	x, y := float32(side), float32(12)
	room := size.Width - 2*side
	beside := room-links >= 160 // else the links stand below
	if beside {
		room = min(room-links-look.Unit, 280)
	}
	m.of.Move(fyne.NewPos(x, y))
	m.of.Resize(fyne.NewSize(room, high))
	if beside {
		x += room + look.Unit
	} else {
		x, y = side-look.Unit/2, y+high+look.Unit/2
	}
	for _, link := range m.views {
		min := link.MinSize()
		link.Move(fyne.NewPos(x, y+(high-min.Height)/2))
		link.Resize(min)
		x += min.Width + look.Unit/2
	}
	y += high + look.Unit
	m.chart.Move(fyne.NewPos(0, y))
	m.chart.Resize(fyne.NewSize(size.Width, max(0, size.Height-y)))
}

func (r *movesRenderer) Refresh() {
	r.Layout(r.size)
	r.m.chart.Refresh()
	canvas.Refresh(r.m)
}
