package analysis

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/scenarios/scene"
	"offramp/widgets/board"
	"offramp/widgets/form"
)

// whatIf is the page that supposes something for a look, and shows what the end
// states were and would be. Where nothing is supposed it shows what has happened
// made of them.
type whatIf struct {
	sheet

	says     *form.Prose
	happened *form.Link
	ruledOut *form.Link
	numbers  *form.Link
	back     *form.Link
	leave    *form.Link
}

var _ Page = (*whatIf)(nil)

func newWhatIf(p *Pane) *whatIf {
	w := &whatIf{says: form.NewProse("", form.SmallSize, false, form.Ink)}
	suppose := func(is string) func() { return func() { Explore(p.board, is) } }
	w.happened = form.NewLink(host{p}, "What if it happened", suppose(scenarios.Happened))
	w.ruledOut = form.NewLink(host{p}, "What if it is ruled out", suppose(scenarios.RuledOut))
	w.numbers = form.NewLink(host{p}, "Try other numbers", p.board.Explore)
	w.back = form.NewLink(host{p}, "Take the last back", func() { p.refuse(p.board.Undo()) })
	w.leave = form.NewLink(host{p}, "Leave", func() { p.board.Leave() })
	w.init(p, w, "What if", []fyne.CanvasObject{
		w.says,
		links(w.happened, w.ruledOut, w.numbers, w.back, w.leave),
	}, nil)
	return w
}

// Explore supposes of the selected outcome that it happened or is ruled out, for
// a look; what is supposed already is not any more. Without an outcome that
// something leads to it does nothing, and is false.
func Explore(b *board.Board, is string) bool {
	at := b.Selected()
	if at == nil || at.Parent() == nil {
		return false
	}
	on := ""
	if Supposes(b, is) {
		is, on = b.Stands(at).Became().Is, b.Stands(at).Became().On
	}
	return b.Suppose(scenarios.SetStatus(at, is, on)) == nil
}

func (w *whatIf) followsSelection() {}

// First is the chart, or what begins to explore.
func (w *whatIf) First() fyne.Focusable {
	switch {
	case !w.chart.Disabled():
		return w.chart
	case !w.happened.ReadOnly():
		return w.happened
	}
	return nil
}

// Present compares anew.
func (w *whatIf) Present() {
	b := w.p.board
	at := b.Selected()
	branch := at != nil && at.Parent() != nil
	w.happened.SetReadOnly(!branch)
	w.ruledOut.SetReadOnly(!branch)
	w.numbers.Hidden = b.Exploring()
	w.back.Hidden = !b.Exploring() || b.UndoName() == ""
	w.leave.Hidden = !b.Exploring()
	switch {
	case b.Exploring():
		w.says.Set(Exploring(b) + " Probabilities that are typed, slid or divided meanwhile are only supposed, too.")
	case branch:
		w.says.Set("Of " + scenarios.Quoted(at) + ":")
	default:
		w.says.Set("Select an outcome on the map to ask what would be if it happened, or were ruled out; or try other numbers. Nothing is written to the file.")
	}
	w.p.show(w.chart, func() (*chart.Chart, error) { return compared(b) })
	w.Refresh()
}

// compared shows what the end states were, and are under what is supposed, or
// given what has happened.
func compared(b *board.Board) (*chart.Chart, error) {
	c := chart.Changes{
		Head: chart.Head{Empty: "Nothing is supposed, and nothing has happened yet."},
		Unit: chart.Probabilities(b.Scenario().Scale, b.Manner()), Measures: "probability",
	}
	before, after := b.Figures(), b.Given()
	switch {
	case b.Exploring():
		before = b.Unexplored()
		c.Empty = "Nothing is supposed yet: type a probability on the map, or in the inspector."
		if len(b.Supposed()) == 0 {
			c.Title = "What it would change"
			return c.Chart()
		}
		c.Title, c.Before, c.After = "What it would change", "as it stands", "what if"
	case b.HasEvents():
		c.Title, c.Before, c.After = "What has happened changed", "as judged", "given what has happened"
	default:
		c.Title = "What it would change"
		return c.Chart()
	}
	list := b.Scenario().EndStates
	for _, d := range odds.Compare(before, after) {
		row := chart.Change{Name: d.Name, Before: share(d.Before), After: share(d.After)}
		for place, e := range list {
			if e == d.EndState {
				row.Look = scene.LookOf(e, place)
			}
		}
		c.Changes = append(c.Changes, row)
	}
	return c.Chart()
}
