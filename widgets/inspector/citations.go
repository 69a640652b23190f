package inspector

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// citationsPart shows the sources of a judgement as chips with their grades.
// The one that is pressed opens below.
type citationsPart struct {
	i       *Inspector
	open    int // the citation that is open, −1 for none
	chips   *rowList[*chip]
	about   *prose
	grade   *picker // of the source
	trust   *picker // of what it says here
	where   *field.Field
	details *fyne.Container
	add     *field.Field
	failure *prose
	all     *fyne.Container
}

func newCitationsPart(i *Inspector) *citationsPart {
	p := &citationsPart{i: i, open: -1, about: newProse("", smallSize, false, ink), failure: newProse("", smallSize, false, danger)}
	p.chips = newRows(look.Unit, func(k int) (*chip, fyne.CanvasObject) {
		c := newChip(i, func() { p.toggle(k) })
		return c, c
	})
	p.chips.object.Layout = flow{gap: look.Unit / 2}
	p.grade = newPicker(i, append([]string{notGraded}, reliabilityTexts...), func(text string) {
		i.act(func() (scenarios.Edit, error) { return p.setReliability(graded(text)), nil })
	})
	p.trust = newPicker(i, append([]string{notGraded}, credibilityTexts...), func(text string) {
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit {
			var to *int
			if n, err := strconv.Atoi(graded(text)); err == nil {
				to = &n
			}
			return p.change(o, "credibility of a source", func(c *scenarios.Citation) { c.Credibility = to })
		})
	})
	p.where = i.bindOutcome(field.NewWrapped(1), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return p.change(o, "place in a source", func(c *scenarios.Citation) { c.Where = scenarios.OneLine(text) }), nil
	})
	p.where.SetPlaceHolder("Page, paragraph, minute")
	remove := newLink(i, "Remove this citation", func() {
		at := p.open
		p.open = -1
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit {
			if at < 0 || at >= len(o.Sources) {
				return scenarios.Edit{}
			}
			return scenarios.SetField(o, "sources", "sources", without(o.Sources, at))
		})
	})
	p.details = box(&stack{Gap: near}, p.about,
		caption("Reliability of the source, wherever it is cited"), p.grade,
		caption("Credibility of what it says here"), p.trust,
		caption("Where"), p.where, box(&beside{Widths: []float32{0, 1}}, remove, line()))
	p.add = i.bindOutcome(field.NewWrapped(1), p.failure, p.cite)
	p.add.SetPlaceHolder("Cite a source")
	p.add.Stays = true
	options := i.suggest(p.add, p.options)
	options.fresh = func() suggestion { return suggestion{fresh: true} }
	options.named = func(text string) string { return "New source “" + text + "”" }
	p.all = box(&stack{Gap: near}, caption("Sources"), p.chips.object, p.details, p.add, options, p.failure)
	return p
}

func (p *citationsPart) toggle(k int) {
	p.i.Commit()
	if p.open == k {
		k = -1
	}
	p.open = k
	p.i.present()
	if k >= 0 {
		p.i.reveal(p.details)
	}
}

// change is the edit of the citation that is open.
func (p *citationsPart) change(o *scenarios.Outcome, what string, change func(c *scenarios.Citation)) scenarios.Edit {
	to := changed(o.Sources, p.open, change)
	if slices.EqualFunc(to, o.Sources, func(a, b scenarios.Citation) bool {
		return a.Source == b.Source && a.Where == b.Where && same(a.Credibility, b.Credibility)
	}) {
		return scenarios.Edit{}
	}
	return scenarios.SetField(o, what, "sources", to)
}

// setReliability is the edit of the source itself; it shows the outcome.
func (p *citationsPart) setReliability(grade string) scenarios.Edit {
	s, o := p.i.board.Scenario(), p.i.subject()
	if o == nil || p.open < 0 || p.open >= len(o.Sources) {
		return scenarios.Edit{}
	}
	source := s.Source(o.Sources[p.open].Source)
	if source == nil || source.Reliability == grade {
		return scenarios.Edit{}
	}
	edit := scenarios.ChangeSource(source, "reliability", "reliability", grade)
	edit.Select, edit.Back = o.ID, o.ID
	return edit
}

// cite is the edit that cites the source of that name, making it where there is
// none.
func (p *citationsPart) cite(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
	s, name := p.i.board.Scenario(), scenarios.OneLine(text)
	if name == "" {
		return scenarios.Edit{}, nil
	}
	if source := sourceNamed(s, name); source != nil {
		return scenarios.Cite(o, scenarios.Citation{Source: source.ID}), nil
	}
	return scenarios.CiteNew(s, o, &scenarios.Source{ID: scenarios.NewID(), Title: name}), nil
}

func (p *citationsPart) options() []suggestion {
	var all []suggestion
	for _, name := range sourceNames(p.i.board.Scenario()) {
		all = append(all, suggestion{text: name})
	}
	return all
}

func (p *citationsPart) present(o *scenarios.Outcome) {
	s := p.i.board.Scenario()
	if p.open >= len(o.Sources) {
		p.open = -1
	}
	p.chips.present(len(o.Sources), func(c *chip, k int) { c.Set(citation(s, o.Sources[k]), k == p.open) })
	p.add.Present("")
	show(p.open >= 0, p.details)
	if p.open < 0 {
		return
	}
	c := o.Sources[p.open]
	source := s.Source(c.Source)
	p.about.Set("The source that this cites is not listed.")
	show(source != nil, p.grade)
	if source != nil {
		p.about.Set(list(source.Title, source.Publisher, day(source.Published), source.URL, source.Note))
		p.grade.Set(gradeText(source.Reliability, reliabilityTexts))
	}
	credibility := ""
	if c.Credibility != nil {
		credibility = strconv.Itoa(*c.Credibility)
	}
	p.trust.Set(gradeText(credibility, credibilityTexts))
	p.where.Present(c.Where)
}
