package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// notesPart shows the notes: Markdown, typed as plain text.
type notesPart struct {
	i       *Inspector
	text    *field.Field
	failure *prose
}

func newNotesPart(i *Inspector) *notesPart {
	p := &notesPart{i: i, failure: newProse("", smallSize, false, danger)}
	p.text = i.bindOutcome(field.NewParagraphs(6), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setText(o, "notes", "notes", o.Notes, text), nil
	})
	p.text.SetPlaceHolder("What would have to be true, what to watch for…")
	return p
}

func (p *notesPart) rows() []fyne.CanvasObject { return []fyne.CanvasObject{p.text, p.failure} }

func (p *notesPart) present(o *scenarios.Outcome) { p.text.Present(o.Notes) }

// summary is how the notes begin.
func (p *notesPart) summary() string {
	o := p.i.subject()
	if o == nil {
		return ""
	}
	first, _, _ := strings.Cut(strings.TrimSpace(o.Notes), "\n")
	return strings.TrimLeft(first, "#*- ")
}
