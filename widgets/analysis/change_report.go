package analysis

import (
	"fmt"
	"math"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/history"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// saysCrossed says which judgements are in other words now than they were at the
// beginning of the time that is looked at, whatever happened between.
func saysCrossed(rows []history.Row) string {
	if len(rows) == 0 {
		return ""
	}
	var parts []string
	for _, row := range rows[:min(len(rows), named)] {
		parts = append(parts, scenarios.Quote(nameIn(row))+" from "+wordOr(row.From.Word)+" to "+wordOr(row.To.Word))
	}
	if more := len(rows) - named; more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", more))
	}
	verb := " is"
	if len(rows) > 1 {
		verb = "s are"
	}
	return fmt.Sprintf("%d judgement%s in other words now: %s.", len(rows), verb, strings.Join(parts, ", "))
}

func nameIn(row history.Row) string { return row.Titles[len(row.Titles)-1] }

// reportGroups are the parts of a report in the order in which they matter.
var reportGroups = []struct {
	title string
	holds func(history.Row) bool
}{
	{"In other words now", func(r history.Row) bool { return r.Crossed }},
	{"Judged anew", func(r history.Row) bool { return !r.Crossed && r.Kind == history.Judged }},
	{"Gave way", func(r history.Row) bool { return !r.Crossed && r.Kind == history.Derived }},
	{"Added", func(r history.Row) bool { return r.Kind == history.Added }},
	{"Gone", func(r history.Row) bool { return r.Kind == history.Gone }},
}

// reported are the rows of a report, each with the outcome that it leads to.
func (c *changes) reported(r history.Report) (rows []rowlist.Row, ids []string) {
	add := func(row rowlist.Row, id string) {
		row.Still = row.Still || id == ""
		rows, ids = append(rows, row), append(ids, id)
	}
	for _, group := range reportGroups {
		var of []history.Row
		for _, row := range r.Rows {
			if group.holds(row) {
				of = append(of, row)
			}
		}
		if len(of) > 0 {
			add(rowlist.Row{ID: "group " + group.title, Head: true, Title: group.title, Right: fmt.Sprint(len(of))}, "")
		}
		for _, row := range of {
			id := row.ID
			if row.Kind == history.Gone {
				id = ""
			}
			add(c.reportedRow(row), id)
		}
	}
	head := false
	unit := c.p.probabilities()
	for _, d := range r.EndStates {
		if d.Points() > -100*scenarios.Tolerance && d.Points() < 100*scenarios.Tolerance {
			continue
		}
		if !head {
			add(rowlist.Row{ID: "group ends", Head: true, Title: "End states, as judged"}, "")
			head = true
		}
		add(rowlist.Row{ID: "end " + d.Name, Title: d.Name, Lines: []rowlist.Line{
			{Text: "from " + unit.Value(d.Before) + " to " + unit.Value(d.After), Role: form.Ink},
		}}, "")
	}
	return rows, ids
}

func (c *changes) reportedRow(row history.Row) rowlist.Row {
	line := rowlist.Row{ID: string('a'+rune(row.Kind)) + row.ID, Title: nameIn(row)}
	add := func(text string, role form.Role) {
		line.Lines = append(line.Lines, rowlist.Line{Text: odds.NoBreak(text), Role: role})
	}
	from, to := c.sideText(row.From, row.To), c.sideText(row.To, row.From)
	switch {
	case row.Kind == history.Added:
		add(to, form.Ink)
	case row.Kind == history.Gone:
		if from != "" {
			add("was "+from, form.Ink)
		}
	default:
		add("from "+from+" to "+to, form.Ink)
	}
	if row.Crossed {
		add("crossed the edge of a word: "+wordOr(row.From.Word)+" to "+wordOr(row.To.Word), form.Accent)
	}
	for _, e := range row.Reasons {
		if e.Because != "" {
			add("because "+e.Because, form.Muted)
		}
	}
	return line
}

// sideText is a judgement before or after, as likelihood is told; its range where
// that of the other side is another.
func (c *changes) sideText(s, other history.Side) string {
	if c.p.board.Manner() == odds.WordsOnly {
		return inWords(s.Judgement, s.Word)
	}
	text := s.Judgement
	if text == "rest" && !math.IsNaN(s.Figure) {
		text = "rest " + odds.Branch(s.Figure)
	}
	if s.Range != nil && (other.Range == nil || *s.Range != *other.Range) {
		text += ", " + odds.RangeText(*s.Range)
	}
	return text
}
