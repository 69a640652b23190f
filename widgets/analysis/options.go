package analysis

import (
	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds/impact"
	"offramp/scenarios/scene"
)

// noChoice is what a scenario without choices is told.
func noChoice() (*chart.Chart, error) {
	return chart.Ranges{Head: chart.Head{
		Title: "Options compared",
		Empty: "Nothing is for anybody to decide yet: select a fork and make it a choice (menu Outcome).",
	}, Unit: chart.Percent()}.Chart()
}

// optionEnds compares how probable each end state is given each option.
func optionEnds(c impact.Choice, ends []end, unit chart.Unit) (*chart.Chart, error) {
	r := chart.Ranges{
		Head:   chart.Head{Title: scenarios.OneLine(c.Outcome.Name()), Subtitle: "How probable each end state is, given the option", Empty: "Nothing that follows has an end state and a figure yet."},
		Things: "End state", Unit: unit, Measures: "probability given the option",
	}
	row := func(name string, look scene.EndStateLook, option impact.Option, p float64) {
		r.Ranges = append(r.Ranges, chart.Range{
			ID: option.Outcome.ID, Name: name, Under: option.Outcome.Name(), Look: look, Low: p, High: p, Best: &p,
		})
	}
	open := make([]float64, len(c.Options))
	for k, option := range c.Options {
		open[k] = 1
		for _, p := range option.EndStates {
			open[k] -= p
		}
	}
	for e, end := range ends {
		reached := false
		for _, option := range c.Options {
			reached = reached || option.EndStates[e] > 0
		}
		if !reached {
			continue
		}
		for _, option := range c.Options {
			row(end.name, end.look, option, share(option.EndStates[e]))
		}
	}
	if len(r.Ranges) == 0 {
		return r.Chart()
	}
	for k, option := range c.Options {
		if open[k] > scenarios.Tolerance { // absent is not zero
			row("open, or no end state", scene.EndStateLook{}, option, share(open[k]))
		}
	}
	return r.Chart()
}

// optionImpacts compares the expected impacts of the options, with their bounds
// where everything that can happen has an impact.
func (p *Pane) optionImpacts(c impact.Choice, unit chart.Unit) (*chart.Chart, error) {
	r := chart.Ranges{
		Head:   chart.Head{Title: scenarios.OneLine(c.Outcome.Name()), Subtitle: "Expected impact, given the option", Empty: giveImpacts},
		Things: "Option", Unit: unit,
	}
	for _, option := range c.Options {
		e := option.Expected
		if !e.Known {
			continue
		}
		one := chart.Range{ID: option.Outcome.ID, Name: option.Outcome.Name(), Low: e.Value, High: e.Value, Best: &e.Value, Look: scene.EndStateLook{}}
		if e.Bounded {
			one.Low, one.High = min(e.Bounds.Low, e.Value), max(e.Bounds.High, e.Value)
		}
		switch {
		case e.Partial():
			one.Under = p.told("for " + scenarios.Percent(e.Covered) + " of what can follow")
		case option.Outcome == c.Best:
			one.Under = "better"
		}
		r.Ranges = append(r.Ranges, one)
	}
	return r.Chart()
}
