package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// indicatorsPart shows what to watch for: what tells the branches of an outcome
// apart. Of one indicator at a time all is shown.
type indicatorsPart struct {
	i       *Inspector
	open    string // identity of the indicator that is open
	list    *rowList[*indicatorRow]
	add     *field.Field
	failure *prose
	all     *fyne.Container
}

func newIndicatorsPart(i *Inspector) *indicatorsPart {
	p := &indicatorsPart{i: i, failure: newProse("", smallSize, false, danger)}
	p.list = newRows(apart, func(k int) (*indicatorRow, fyne.CanvasObject) {
		r := newIndicatorRow(p, k)
		return r, r.object
	})
	p.add = i.bindOutcome(field.NewWrapped(1), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		if text = scenarios.OneLine(text); text == "" {
			return scenarios.Edit{}, nil
		}
		to := append(without(o.Indicators, -1), scenarios.Indicator{ID: scenarios.NewID(), Text: text})
		return setIndicators(o, to), nil
	})
	p.add.SetPlaceHolder("Add an indicator: what could be seen?")
	p.add.Stays = true
	p.all = box(&stack{Gap: near}, caption("Indicators for its branches"), p.list.object, p.add, p.failure)
	return p
}

func setIndicators(o *scenarios.Outcome, to []scenarios.Indicator) scenarios.Edit {
	return scenarios.SetField(o, "indicators", "indicators", to)
}

func (p *indicatorsPart) present(o *scenarios.Outcome) {
	// They belong to a fork; a leaf that the file gives some shows them too.
	show(!o.IsLeaf() || len(o.Indicators) > 0, p.all)
	p.list.present(len(o.Indicators), func(r *indicatorRow, k int) { r.present(o, k) })
	p.add.Present("")
}

// watched says when an indicator is to be seen, and whether it was.
func watched(n scenarios.Indicator) string {
	by, seen := "", notYet
	if n.By != "" {
		by = "by " + day(n.By)
	}
	if n.Observed != nil {
		seen = strings.TrimSpace(n.Observed.Is + " " + day(n.Observed.On))
	}
	return list(by, seen)
}

const notYet = "not yet looked for"

// indicatorRow is one indicator.
type indicatorRow struct {
	p         *indicatorsPart
	k         int
	text      *field.Field
	says      *link
	by        *field.Field
	state     *picker
	on        *field.Field
	onRow     *fyne.Container
	chances   *rowList[*chanceRow]
	details   *fyne.Container
	likely    *prose
	why       *prose // it would not count
	object    *fyne.Container
	shownLast string
}

func newIndicatorRow(p *indicatorsPart, k int) *indicatorRow {
	i, r := p.i, &indicatorRow{p: p, k: k}
	r.text = r.field(field.NewWrapped(1), "text of an indicator", func(n *scenarios.Indicator, text string) error {
		n.Text = scenarios.OneLine(text)
		return nil
	})
	r.says = newFold(i, "", r.toggle)
	r.by = r.field(dateField(), "date of an indicator", func(n *scenarios.Indicator, text string) error {
		n.By = strings.TrimSpace(text)
		return scenarios.CheckDate(n.By)
	})
	r.state = newPicker(i, []string{notYet, scenarios.Seen, scenarios.Absent}, func(is string) {
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit { return r.observe(o, is) })
	})
	r.on = r.field(dateField(), "date of an indicator", func(n *scenarios.Indicator, text string) error {
		if n.Observed == nil {
			return nil
		}
		seen := *n.Observed
		seen.On = strings.TrimSpace(text)
		n.Observed = &seen
		return scenarios.CheckDate(seen.On)
	})
	r.onRow = box(&stack{Gap: near}, caption("Since"), i.dated(r.on))
	r.chances = newRows(near, func(k int) (*chanceRow, fyne.CanvasObject) {
		c := newChanceRow(r, k)
		return c, c.object
	})
	r.likely, r.why = caption("How probable, if that branch comes true"), line()
	r.details = box(&stack{Gap: near},
		caption("To be seen by"), i.dated(r.by),
		caption("Observed"), r.state, r.onRow,
		r.likely, r.chances.object, r.why)
	r.object = box(&stack{Gap: near},
		box(&beside{Gap: look.Unit / 2, Widths: []float32{1, 0}}, r.text, newMore(i, r.menu)),
		box(&beside{Widths: []float32{0, 1}}, r.says, line()), r.details)
	return r
}
