package cli

import (
	"io"
	"math"

	"offramp/scenarios/history"
)

type jsonSide struct {
	Judgement   string      `json:"judgement"`
	Probability *float64    `json:"probability"`
	Word        string      `json:"word"`
	Range       *[2]float64 `json:"range"`
}

type jsonReason struct {
	At      string `json:"at"`
	By      string `json:"by"`
	Field   string `json:"field"`
	How     string `json:"how"`
	Because string `json:"because"`
}

type jsonChange struct {
	Kind    string       `json:"kind"`
	ID      string       `json:"id"`
	Titles  []string     `json:"titles"`
	From    jsonSide     `json:"from"`
	To      jsonSide     `json:"to"`
	Crossed bool         `json:"crossed"`
	Reasons []jsonReason `json:"reasons"`
}

type jsonDifference struct {
	Name   string  `json:"name"`
	ID     *string `json:"id"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
}

func (r *changesReport) json(to io.Writer) error {
	w := &jsonWriter{to: to}
	if r.verb.SinceFile != "" {
		w.text("{\n\"sinceFile\": ")
		w.value(r.verb.SinceFile)
	} else {
		w.text("{\n\"since\": ")
		w.value(r.verb.Since)
	}
	w.field("marking", marked(r.scenario))
	w.list(",\n\"changes\"", func(item func(any)) {
		for _, row := range r.Rows {
			c := jsonChange{row.Kind.String(), row.ID, row.Titles, newJSONSide(row.From), newJSONSide(row.To), row.Crossed, []jsonReason{}}
			for _, e := range row.Reasons {
				c.Reasons = append(c.Reasons, jsonReason{e.At, e.By, e.Field, e.How, e.Because})
			}
			item(c)
		}
	})
	w.list(",\n\"endStates\"", func(item func(any)) {
		for _, d := range r.EndStates {
			difference := jsonDifference{Name: d.Name, Before: d.Before, After: d.After}
			if d.EndState != nil {
				difference.ID = &d.EndState.ID
			}
			item(difference)
		}
	})
	w.text("\n}\n")
	return w.err
}

func newJSONSide(s history.Side) jsonSide {
	side := jsonSide{Judgement: s.Judgement, Word: s.Word}
	if !math.IsNaN(s.Figure) && s.Judgement != "" {
		side.Probability = &s.Figure
	}
	if s.Range != nil {
		side.Range = &[2]float64{s.Range.Low, s.Range.High}
	}
	return side
}
