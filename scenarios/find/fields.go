package find

import (
	"slices"

	"offramp/scenarios"
)

// Fields is a set of fields of an outcome that hold text.
type Fields uint16

// The fields, in the order in which they are searched.
const (
	Titles Fields = 1 << iota
	Questions
	Confidence
	Because
	Notes
	Assumptions
	Dissent
	Tags
	SourceTitles // of the sources that the outcome cites
	Indicators

	Everywhere = 1<<iota - 1
	// Replaceable leaves out what belongs to the scenario: a source's title is
	// cited elsewhere as well.
	Replaceable = Everywhere &^ SourceTitles
)

// String names a single field as it follows "in": "in the title".
func (f Fields) String() string {
	if field := fieldOf(f); field != nil {
		return field.label
	}
	return "several fields"
}

// field is how one field is read and written.
type field struct {
	Fields
	label string
	name  string // in the file
	count func(*scenarios.Outcome) int
	text  func(*finder, *scenarios.Outcome, int) string
	// put returns the new value of the field, its texts changed by edit; nil
	// where they are the scenario's.
	put func(o *scenarios.Outcome, edit func(index int, text string) string) any
}

var fields = []field{
	single(Titles, "title", "title", func(o *scenarios.Outcome) string { return o.Title }),
	single(Questions, "question", "asks", func(o *scenarios.Outcome) string { return o.Asks }),
	{
		Confidence, "confidence", "confidence",
		func(o *scenarios.Outcome) int { return given(o.Confidence != nil) },
		func(_ *finder, o *scenarios.Outcome, _ int) string { return o.Confidence.Because },
		func(o *scenarios.Outcome, edit func(int, string) string) any {
			c := *o.Confidence
			c.Because = edit(0, c.Because)
			return &c
		},
	},
	single(Because, "reason", "because", func(o *scenarios.Outcome) string { return o.Because }),
	single(Notes, "notes", "notes", func(o *scenarios.Outcome) string { return o.Notes }),
	{
		Assumptions, "assumption", "assumptions",
		func(o *scenarios.Outcome) int { return len(o.Assumptions) },
		func(_ *finder, o *scenarios.Outcome, i int) string { return o.Assumptions[i].Text },
		putAssumptions,
	},
	single(Dissent, "dissent", "dissent", func(o *scenarios.Outcome) string { return o.Dissent }),
	{
		Tags, "tag", "tags",
		func(o *scenarios.Outcome) int { return len(o.Tags) },
		func(_ *finder, o *scenarios.Outcome, i int) string { return o.Tags[i] },
		putTags,
	},
	{
		SourceTitles, "source", "sources",
		func(o *scenarios.Outcome) int { return len(o.Sources) },
		func(f *finder, o *scenarios.Outcome, i int) string { return f.sourceTitle(o.Sources[i].Source) },
		nil,
	},
	{
		Indicators, "indicator", "indicators",
		func(o *scenarios.Outcome) int { return len(o.Indicators) },
		func(_ *finder, o *scenarios.Outcome, i int) string { return o.Indicators[i].Text },
		func(o *scenarios.Outcome, edit func(int, string) string) any {
			indicators := slices.Clone(o.Indicators)
			for i := range indicators {
				indicators[i].Text = edit(i, indicators[i].Text)
			}
			return indicators
		},
	},
}

// single is a field that is one text.
func single(f Fields, label, name string, text func(*scenarios.Outcome) string) field {
	return field{
		f, label, name,
		func(o *scenarios.Outcome) int { return given(text(o) != "") },
		func(_ *finder, o *scenarios.Outcome, _ int) string { return text(o) },
		func(o *scenarios.Outcome, edit func(int, string) string) any { return edit(0, text(o)) },
	}
}

func given(is bool) int {
	if is {
		return 1
	}
	return 0
}

func fieldOf(f Fields) *field {
	for i := range fields {
		if fields[i].Fields == f {
			return &fields[i]
		}
	}
	return nil
}
