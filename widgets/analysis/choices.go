package analysis

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/impact"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// choices is the page that compares the options of a fork that somebody decides.
type choices struct {
	sheet

	of       *form.Picker
	views    [2]*form.Link
	byImpact bool
	assumed  *form.Picker
	better   *form.Prose
	rule     *form.Prose
	parts    []fyne.CanvasObject // that speak of a choice

	id      string // of the choice
	list    []impact.Choice
	names   []string
	options []string
}

var _ Page = (*choices)(nil)

// noneAssumed is what the field says of a choice that assumes no option.
const noneAssumed = "no option"

func newChoices(p *Pane) *choices {
	c := &choices{better: form.Line(), rule: form.Line()}
	c.of = form.NewPicker(host{p}, nil, func(name string) {
		if i := slices.Index(c.names, name); i >= 0 {
			c.id = c.list[i].Outcome.ID
			c.Present()
		}
	})
	c.assumed = form.NewPicker(host{p}, nil, c.assume)
	view := func(name string, byImpact bool) *form.Link {
		return form.NewLink(host{p}, name, func() { c.byImpact = byImpact; c.Present() })
	}
	c.views = [2]*form.Link{view("End states", false), view("Expected impact", true)}
	const near = look.Unit / 2
	c.parts = []fyne.CanvasObject{
		container.New(&form.Stack{Gap: near}, form.Caption("Choice"), c.of),
		container.New(&form.Stack{Gap: near}, form.Caption("Assumed for the figures of the whole map"), c.assumed),
		c.better,
		container.New(&form.Beside{Gap: near, Widths: []float32{0, 0}}, c.views[0], c.views[1]),
	}
	c.init(p, c, "Choices", c.parts, []fyne.CanvasObject{c.rule})
	return c
}

func (c *choices) followsSelection() {}

// First is the chart, or what chooses where there is nothing in it.
func (c *choices) First() fyne.Focusable {
	switch {
	case !c.chart.Disabled():
		return c.chart
	case len(c.list) > 0:
		return c.of
	}
	return nil
}

// at is the choice that is compared, false where there is none.
func (c *choices) at() (impact.Choice, bool) {
	i := slices.IndexFunc(c.list, func(one impact.Choice) bool { return one.Outcome.ID == c.id })
	if i < 0 {
		return impact.Choice{}, false
	}
	return c.list[i], true
}

// Present compares anew. A choice that is selected on the map is the one that is
// asked about; it stays so until another is.
func (c *choices) Present() {
	b := c.p.board
	study := impact.Of(bounds.Of(b.Shown()))
	c.list = study.Choices()
	c.names = nil
	for _, one := range c.list {
		c.names = append(c.names, free(c.names, one.Outcome.Name()))
		if o := b.Selected(); o != nil && (o == one.Outcome || o.Parent() == one.Outcome) {
			c.id = one.Outcome.ID
		}
	}
	if _, ok := c.at(); !ok && len(c.list) > 0 {
		c.id = c.list[0].Outcome.ID
	}
	one, ok := c.at()
	for _, part := range c.parts {
		part.Show()
		if !ok {
			part.Hide()
		}
	}
	c.rule.Set("")
	if ok {
		c.present(one)
	}
	c.p.show(c.chart, func() (*chart.Chart, error) {
		switch {
		case !ok:
			return noChoice()
		case c.byImpact:
			return c.p.optionImpacts(one, impactUnit(b.Scenario()))
		}
		return optionEnds(one, endsOf(b.Scenario()), c.p.probabilities())
	})
	c.Refresh()
}

// present shows one choice above and below the chart.
func (c *choices) present(one impact.Choice) {
	c.of.SetOptions(c.names)
	c.of.Set(c.names[slices.IndexFunc(c.list, func(o impact.Choice) bool { return o.Outcome == one.Outcome })])
	c.options = []string{noneAssumed}
	shown := noneAssumed
	for _, option := range one.Options {
		name := free(c.options, option.Outcome.Name())
		c.options = append(c.options, name)
		if option.Outcome == one.Assumed {
			shown = name
		}
	}
	c.assumed.SetOptions(c.options)
	c.assumed.Set(shown)
	c.assumed.SetReadOnly(c.p.board.ReadOnly())
	c.views[0].Mark(!c.byImpact)
	c.views[1].Mark(c.byImpact)
	role := form.Ink
	if one.Best == nil {
		role = form.Muted
	}
	c.better.Say(betterOf(one, impactUnit(c.p.board.Scenario())), role)
	c.rule.Set("Which option is better never changes how probable a path is: below a choice, paths are told given their option, or with the one that is assumed.")
}

// assume assumes the option of a name, or none.
func (c *choices) assume(name string) {
	at := slices.Index(c.options, name)
	one, ok := c.at()
	if at < 0 || !ok {
		return
	}
	c.p.refuse(c.p.board.Make(func() scenarios.Edit {
		now := one.Assumed
		switch {
		case at == 0 && now != nil:
			return still(scenarios.Assume(now)) // what is assumed already is not assumed any more
		case at > 0 && one.Options[at-1].Outcome != now:
			return still(scenarios.Assume(one.Options[at-1].Outcome))
		}
		return scenarios.Edit{}
	}))
}

// still is an edit that leaves the selection where it is: the page shows it.
func still(e scenarios.Edit) scenarios.Edit {
	e.Select, e.Back = "", ""
	return e
}

// free is a name that is not taken: two outcomes may have one.
func free(taken []string, name string) string {
	for slices.Contains(taken, name) {
		name += " (again)"
	}
	return name
}

// betterOf names the better option, or says what it would take.
func betterOf(c impact.Choice, unit chart.Unit) string {
	if c.Best == nil {
		return "Which option is better cannot be told: not everything that follows has an impact and a figure."
	}
	text := "Better by expected impact: " + scenarios.Quoted(c.Best)
	for _, option := range c.Options {
		if option.Outcome == c.Best {
			text += " (" + unit.Value(option.Expected.Value) + ")"
		}
	}
	return odds.NoBreak(text)
}
