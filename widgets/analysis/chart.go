package analysis

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/chartview"
)

// Charted is what shows a chart that can be copied and written to a file.
type Charted interface {
	Chart() *chart.Chart
	Picture() chart.Picture
}

// newChart returns a view of charts in the pane.
func (p *Pane) newChart() *chartview.View {
	v := chartview.New()
	p.charts = append(p.charts, v)
	v.OnPick = p.pick
	v.OnDone = host{p}.Done
	v.OnIdle = host{p}.Idle
	v.OnFunction = host{p}.Function
	v.OnMenu = func(at fyne.Position) {
		if p.OnChartMenu != nil && v.Chart() != nil {
			p.OnChartMenu(v, at)
		}
	}
	return v
}

// given says below the title that a chart is of what the strip shows, where that is
// not as judged.
func (p *Pane) given(c *chart.Chart, err error) (*chart.Chart, error) {
	switch {
	case p.board.Exploring():
		return p.under(c, err, "under what is supposed")
	case p.board.Shown() != p.board.Figures():
		return p.under(c, err, "given what has happened")
	}
	return c, err
}

// under says below the title what a chart goes by.
func (p *Pane) under(c *chart.Chart, err error, text string) (*chart.Chart, error) {
	if err == nil && !c.IsEmpty() {
		c.Subtitle = strings.TrimPrefix(c.Subtitle+" · "+text, " · ")
		c.Table.Subtitle = c.Subtitle
	}
	return c, err
}

// probabilities is what probabilities are measured in, as likelihood is told.
func (p *Pane) probabilities() chart.Unit {
	return chart.Probabilities(p.board.Scenario().Scale, p.board.Manner())
}

// told is a sentence with figures as likelihood is told.
func (p *Pane) told(text string) string { return odds.NoBreak(tell.Sentence(text, p.board.Manner())) }

// show puts a chart into a view; one that cannot be made says why.
func (p *Pane) show(v *chartview.View, draw func() (*chart.Chart, error)) {
	c, err := draw()
	if err != nil {
		v.Set(nil)
		if p.OnError != nil {
			p.OnError(err)
		}
		return
	}
	v.Set(c)
}
