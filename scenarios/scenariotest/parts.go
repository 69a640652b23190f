package scenariotest

import (
	"fmt"

	"offramp/scenarios"

	"pgregory.net/rapid"
)

func (d *drawing) markings() *scenarios.Markings {
	m := &scenarios.Markings{ID: d.one("list", "own", "uk-gsc"), Align: d.one("align", "", scenarios.AlignRight), Bottom: d.some("bottom"), Unknown: d.unknown("id")}
	ranked := d.some("ranks")
	for i := range d.up("levels", 3) {
		l := scenarios.MarkingLevel{Label: fmt.Sprintf("Level %d", i), Foreground: d.one("foreground", "", "#FFFFFF"), Background: d.one("background", "", "#1d5c96")}
		if ranked {
			rank := 10 - i
			l.Rank = &rank
		}
		l.Caveats, l.Unknown = d.some("caveats"), d.unknown("label")
		if d.some("also a label") {
			l.Also, l.Formerly = []string{fmt.Sprintf("L%d", i)}, []string{fmt.Sprintf("Old %d", i)}
		}
		m.Levels = append(m.Levels, l)
	}
	return m
}

func (d *drawing) scale() *scenarios.Scale {
	s := &scenarios.Scale{ID: "own", Unknown: d.unknown("id")}
	edge := 0.0
	for range d.up("bands", 3) {
		next := edge + (1-edge)*rapid.Float64Range(0.1, 0.9).Draw(d.T, "band")
		band := scenarios.NewBand(d.text(), edge, next)
		band.Open = d.one("open", "", scenarios.OpenLow, scenarios.OpenHigh, scenarios.OpenBoth)
		if d.some("also") {
			band.Also = []string{d.text()}
		}
		band.Unknown = d.unknown("high")
		if !d.Sound && d.rarely("open band", 4) {
			band.Low = nil
		}
		s.Bands = append(s.Bands, band)
		edge = next
	}
	return s
}

func (d *drawing) endState(e *scenarios.EndState) {
	e.Colour = d.one("colour", "", "#009e73")
	e.Symbol = rapid.SampledFrom(scenarios.Symbols).Draw(d.T, "symbol")
	if d.some("end state's impact") {
		e.Impact = d.number(-5, 5)
	}
	e.Unknown = d.unknown("id")
}

func (d *drawing) source(int) *scenarios.Source {
	return &scenarios.Source{
		ID: d.id("source"), Title: d.title(), Publisher: d.maybe(d.text), Published: d.maybe(d.date), Accessed: d.maybe(d.date),
		URL: d.one("url", "", "https://example.org/?a=1&b=2"), Reliability: d.one("reliability", "", "A", "F"),
		Note: d.maybe(d.text), Unknown: d.unknown("id"),
	}
}

func (d *drawing) indicator(o *scenarios.Outcome) scenarios.Indicator {
	i := scenarios.Indicator{ID: d.id("indicator"), Text: d.text(), By: d.maybe(d.date), Unknown: d.unknown("text")}
	if d.some("observed") {
		i.Observed = &scenarios.Observation{Is: d.one("seen", scenarios.Seen, scenarios.Absent), On: d.maybe(d.date), Unknown: d.unknown("is")}
	}
	for _, child := range o.Children {
		if d.some("likelihood") {
			i.Likelihoods = append(i.Likelihoods, scenarios.Likelihood{Child: child.ID, P: *d.number(0, 1)})
		}
	}
	if !d.Sound && d.rarely("likelihood of nothing", 8) {
		i.Likelihoods = append(i.Likelihoods, scenarios.Likelihood{Child: "gone", P: 2})
	}
	return i
}

func (d *drawing) change(o *scenarios.Outcome) *scenarios.Change {
	c := &scenarios.Change{
		ID: d.id("change"), At: "2022-01-09T18:02:11Z", By: d.maybe(d.text), Outcome: o.ID, Title: o.Title, Field: "probability",
		How: "typed", Because: d.maybe(d.text), Unknown: d.unknown("id"),
	}
	c.From = scenarios.JSON(d.one("from", "", "0.3", `"rest"`, "[0.2,0.5]"))
	c.To = scenarios.JSON(d.one("to", "", "0.35", `"rest"`, `{"is":"happened"}`))
	return c
}
