package analysis

import (
	"errors"
	"fmt"

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

// impacts is the page that says what the impacts come to: the expected value, the
// risks that it hides, and the improbable paths that would weigh most.
type impacts struct {
	sheet

	expected    *form.Prose
	covered     *form.Prose
	views       [2]*form.Link
	tailsShown  bool
	probability *entry
	weight      *entry
	rows        *fyne.Container // of the thresholds
	thresholds  impact.Thresholds
}

var _ Page = (*impacts)(nil)

func newImpacts(p *Pane) *impacts {
	i := &impacts{
		expected: form.NewProse("", form.TextSize, true, form.Ink), covered: form.Line(), thresholds: impact.Usual,
	}
	view := func(name string, tails bool) *form.Link {
		return form.NewLink(host{p}, name, func() { i.tailsShown = tails; i.Present() })
	}
	i.views = [2]*form.Link{view("Risk profile", false), view(tailsName, true)}
	i.probability = p.newEntry("Probability at most", i.setProbability, i.Refresh, i.focusChart)
	i.weight = p.newEntry("Impact at least, either way", i.setWeight, i.Refresh, i.focusChart)
	i.rows = container.New(&form.Stack{Gap: look.Unit / 2},
		container.New(&form.Beside{Gap: apart, Widths: []float32{0.5, 0.5}}, i.probability.all, i.weight.all),
		i.probability.failure, i.weight.failure)
	i.init(p, i, "Impact", []fyne.CanvasObject{
		container.New(&form.Stack{}, i.expected, i.covered),
		links(i.views[:]...),
		i.rows,
	}, nil)
	return i
}

const tailsName = "Improbable, but grave"

// First is the chart, or what chooses it where there is nothing in it.
func (i *impacts) First() fyne.Focusable {
	if i.chart.Disabled() {
		return i.views[0]
	}
	return i.chart
}

// focusChart goes on to what the thresholds leave.
func (i *impacts) focusChart() { i.p.GiveTo(i.p, i.First()) }

// Present works the figures out anew.
func (i *impacts) Present() {
	s, f := i.p.board.Scenario(), i.p.board.Shown()
	study := impact.Of(bounds.Of(f))
	e, unit := study.Expected(), impactUnit(s)
	i.expected.Set(saysExpected(e, unit))
	i.covered.Set(i.p.told(saysCovered(e)))
	tails := study.Tails(i.thresholds)
	i.views[1].Set(fmt.Sprintf("%s (%d)", tailsName, len(tails)))
	i.views[0].Mark(!i.tailsShown)
	i.views[1].Mark(i.tailsShown)
	i.rows.Hidden = !i.tailsShown
	i.probability.Present(scenarios.Percent(i.thresholds.Probability))
	i.weight.Present(form.NumberText(&i.thresholds.Impact))
	i.p.show(i.chart, func() (*chart.Chart, error) {
		if i.tailsShown {
			return i.p.tailsOf(study, tails, i.thresholds, unit)
		}
		return i.p.riskOf(study, e, unit)
	})
	i.Refresh()
}

func (i *impacts) setProbability(text string) error {
	entry, err := odds.ParseEntry(text)
	if err != nil {
		return err
	}
	p, ok := entry.Probability.Number()
	if !ok || p < 0 || p > 1 {
		return errors.New("a threshold is a number from 0 to 100 %: type one such as 5 %")
	}
	i.thresholds.Probability = p
	i.Present()
	return nil
}

func (i *impacts) setWeight(text string) error {
	v, err := form.Number(text)
	if err != nil {
		return err
	}
	if v == nil || *v < 0 {
		return errors.New("a threshold is a number such as 4: it speaks of impacts of −4 as well")
	}
	i.thresholds.Impact = *v
	i.Present()
	return nil
}

// saysExpected tells the expected value with its bounds.
func saysExpected(e impact.Expected, unit chart.Unit) string {
	if !e.Known {
		return ""
	}
	text := "Expected impact " + unit.Value(e.Value)
	if b := e.Bounds; b.High-b.Low > scenarios.Tolerance && e.Bounded {
		text += ", from " + unit.Value(b.Low) + " to " + unit.Value(b.High)
	}
	return odds.NoBreak(text)
}

// saysCovered tells how much of what can happen the expected value speaks for.
func saysCovered(e impact.Expected) string {
	switch {
	case !e.Known:
		return ""
	case e.Partial():
		return odds.NoBreak("In part: it speaks for " + scenarios.Percent(e.Covered) + " of what can happen; the rest has no impact, or no figure.")
	case !e.Bounded:
		return "Within the ranges something without an impact can come: there are no bounds."
	}
	return "It speaks for everything that can happen."
}
