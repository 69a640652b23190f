package cli

import (
	"cmp"
	"slices"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds/sensitivity"
)

type jsonBranch struct {
	ID          string  `json:"id"`
	Title       string  `json:"title"`
	Slope       float64 `json:"slope"`
	Low         float64 `json:"low"`
	High        float64 `json:"high"`
	Probability float64 `json:"probability"`
	From        float64 `json:"from"`
	To          float64 `json:"to"`
}

type jsonFork struct {
	ID    string  `json:"id"`
	Title string  `json:"title"`
	Nats  float64 `json:"nats"`
	Share float64 `json:"share"`
}

// moving are the branches that have a slope, the one that moves the answer
// farthest first.
func moving(a *sensitivity.Analysis) []jsonBranch {
	var list []jsonBranch
	for i, m := range a.Moves() {
		if m.OK {
			o := a.Figures.Flat.Outcomes[i]
			list = append(list, jsonBranch{o.ID, o.Name(), m.Slope, m.Low, m.High, a.Figures.Weight[i], m.From, m.To})
		}
	}
	slices.SortStableFunc(list, func(a, b jsonBranch) int { return cmp.Compare(b.swing(), a.swing()) })
	return list
}

func (b jsonBranch) swing() float64 { return max(b.Low, b.High) - min(b.Low, b.High) }

func (v *sensitivityVerb) json(to *streams, a *sensitivity.Analysis, branches []jsonBranch, crux *sensitivity.Crux) error {
	w := &jsonWriter{to: to.out}
	w.text("{\n\"value\": ")
	w.value(a.Total())
	w.field("marking", marked(a.Figures.Flat.Scenario))
	w.list(",\n\"branches\"", func(item func(any)) {
		for _, b := range branches {
			item(b)
		}
	})
	w.list(",\n\"forks\"", func(item func(any)) {
		for _, k := range a.Knowing() {
			o := a.Figures.Flat.Outcomes[k.Fork]
			item(jsonFork{o.ID, o.Name(), k.Nats, k.Share})
		}
	})
	if crux != nil {
		w.field("crux", jsonCrux(*crux))
	}
	w.text("\n}\n")
	return w.err
}

func (v *sensitivityVerb) csv(to *streams, s *scenarios.Scenario, branches []jsonBranch, crux *sensitivity.Crux) error {
	w := newMarkedCSV(to.out, s)
	_ = w.Write([]string{"id", "title", "slope", "low", "high", "probability", "from", "to"}) // Error tells
	for _, b := range branches {
		_ = w.Write([]string{cell(b.ID), cell(b.Title), number(b.Slope), number(b.Low), number(b.High), number(b.Probability), number(b.From), number(b.To)})
	}
	if c := crux; c != nil { // a branch of which the answer is as linear as of any other
		_ = w.Write([]string{"", "crux", number(c.IfSo - c.IfNot), number(c.IfNot), number(c.IfSo), number(c.Probability), number(0), number(1)})
	}
	w.Flush()
	return w.Error()
}

func (v *sensitivityVerb) table(to *streams, a *sensitivity.Analysis, branches []jsonBranch, crux *sensitivity.Crux) error {
	text := func(value float64) string { return scenarios.PercentWith(value, 1) }
	if v.Impact {
		text = func(value float64) string { return strconv.FormatFloat(value+0, 'f', 3, 64) }
	}
	w := &lines{to: to.out}
	w.marking(a.Figures.Flat.Scenario)
	w.line("the answer is " + text(a.Total()))
	if crux != nil {
		w.line(told(*crux))
	}
	w.line("")
	g := grid{{"slope", "branch", "from – to", "the answer then", "title"}}
	for _, b := range branches {
		g = append(g, []string{
			strconv.FormatFloat(b.Slope, 'f', 3, 64), scenarios.PercentWith(b.Probability, 1),
			scenarios.PercentWith(b.From, 1) + " – " + scenarios.PercentWith(b.To, 1),
			text(b.Low) + " – " + text(b.High), b.Title,
		})
	}
	g.print(w)
	w.marking(a.Figures.Flat.Scenario)
	return w.err
}
