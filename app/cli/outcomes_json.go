package cli

import (
	"encoding/json"
	"io"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

type jsonPath struct {
	IDs         []string `json:"ids"`
	Titles      []string `json:"titles"`
	Probability *float64 `json:"probability"`
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
	EndState    *string  `json:"endState"`
	Word        string   `json:"word"`
	Given       []string `json:"given"`
}

type jsonEndState struct {
	ID          string  `json:"id"`
	Name        string  `json:"name"`
	Probability float64 `json:"probability"`
	Low         float64 `json:"low"`
	High        float64 `json:"high"`
}

type jsonProblem struct {
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"`
	Where    string `json:"where"`
	What     string `json:"what"`
	Do       string `json:"do"`
}

func newJSONProblem(p scenarios.Problem) jsonProblem {
	return jsonProblem{max(p.Line, 1), max(p.Column, 1), p.Severity.String(), p.Where(), p.What, p.Do}
}

// json prints one path, end state and problem a line, each as it comes, so
// that a large scenario costs no memory. Figures are never rounded.
func (r *report) json(to io.Writer) error {
	w := &jsonWriter{to: to}
	t := r.figures.Totals
	w.text("{\n\"asJudged\": ")
	w.value(r.figures.Known == nil)
	w.field("marking", marked(r.scenario))
	w.list(",\n\"paths\"", func(item func(any)) {
		for p := range r.figures.Paths() {
			item(r.jsonPath(p))
		}
	})
	w.list(",\n\"endStates\"", func(item func(any)) {
		for i, e := range r.scenario.EndStates {
			item(jsonEndState{e.ID, e.Name, t.EndStates[i], r.ends[i].Low, r.ends[i].High})
		}
	})
	w.field("noEndState", t.NoEndState)
	w.field("unassigned", t.Unassigned)
	w.field("notEstimated", t.NotEstimated)
	w.field("withinRanges", r.withinRanges())
	w.field("unsettled", t.Unsettled)
	w.field("undecided", t.Undecided)
	r.impacts(w)
	w.list(",\n\"problems\"", func(item func(any)) {
		for _, p := range r.problems {
			item(newJSONProblem(p))
		}
	})
	w.text("\n}\n")
	return w.err
}

func (r *report) jsonPath(p odds.Path) jsonPath {
	j := jsonPath{IDs: p.IDs(), Titles: p.Titles(), Given: []string{}}
	for _, option := range p.Given {
		j.Given = append(j.Given, option.ID)
	}
	if p.EndState != nil {
		j.EndState = &p.EndState.ID
	}
	if p.OK {
		j.Probability = &p.Probability
		j.Word = word(r.scenario.Scale, p.Probability)
	}
	if bound, ok := r.boundsOf(p); ok {
		j.Low, j.High = &bound.Low, &bound.High
	}
	return j
}

// word is the scale's word for a probability, "" where it has none.
func word(scale *scenarios.Scale, p float64) string {
	band, _ := scales.Word(scale, p)
	return band.Word
}

// jsonWriter writes JSON piece by piece and keeps the first error.
type jsonWriter struct {
	to  io.Writer
	err error
}

func (w *jsonWriter) text(s string) {
	if w.err == nil {
		_, w.err = io.WriteString(w.to, s)
	}
}

func (w *jsonWriter) value(v any) {
	data, err := json.Marshal(v)
	if err != nil && w.err == nil {
		w.err = err
	}
	w.text(string(data))
}

func (w *jsonWriter) field(name string, v any) {
	w.text(",\n\"" + name + "\": ")
	w.value(v)
}

func (w *jsonWriter) list(opening string, items func(item func(any))) {
	w.text(opening + ": [")
	next, end := "\n  ", ""
	items(func(v any) {
		w.text(next)
		w.value(v)
		next, end = ",\n  ", "\n"
	})
	w.text(end + "]")
}
