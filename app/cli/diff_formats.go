package cli

import (
	"io"
	"strconv"
	"strings"
	"time"

	"offramp/scenarios/compare"
)

func (r *diffReport) table(to io.Writer) error {
	w := &lines{to: to}
	w.marking(r.now, r.old)
	if r.Same() {
		w.line("  nothing differs")
	}
	until := time.Now().Add(patience)
	for _, d := range r.Differences {
		w.line("  " + printable(d.Says))
		if d.Kind == compare.Written && d.Before != "" && d.After != "" && time.Now().Before(until) {
			for _, line := range changedLines(compare.Words(d.Before, d.After)) {
				w.line("      " + printable(line))
			}
		}
	}
	moved := changesReport{Report: r.Figures, scenario: r.now}
	for _, d := range r.Figures.EndStates {
		if d.Before != d.After {
			w.line("")
			moved.endStates().print(w)
			break
		}
	}
	w.marking(r.now, r.old)
	return w.err
}

// patience is how long words that changed are looked for, of all texts together:
// what comes later is told without them.
const patience = 3 * time.Second

// changedLines are the lines of a text that changed, with what is gone and what
// came.
func changedLines(spans []compare.Span) []string {
	var text strings.Builder
	for _, s := range spans {
		marks := map[compare.SpanKind][2]string{compare.Gone: {"[-", "-]"}, compare.Came: {"{+", "+}"}}[s.Is]
		for i, line := range strings.Split(s.Text, "\n") {
			if i > 0 {
				text.WriteByte('\n')
			}
			if line != "" || s.Is != compare.Stands && i == 0 {
				text.WriteString(marks[0] + line + marks[1])
			}
		}
	}
	var changed []string
	for _, line := range strings.Split(text.String(), "\n") {
		if strings.Contains(line, "[-") || strings.Contains(line, "{+") {
			changed = append(changed, line)
		}
	}
	return changed
}

type jsonDiff struct {
	Kind     string   `json:"kind"`
	On       string   `json:"on"`
	ID       string   `json:"id"`
	Titles   []string `json:"titles"`
	Field    string   `json:"field"`
	Part     string   `json:"part"`
	Before   string   `json:"before"`
	After    string   `json:"after"`
	Outcomes int      `json:"outcomes"`
	Says     string   `json:"says"`
}

func (r *diffReport) json(to io.Writer) error {
	w := &jsonWriter{to: to}
	w.text("{\n\"marking\": ")
	w.value(marked(r.now, r.old))
	w.list(",\n\"differences\"", func(item func(any)) {
		for _, d := range r.Differences {
			item(jsonDiff{d.Kind.String(), d.On.String(), d.ID, d.Titles, d.Field, d.Part, d.Before, d.After, d.Outcomes, d.Says})
		}
	})
	w.list(",\n\"endStates\"", func(item func(any)) {
		for _, d := range r.Figures.EndStates {
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

func (r *diffReport) csv(to io.Writer) error {
	w := newMarkedCSV(to, r.now, r.old)
	_ = w.Write([]string{"kind", "on", "id", "where", "field", "part", "before", "after", "outcomes", "says"}) // Error tells
	for _, d := range r.Differences {
		_ = w.Write([]string{d.Kind.String(), d.On.String(), cell(d.ID), cell(strings.Join(d.Titles, " › ")), d.Field, cell(d.Part),
			cell(d.Before), cell(d.After), strconv.Itoa(d.Outcomes), cell(d.Says)})
	}
	for _, d := range r.Figures.EndStates {
		kind, id := "open", ""
		if d.EndState != nil {
			kind, id = "end state", d.EndState.ID
		}
		_ = w.Write([]string{"figure", kind, cell(id), cell(d.Name), "", "", number(d.Before), number(d.After), "0", ""})
	}
	w.Flush()
	return w.Error()
}
