package inspector

import (
	"slices"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/field"
)

// field binds a field to something that the indicator says.
func (r *indicatorRow) field(f *field.Field, what string, change func(n *scenarios.Indicator, text string) error) *field.Field {
	return r.p.i.bindOutcome(f, r.p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return r.edit(o, what, func(n *scenarios.Indicator) error { return change(n, text) })
	})
}

func (r *indicatorRow) edit(o *scenarios.Outcome, what string, change func(n *scenarios.Indicator) error) (scenarios.Edit, error) {
	var wrong error
	to := changed(o.Indicators, r.k, func(n *scenarios.Indicator) { wrong = change(n) })
	if wrong != nil || slices.EqualFunc(to, o.Indicators, alike) {
		return scenarios.Edit{}, wrong
	}
	return scenarios.SetField(o, what, "indicators", to), nil
}

func alike(a, b scenarios.Indicator) bool {
	observed := a.Observed == b.Observed ||
		a.Observed != nil && b.Observed != nil && a.Observed.Is == b.Observed.Is && a.Observed.On == b.Observed.On
	return a.ID == b.ID && a.Text == b.Text && a.By == b.By && observed && slices.Equal(a.Likelihoods, b.Likelihoods)
}

// observe says that the indicator was seen, or is absent, since today; a day that was
// given stays.
func (r *indicatorRow) observe(o *scenarios.Outcome, is string) scenarios.Edit {
	if r.k >= len(o.Indicators) {
		return scenarios.Edit{}
	}
	n, on := o.Indicators[r.k], r.p.i.today()
	if n.Observed != nil {
		on = n.Observed.On
	}
	if is == notYet {
		is, on = "", ""
	}
	return scenarios.Observe(o, n.ID, is, on)
}

func (r *indicatorRow) toggle() { r.p.i.toggle(&r.p.open, r.shownLast, r.object) }

func (r *indicatorRow) menu() []*fyne.MenuItem {
	i := r.p.i
	o := i.subject()
	if o == nil {
		return nil
	}
	to := func(list func(all []scenarios.Indicator) []scenarios.Indicator) func() {
		return func() {
			i.actOn(func(o *scenarios.Outcome) scenarios.Edit { return setIndicators(o, list(o.Indicators)) })
		}
	}
	return []*fyne.MenuItem{
		item("Move up", r.k > 0, to(func(all []scenarios.Indicator) []scenarios.Indicator { return shifted(all, r.k, -1) })),
		item("Move down", r.k+1 < len(o.Indicators), to(func(all []scenarios.Indicator) []scenarios.Indicator { return shifted(all, r.k, 1) })),
		item("Remove", true, to(func(all []scenarios.Indicator) []scenarios.Indicator { return without(all, r.k) })),
	}
}

func (r *indicatorRow) present(o *scenarios.Outcome, k int) {
	n := o.Indicators[k]
	if r.shownLast != n.ID && r.text.Pending() { // the row goes to another indicator
		r.text.Drop()
	}
	r.shownLast = n.ID
	r.text.Present(n.Text)
	open := n.ID != "" && r.p.open == n.ID
	label := watched(n)
	if len(n.Likelihoods) > 0 && !open {
		label = list(label, count(len(n.Likelihoods), "likelihood", "likelihoods"))
	}
	if open {
		label = "Less"
	}
	r.says.Set(label)
	show(open, r.details)
	if !open {
		return
	}
	r.by.Present(n.By)
	is, on := notYet, ""
	if n.Observed != nil {
		is, on = n.Observed.Is, n.Observed.On
	}
	r.state.Set(is)
	show(n.Observed != nil, r.onRow)
	r.on.Present(on)
	show(!o.IsLeaf(), r.likely)
	const most = 30
	r.chances.present(min(len(o.Children), most), func(c *chanceRow, at int) { c.present(o.Children[at], n) })
	r.why.Set(unusable(o, k))
}

// unusable says why an indicator that has likelihoods would not count; one that is
// observed has its reason beside the fork.
func unusable(o *scenarios.Outcome, k int) string {
	if n := o.Indicators[k]; len(n.Likelihoods) == 0 || n.Observed != nil {
		return ""
	}
	if why := odds.IndicatorsOf(o, odds.Supposed{})[k].Why; why != nil {
		return "It would not count: " + odds.NoBreak(why.Error()) + "."
	}
	return ""
}
