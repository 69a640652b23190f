package cli

import (
	"io"
	"math"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/history"
	"offramp/scenarios/odds"
)

func (r *changesReport) table(to io.Writer) error {
	w := &lines{to: to}
	w.marking(r.scenario)
	since := "Changed since " + r.verb.Since
	if r.verb.SinceFile != "" {
		since = "Changed since " + r.verb.SinceFile
	}
	w.line(title(r.scenario))
	w.line(since)
	w.line("")
	if len(r.Rows) == 0 {
		w.line("  nothing")
	} else {
		r.rows(w)
	}
	w.line("")
	r.endStates().print(w)
	w.marking(r.scenario)
	return w.err
}

// rows prints each change, and below it why.
func (r *changesReport) rows(w *lines) {
	heads := []string{"from", "to", "", "", "outcome"}
	c := make(columns, len(heads)-1)
	c.fit(heads)
	for _, row := range r.Rows {
		c.fit(rowCells(row))
	}
	c.print(w, heads)
	for _, row := range r.Rows {
		c.print(w, append(rowCells(row), nameOf(row.Titles)))
		for _, e := range row.Reasons {
			w.line("      " + reasonText(e))
		}
	}
}

func rowCells(row history.Row) []string {
	words := ""
	if row.Crossed {
		words = wordOr(row.From.Word) + " → " + wordOr(row.To.Word)
	}
	kind := ""
	if row.Kind != history.Judged {
		kind = row.Kind.String()
	}
	return []string{sideText(row.From), sideText(row.To), words, kind}
}

func wordOr(word string) string {
	if word == "" {
		return "no word"
	}
	return word
}

// sideText is a judgement for people: of the rest also what it takes, of a
// number or word also its range.
func sideText(s history.Side) string {
	text := s.Judgement
	if text == "rest" && !math.IsNaN(s.Figure) {
		text += " " + odds.Branch(s.Figure)
	}
	if s.Range != nil {
		text += ", " + odds.RangeText(*s.Range)
	}
	if text == "" {
		return "–"
	}
	return text
}

// nameOf joins the titles of a path without the root, which is on every path.
func nameOf(titles []string) string {
	if len(titles) > 1 {
		titles = titles[1:]
	}
	return scenarios.Problem{Titles: titles}.Where()
}

// reasonText is an entry of the log: "2022-01-09 18:02 Anna, typed: why".
func reasonText(c *scenarios.Change) string {
	text := strings.TrimSuffix(strings.Replace(c.At, "T", " ", 1), "Z")
	if len(text) > len("2022-01-09 18:02") {
		text = text[:len("2022-01-09 18:02")]
	}
	for _, part := range []string{c.By, c.How} {
		if part != "" {
			text += ", " + part
		}
	}
	if c.Because != "" {
		text += ": " + c.Because
	}
	return text
}

// endStates are the sums before and after.
func (r *changesReport) endStates() grid {
	g := grid{{"before", "after", "points", "end states, and (what is open)"}}
	for _, d := range r.EndStates {
		name := d.Name
		if d.EndState == nil {
			name = "(" + name + ")"
		}
		g = append(g, []string{scenarios.PercentWith(d.Before, 1), scenarios.PercentWith(d.After, 1), points(d.Points()), name})
	}
	return g
}

// points writes a difference in percentage points, with its sign.
func points(d float64) string {
	text := strings.TrimSuffix(scenarios.PercentWith(math.Abs(d)/100, 1), " %")
	switch {
	case math.Abs(d) < 1e-9:
		return "0.0"
	case d < 0:
		return "−" + text
	}
	return "+" + text
}
