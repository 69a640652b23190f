package cli

import (
	"encoding/csv"
	"io"
	"strconv"

	"offramp/scenarios"
)

// found prints problems as they are found, in one of the formats, with the marking of
// the scenario that each quotes, "" for none.
type found interface {
	problem(file, marking string, p scenarios.Problem)
	end(errors, warnings int) error
}

func newFound(format string, to io.Writer) found {
	switch format {
	case "json":
		w := &jsonWriter{to: to}
		w.text("{\n\"problems\": [")
		return &foundJSON{w, "\n  "}
	case "csv":
		w := csv.NewWriter(to)
		_ = w.Write([]string{"file", "line", "column", "severity", "code", "id", "where", "field", "what", "do", "marking"}) // Error tells
		return &foundCSV{w}
	}
	return &foundLines{to: &lines{to: to}}
}

type foundLines struct {
	to *lines
	// file is the one that is being told of, and marking stands above what is said of
	// it, and below.
	file, marking string
}

func (f *foundLines) problem(file, marking string, p scenarios.Problem) {
	if file != f.file || marking != f.marking {
		f.mark()
		f.file, f.marking = file, marking
		f.mark()
	}
	f.to.line(problemLine(file, p))
}

func (f *foundLines) mark() {
	if f.marking != "" {
		f.to.line(f.marking)
	}
}

func (f *foundLines) end(int, int) error { // Run tells how many
	f.mark()
	return f.to.err
}

type foundJSON struct {
	*jsonWriter
	next string
}

func (f *foundJSON) problem(file, marking string, p scenarios.Problem) {
	f.text(f.next)
	f.value(struct {
		File string `json:"file"`
		jsonProblem
		Code    string `json:"code"`
		ID      string `json:"id"`
		Field   string `json:"field"`
		Marking string `json:"marking,omitempty"`
	}{file, newJSONProblem(p), p.Code, p.Outcome, p.Field, marking})
	f.next = ",\n  "
}

func (f *foundJSON) end(errors, warnings int) error {
	if f.next != "\n  " {
		f.text("\n")
	}
	f.text("]")
	f.field("errors", errors)
	f.field("warnings", warnings)
	f.text("\n}\n")
	return f.err
}

type foundCSV struct{ *csv.Writer }

func (f *foundCSV) problem(file, marking string, p scenarios.Problem) {
	_ = f.Write([]string{
		cell(file), strconv.Itoa(max(p.Line, 1)), strconv.Itoa(max(p.Column, 1)), p.Severity.String(), p.Code,
		cell(p.Outcome), cell(p.Where()), p.Field, cell(p.What), cell(p.Do), cell(marking),
	})
}

func (f *foundCSV) end(int, int) error {
	f.Flush()
	return f.Error()
}
