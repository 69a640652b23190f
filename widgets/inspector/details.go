package inspector

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// details show what else the file holds as evidence. It is read here only.
type details struct {
	sources, assumptions, dissent, indicators detail
}

// detail is a caption and what stands below it; without that it is not there.
type detail struct {
	object *fyne.Container
	text   *prose
}

func newDetail(name string) detail {
	d := detail{text: newProse("", smallSize, false, ink)}
	d.object = box(&stack{gap: near}, caption(name), d.text)
	return d
}

func (d detail) set(lines []string) {
	d.text.Set(strings.Join(lines, "\n"))
	show(len(lines) > 0, d.object)
}

func newDetails() *details {
	return &details{newDetail("Sources"), newDetail("Assumptions"), newDetail("Dissent"), newDetail("Indicators for its branches")}
}

func (d *details) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.sources.object, d.assumptions.object, d.dissent.object, d.indicators.object}
}

func (d *details) present(s *scenarios.Scenario, o *scenarios.Outcome) {
	var sources, assumptions, dissent, indicators []string
	for _, c := range o.Sources {
		sources = append(sources, citation(s, c))
	}
	for _, a := range o.Assumptions {
		text := a.Text
		if a.Rating != "" {
			text += " (" + a.Rating + ")"
		}
		assumptions = append(assumptions, text)
	}
	if o.Dissent != "" {
		dissent = []string{o.Dissent}
	}
	for _, n := range o.Indicators {
		indicators = append(indicators, indicator(n))
	}
	d.sources.set(sources)
	d.assumptions.set(assumptions)
	d.dissent.set(dissent)
	d.indicators.set(indicators)
}

// citation writes the use of a source as its grade, who published it and when:
// "B2 RIA, 9 Jan 2022 · p. 4".
func citation(s *scenarios.Scenario, c scenarios.Citation) string {
	source := s.Source(c.Source)
	grade, name, published := "", "a source that is not listed", ""
	if source != nil {
		grade, name, published = source.Reliability, source.Publisher, day(source.Published)
		if name == "" {
			name = source.Title
		}
	}
	if c.Credibility != nil {
		if grade == "" {
			grade = "–"
		}
		grade += strconv.Itoa(*c.Credibility)
	}
	if published != "" {
		name += ", " + published
	}
	return list(strings.TrimSpace(grade+" "+name), c.Where)
}

func indicator(n scenarios.Indicator) string {
	by, seen := "", "not yet looked for"
	if n.By != "" {
		by = "by " + day(n.By)
	}
	if n.Observed != nil {
		seen = strings.TrimSpace(n.Observed.Is + " " + day(n.Observed.On))
	}
	return list(n.Text, by, seen)
}
