package cli

import (
	"io"
	"math"
	"strings"

	"offramp/scenarios/history"
)

func (r *changesReport) csv(to io.Writer) error {
	w := newMarkedCSV(to, r.scenario)
	_ = w.Write([]string{"kind", "id", "name", "from", "to", "from word", "to word", "crossed", "reasons"}) // Error tells
	for _, row := range r.Rows {
		var reasons []string
		for _, e := range row.Reasons {
			reasons = append(reasons, reasonText(e))
		}
		crossed := ""
		if row.Crossed {
			crossed = "crossed"
		}
		_ = w.Write([]string{row.Kind.String(), cell(row.ID), cell(strings.Join(row.Titles, " › ")), cell(sideData(row.From)), cell(sideData(row.To)),
			cell(row.From.Word), cell(row.To.Word), crossed, cell(strings.Join(reasons, "; "))})
	}
	for _, d := range r.EndStates {
		kind, id := "open", ""
		if d.EndState != nil {
			kind, id = "end state", d.EndState.ID
		}
		_ = w.Write([]string{kind, cell(id), cell(d.Name), number(d.Before), number(d.After), "", "", "", ""})
	}
	w.Flush()
	return w.Error()
}

// sideData is a judgement for programs: its number, never rounded, or how it was
// given.
func sideData(s history.Side) string {
	if math.IsNaN(s.Figure) || s.Judgement == "" {
		return s.Judgement
	}
	return number(s.Figure)
}
