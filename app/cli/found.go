package cli

import (
	"encoding/csv"
	"io"
	"strconv"

	"offramp/scenarios"
)

// found prints problems as they are found, in one of the formats.
type found interface {
	problem(file string, p scenarios.Problem)
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
		_ = w.Write([]string{"file", "line", "column", "severity", "code", "id", "where", "field", "what", "do"}) // Error tells
		return &foundCSV{w}
	}
	return &foundLines{to}
}

type foundLines struct{ to io.Writer }

func (f *foundLines) problem(file string, p scenarios.Problem) { printProblem(f.to, file, p) }
func (*foundLines) end(int, int) error                         { return nil } // Run tells

type foundJSON struct {
	*jsonWriter
	next string
}

func (f *foundJSON) problem(file string, p scenarios.Problem) {
	f.text(f.next)
	f.value(struct {
		File string `json:"file"`
		jsonProblem
		Code  string `json:"code"`
		ID    string `json:"id"`
		Field string `json:"field"`
	}{file, newJSONProblem(p), p.Code, p.Outcome, p.Field})
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

func (f *foundCSV) problem(file string, p scenarios.Problem) {
	_ = f.Write([]string{
		cell(file), strconv.Itoa(max(p.Line, 1)), strconv.Itoa(max(p.Column, 1)), p.Severity.String(), p.Code,
		cell(p.Outcome), cell(p.Where()), p.Field, cell(p.What), cell(p.Do),
	})
}

func (f *foundCSV) end(int, int) error {
	f.Flush()
	return f.Error()
}
