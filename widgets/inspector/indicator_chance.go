package inspector

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

const chanceWidth = 72

// chanceRow takes how probable an observation is, if a branch comes true.
type chanceRow struct {
	child  string
	name   *prose
	chance *field.Field
	object *fyne.Container
}

func newChanceRow(r *indicatorRow, _ int) *chanceRow {
	c := &chanceRow{name: newProse("", smallSize, false, ink)}
	c.chance = r.field(field.NewWrapped(1), "likelihood of an indicator", func(n *scenarios.Indicator, text string) error {
		return c.set(n, text)
	})
	c.chance.SelectAll = true
	c.chance.SetPlaceHolder("none")
	c.object = box(&beside{Gap: look.Unit, Widths: []float32{1, chanceWidth}}, c.name, c.chance)
	return c
}

func (c *chanceRow) set(n *scenarios.Indicator, text string) error {
	entry, err := odds.ParseEntry(text)
	if err != nil {
		return err
	}
	p, ok := entry.Probability.Number()
	if !ok && !entry.Probability.IsAbsent() {
		return errors.New("how probable an observation is takes a number, such as 80, or nothing")
	}
	at := slices.IndexFunc(n.Likelihoods, func(l scenarios.Likelihood) bool { return l.Child == c.child })
	switch {
	case ok && at >= 0:
		n.Likelihoods = changed(n.Likelihoods, at, func(l *scenarios.Likelihood) { l.P = p })
	case ok:
		n.Likelihoods = append(slices.Clone(n.Likelihoods), scenarios.Likelihood{Child: c.child, P: p})
	case at >= 0:
		n.Likelihoods = without(n.Likelihoods, at)
	}
	return nil
}

func (c *chanceRow) present(child *scenarios.Outcome, n scenarios.Indicator) {
	c.child = child.ID
	c.name.Set(child.Name())
	text := ""
	for _, l := range n.Likelihoods {
		if l.Child == child.ID {
			text = percent(l.P)
		}
	}
	c.chance.Present(text)
}
