package cli

import (
	"encoding/csv"
	"io"

	"offramp/scenarios"
	"offramp/scenarios/marking"
)

// marked is how what is told of scenarios is to be handled, "" for nothing. Of
// several lists of labels none can rank the others': they stand side by side.
func marked(of ...*scenarios.Scenario) string {
	if len(of) == 1 {
		return marking.BannerOf(of[0]).Text
	}
	var labels []string
	for _, s := range of {
		labels = append(labels, marking.BannerOf(s).Text)
	}
	if len(labels) == 0 {
		return ""
	}
	return marking.Strictest(marking.Of(of[0]), labels...).String()
}

// marking stands above and below what it is about.
func (w *lines) marking(of ...*scenarios.Scenario) {
	if label := marked(of...); label != "" {
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

// newMarkedCSV begins the rows about scenarios; the first has the heads.
func newMarkedCSV(to io.Writer, of ...*scenarios.Scenario) *markedCSV {
	return &markedCSV{Writer: csv.NewWriter(to), label: marked(of...)}
}

// Write writes a row.
func (w *markedCSV) Write(row []string) error {
	last := cell(w.label)
	if !w.begun {
		last, w.begun = "marking", true
	}
	return w.Writer.Write(append(row, last))
}

// marked is how what all of them come to is to be handled.
func (a *scores) marked() string {
	var of []*scenarios.Scenario
	for _, f := range a.files {
		of = append(of, f.Scenario)
	}
	return marked(of...)
}
