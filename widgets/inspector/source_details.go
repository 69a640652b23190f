package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// sourceDetails show all that is known of a source, and where it is cited.
type sourceDetails struct {
	r                                          *sourceRow
	publisher, published, accessed, link, note *field.Field
	grade                                      *picker
	failure                                    *prose
	uses                                       *usesList
	object                                     *fyne.Container
}

func newSourceDetails(r *sourceRow) *sourceDetails {
	i := r.p.i
	d := &sourceDetails{r: r, failure: newProse("", smallSize, false, danger), uses: newUsesList(i)}
	plain := func(text string) (string, error) { return scenarios.OneLine(text), nil }
	date := func(text string) (string, error) {
		text = strings.TrimSpace(text)
		return text, scenarios.CheckDate(text)
	}
	d.publisher = d.field(field.NewWrapped(1), "publisher", func(s *scenarios.Source) string { return s.Publisher }, plain)
	d.published = d.field(dateField(), "published", func(s *scenarios.Source) string { return s.Published }, date)
	d.accessed = d.field(dateField(), "accessed", func(s *scenarios.Source) string { return s.Accessed }, date)
	d.link = d.field(field.NewWrapped(1), "url", func(s *scenarios.Source) string { return s.URL }, plain)
	d.link.SetPlaceHolder("https://…")
	d.note = d.field(field.NewParagraphs(2), "note", func(s *scenarios.Source) string { return s.Note },
		func(text string) (string, error) { return text, nil })
	d.note.SetPlaceHolder("Access, bias, how current it is")
	d.grade = newPicker(i, append([]string{notGraded}, reliabilityTexts...), func(text string) {
		r.do(func(_ *scenarios.Scenario, s *scenarios.Source) scenarios.Edit {
			if s.Reliability == graded(text) {
				return scenarios.Edit{}
			}
			return scenarios.ChangeSource(s, "reliability", "reliability", graded(text))
		})
	})
	d.object = box(&stack{Gap: near, Side: look.Unit, Bottom: look.Unit},
		caption("Reliability"), d.grade,
		caption("Publisher"), d.publisher,
		caption("Published"), i.dated(d.published), caption("Accessed"), i.dated(d.accessed),
		caption("Address"), d.link, caption("Note"), d.note, d.failure, d.uses.object)
	return d
}

// field binds a field to something that the source says; clean puts the text
// right or says what is wrong with it.
func (d *sourceDetails) field(f *field.Field, name string, old func(s *scenarios.Source) string, clean func(text string) (string, error)) *field.Field {
	i := d.r.p.i
	what := name
	if name == "url" {
		what = "address"
	}
	i.bind(f, d.failure, func(text string) (scenarios.Edit, error) {
		source := i.board.Scenario().Source(d.r.id)
		text, err := clean(text)
		if source == nil || err != nil || old(source) == text {
			return scenarios.Edit{}, err
		}
		return scenarios.ChangeSource(source, what, name, text), nil
	})
	return f
}

func (d *sourceDetails) present(s *scenarios.Source) {
	d.publisher.Present(s.Publisher)
	d.published.Present(s.Published)
	d.accessed.Present(s.Accessed)
	d.link.Present(s.URL)
	d.note.Present(s.Note)
	d.grade.Set(gradeText(s.Reliability, reliabilityTexts))
	d.uses.present(scenarios.UsesOfSource(d.r.p.i.board.Scenario(), s))
}

// shortened is a text short enough to stand beside others on a line.
func shortened(text string) string { return look.Cut(text, smallSize, true, leastWidth/2) }
