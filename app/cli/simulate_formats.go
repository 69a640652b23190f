package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds/simulate"
)

// table prints for people, in percent with one decimal; impact in its own unit.
func (r *simulation) table(to io.Writer) error {
	w := &lines{to: to}
	w.marking(r.scenario)
	title := r.scenario.Title
	if title == "" {
		title = r.scenario.Root.Name()
	}
	w.line(title)
	o := r.result.Options
	w.line(fmt.Sprintf("%d samples, seed %d, %s", o.Samples, o.Seed, o.Sampler.Name()))
	w.line("")
	g := grid{{"mean", "sd", "5 %", "25 %", "50 %", "75 %", "95 %", "end states, and (what is open)"}}
	for _, e := range r.result.EndStates {
		g = append(g, distributionRow(e, e.Name, percentText))
	}
	for _, part := range r.open() {
		if part.value > 0 {
			g = append(g, []string{percentText(part.value), "", "", "", "", "", "", "(" + part.name + ")"})
		}
	}
	if r.result.Impact != nil {
		name := "(expected impact)"
		if covered := r.result.Covered.Mean; covered < 1-scenarios.Tolerance {
			name = "(expected impact, of " + percentText(covered) + " of all)"
		}
		g = append(g, distributionRow(*r.result.Impact, name, impactText))
	}
	g.print(w)
	if len(r.plan.Shifts) > 0 {
		w.line("")
		w.line("Beta-PERT moves the means: best value, mean by itself, mean after dividing by the sum")
		shifts := grid{{"best", "mean", "divided", "branch"}}
		for _, s := range r.plan.Shifts {
			shifts = append(shifts, []string{percentText(s.Best), percentText(s.PERT), percentText(s.Normalised), s.Title})
		}
		shifts.print(w)
	}
	if len(r.plan.Notes) > 0 {
		w.line("")
	}
	for _, note := range r.plan.Notes {
		w.line(note)
	}
	w.marking(r.scenario)
	return w.err
}

func distributionRow(d simulate.Distribution, name string, write func(float64) string) []string {
	row := []string{write(d.Mean), write(d.SD)}
	for _, q := range quantiles {
		row = append(row, write(d.Quantile(q.q)))
	}
	return append(row, name)
}

func percentText(p float64) string { return scenarios.PercentWith(p, 1) }
func impactText(v float64) string  { return strconv.FormatFloat(v, 'f', 2, 64) }

// jsonQuantiles keeps the quantiles in rising order.
type jsonQuantiles simulate.Distribution

// MarshalJSON writes {"0.05": …}.
func (d jsonQuantiles) MarshalJSON() ([]byte, error) {
	text := []byte{'{'}
	for i, q := range quantiles {
		if i > 0 {
			text = append(text, ',')
		}
		value, err := json.Marshal(simulate.Distribution(d).Quantile(q.q))
		if err != nil {
			return nil, err
		}
		text = append(strconv.AppendQuote(text, q.name), ':')
		text = append(text, value...)
	}
	return append(text, '}'), nil
}

type jsonSpread struct {
	ID        string        `json:"id,omitempty"`
	Name      *string       `json:"name,omitempty"`
	Mean      float64       `json:"mean"`
	SD        float64       `json:"sd"`
	Quantiles jsonQuantiles `json:"quantiles"`
}

type jsonShift struct {
	ID         string  `json:"id"`
	Title      string  `json:"title"`
	Best       float64 `json:"best"`
	Mean       float64 `json:"mean"`
	Normalised float64 `json:"normalised"`
}

type jsonTrouble struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	What  string `json:"what"`
	Do    string `json:"do"`
}

// json prints with every key always there. Figures are never rounded.
func (r *simulation) json(to io.Writer) error {
	w := &jsonWriter{to: to}
	o := r.result.Options
	w.text("{\n\"samples\": ")
	w.value(o.Samples)
	w.field("marking", marked(r.scenario))
	w.field("seed", o.Seed)
	w.field("sampler", o.Sampler)
	w.list(",\n\"endStates\"", func(item func(any)) {
		for i, d := range r.result.EndStates {
			e := r.scenario.EndStates[i]
			item(jsonSpread{e.ID, &e.Name, d.Mean, d.SD, jsonQuantiles(d)})
		}
	})
	var impact *jsonSpread
	if d := r.result.Impact; d != nil {
		impact = &jsonSpread{Mean: d.Mean, SD: d.SD, Quantiles: jsonQuantiles(*d)}
	}
	w.field("impact", impact)
	w.field("covered", r.result.Covered.Mean)
	w.field("noEndState", r.result.NoEndState.Mean)
	w.field("unassigned", r.result.Unassigned.Mean)
	w.field("notEstimated", r.result.NotEstimated.Mean)
	w.field("unsettled", r.result.Unsettled.Mean)
	w.field("undecided", r.result.Undecided.Mean)
	w.list(",\n\"shifts\"", func(item func(any)) {
		for _, s := range r.plan.Shifts {
			item(jsonShift{s.Outcome, s.Title, s.Best, s.PERT, s.Normalised})
		}
	})
	w.list(",\n\"notes\"", func(item func(any)) {
		for _, note := range r.plan.Notes {
			item(note)
		}
	})
	w.list(",\n\"problems\"", func(item func(any)) {
		for _, p := range r.plan.Problems {
			item(jsonTrouble{p.Outcome, p.Title, p.What, p.Do})
		}
	})
	w.text("\n}\n")
	return w.err
}

// csv prints a row for each end state, one for the expected impact where there
// is one, and one with the mean of each open part.
func (r *simulation) csv(to io.Writer) error {
	w := newMarkedCSV(to, r.scenario)
	head := []string{"kind", "id", "name", "mean", "sd"}
	for _, q := range quantiles {
		head = append(head, q.name)
	}
	_ = w.Write(head) // Error tells
	row := func(kind, id string, d simulate.Distribution) {
		cells := []string{kind, cell(id), cell(d.Name), number(d.Mean), number(d.SD)}
		for _, q := range quantiles {
			cells = append(cells, number(d.Quantile(q.q)))
		}
		_ = w.Write(cells)
	}
	for i, d := range r.result.EndStates {
		row("end state", r.scenario.EndStates[i].ID, d)
	}
	if r.result.Impact != nil {
		row("expected impact", "", *r.result.Impact)
	}
	row("no end state", "", r.result.NoEndState)
	row("unassigned", "", r.result.Unassigned)
	row("not estimated", "", r.result.NotEstimated)
	row("unsettled", "", r.result.Unsettled)
	row("undecided", "", r.result.Undecided)
	w.Flush()
	return w.Error()
}
