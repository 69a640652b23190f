package cli

import (
	"encoding/csv"
	"io"

	"offramp/scenarios"
	"offramp/scenarios/marking"
)

// marked is how what is told of a scenario is to be handled, "" for nothing.
func marked(s *scenarios.Scenario) string { return marking.BannerOf(s).Text }

// marking stands above and below what it is about.
func (w *lines) marking(s *scenarios.Scenario) {
	if label := marked(s); label != "" {
		w.line(label)
	}
}

// markedCSV adds a last column with the marking to every row: a line of its own
// would be no row, and what is cut out of a sheet takes its mark along.
type markedCSV struct {
	*csv.Writer
	label string
	begun bool
}

// newMarkedCSV begins the rows about a scenario; the first has the heads.
func newMarkedCSV(to io.Writer, s *scenarios.Scenario) *markedCSV {
	return &markedCSV{Writer: csv.NewWriter(to), label: marked(s)}
}

// Write writes a row.
func (w *markedCSV) Write(row []string) error {
	last := cell(w.label)
	if !w.begun {
		last, w.begun = "marking", true
	}
	return w.Writer.Write(append(row, last))
}

// marked is how what several scenarios come to together is to be handled.
func (a *scores) marked() string {
	if len(a.files) == 0 {
		return ""
	}
	labels := make([]string, len(a.files))
	for i, f := range a.files {
		labels[i] = marked(f.Scenario)
	}
	// Of several lists none can rank the others' labels: they stand side by side.
	return marking.Strictest(marking.Of(a.files[0].Scenario), labels...).String()
}
