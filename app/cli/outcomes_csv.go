package cli

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"offramp/scenarios"
)

// csv prints a row for each path, then one for each end state, then one for
// each open part: the last two kinds add up to 1.
func (r *report) csv(to io.Writer) error {
	w := newMarkedCSV(to, r.scenario)
	row := func(kind, id, name, probability, word, endState, given, low, high string) {
		_ = w.Write([]string{kind, cell(id), cell(name), probability, cell(word), cell(endState), cell(given), low, high}) // Error tells
	}
	row("kind", "id", "name", "probability", "word", "end state", "given", "low", "high")
	for p := range r.figures.Paths() {
		probability, says, endState := "", "", ""
		if p.OK {
			probability, says = number(p.Probability), word(r.scenario.Scale, p.Probability)
		}
		low, high := "", ""
		if r, ok := r.boundsOf(p); ok {
			low, high = number(r.Low), number(r.High)
		}
		if p.EndState != nil {
			endState = p.EndState.Name
		}
		row("path", p.Leaf().ID, strings.Join(p.Titles(), " › "), probability, says, endState, strings.Join(names(p.Given), " › "), low, high)
	}
	for i, e := range r.scenario.EndStates {
		p := r.figures.Totals.EndStates[i]
		row("end state", e.ID, e.Name, number(p), word(r.scenario.Scale, p), "", "", number(r.ends[i].Low), number(r.ends[i].High))
	}
	for _, part := range r.open() {
		row(part.name, "", "", number(part.value), "", "", "", "", "")
	}
	w.Flush()
	return w.Error()
}

func number(p float64) string { return strconv.FormatFloat(p, 'g', -1, 64) }

func names(outcomes []*scenarios.Outcome) []string {
	list := make([]string, len(outcomes))
	for i, o := range outcomes {
		list[i] = o.Name()
	}
	return list
}

// cell keeps a spreadsheet from taking a text for a formula (OWASP, CSV
// injection): Excel in Japanese takes full-width signs, too.
func cell(text string) string {
	if first, _ := utf8.DecodeRuneInString(text); text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + text
	}
	return text
}
