package analysis

import (
	"slices"

	"fyne.io/fyne/v2"

	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
)

// moves is the page that says what moves the answer: every branch over its range,
// what knowing a fork would tell, and the paths that lead there.
type moves struct {
	sheet

	of    *form.Picker
	views []*form.Link
	view  int

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
	m := &moves{}
	m.of = form.NewPicker(host{p}, nil, func(name string) {
		if i := slices.Index(m.names, name); i >= 0 {
			m.target = m.targets[i]
			m.Present()
		}
	})
	for i, name := range viewNames {
		m.views = append(m.views, form.NewLink(host{p}, name, func() { m.view = i; m.Present() }))
	}
	m.init(p, m, "What moves it", []fyne.CanvasObject{m.of, links(m.views...)}, nil)
	return m
}

// First is the chart, or what chooses its target where there is nothing in it.
func (m *moves) First() fyne.Focusable {
	if m.chart.Disabled() {
		return m.of
	}
	return m.chart
}

// Present works the answer out anew.
func (m *moves) Present() {
	s, f := m.p.board.Scenario(), m.p.board.Shown()
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
		q := question{name: name, unit: m.target.unit(s, m.p.probabilities()), shares: m.p.probabilities(), scenario: s, figures: f, judgements: j, target: asked}
		m.p.show(m.chart, func() (*chart.Chart, error) { return m.p.given(q.chart(m.view)) })
	}
}

// nothing is the chart of a scenario that asks for no answer yet.
func nothing() (*chart.Chart, error) {
	return chart.Tornado{Head: chart.Head{
		Title: "What moves the answer",
		Empty: "There is no answer to move yet: give the last outcomes end states (Ctrl+E), tags or impacts.",
	}, Unit: chart.Percent()}.Chart()
}
