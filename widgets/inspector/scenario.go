package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
)

const untitled = "Untitled scenario"

// scenarioPane shows the scenario itself.
type scenarioPane struct {
	i     *Inspector
	page  *fyne.Container
	title *field.Field

	counts      *prose
	question    *field.Field
	from, until *field.Field
	backward    *prose
	marking     *markingPart
	measures    *measuresPart
	ends        *endsPart
	sources     *sourcesPart
	groups      []*group
}

func newScenarioPane(i *Inspector) *scenarioPane {
	p := &scenarioPane{i: i, counts: line(), backward: newProse("", smallSize, false, danger)}
	window, other := newProse("", smallSize, false, danger), newProse("", smallSize, false, danger)
	title, object := i.titleField(untitled)
	p.title = i.bind(title, other, i.setOwn("title", "title", func(s *scenarios.Scenario) string { return s.Title }, scenarios.OneLine, nil))
	p.question = i.bind(field.NewWrapped(2), other,
		i.setOwn("question", "question", func(s *scenarios.Scenario) string { return s.Question }, scenarios.OneLine, nil))
	p.question.SetPlaceHolder("What does this scenario ask?")
	p.from = i.bind(dateField(), window,
		i.setOwn("window", "from", func(s *scenarios.Scenario) string { return s.From }, strings.TrimSpace, scenarios.CheckDate))
	p.until = i.bind(dateField(), window,
		i.setOwn("window", "until", func(s *scenarios.Scenario) string { return s.Until }, strings.TrimSpace, scenarios.CheckDate))
	p.marking = newMarkingPart(i)
	p.measures = newMeasuresPart(i)
	p.ends = newEndsPart(i)
	p.sources = newSourcesPart(i)
	p.groups = []*group{
		newGroup(i, "Question and window", true, p.summary, p.presentQuestion,
			box(&stack{Gap: near}, caption("Question"), p.question),
			box(&stack{Gap: near}, caption("Window that every probability speaks of"), i.windowRow(p.from, p.until), window, p.backward),
			other, p.marking.all[0], p.marking.all[1]),
		newGroup(i, "Likelihood and impact", true, p.measures.summary, p.of(p.measures.present), p.measures.rows()...),
		newGroup(i, "End states", true, p.ends.summary, p.of(p.ends.present), p.ends.rows()...),
		newGroup(i, "Sources", false, p.sources.summary, p.of(p.sources.present), p.sources.rows()...),
	}
	head := box(&stack{}, object, box(&stack{Side: margin, Bottom: apart}, p.counts))
	p.page = pageOf(head, p.groups)
	return p
}

// setOwn is what a text field of the scenario itself does.
func (i *Inspector) setOwn(what, name string, old func(*scenarios.Scenario) string, clean func(string) string, check func(string) error) build {
	return func(text string) (scenarios.Edit, error) {
		text = clean(text)
		if check != nil {
			if err := check(text); err != nil {
				return scenarios.Edit{}, err
			}
		}
		if text == old(i.board.Scenario()) {
			return scenarios.Edit{}, nil
		}
		return scenarios.ChangeScenario(what, name, text), nil
	}
}

func (p *scenarioPane) present(s *scenarios.Scenario) {
	hint := untitled
	if s.Root.Title != "" { // that is what window and file are called meanwhile
		hint = s.Root.Title
	}
	if p.title.PlaceHolder != hint {
		p.title.SetPlaceHolder(hint)
	}
	p.title.Present(s.Title)
	leaves := 0
	for o := range s.Root.All() {
		if o.IsLeaf() {
			leaves++
		}
	}
	p.counts.Set(count(s.Len(), "outcome", "outcomes") + ", " + count(leaves, "path", "paths"))
	settle(p.groups)
}

// of is what shows a part of the scenario.
func (p *scenarioPane) of(present func(s *scenarios.Scenario)) func() {
	return func() { present(p.i.board.Scenario()) }
}

func (p *scenarioPane) presentQuestion() {
	s := p.i.board.Scenario()
	p.question.Present(s.Question)
	p.from.Present(s.From)
	p.until.Present(s.Until)
	p.backward.Set(backward(s.From, s.Until))
	p.marking.present(s)
}

func (p *scenarioPane) summary() string {
	s := p.i.board.Scenario()
	return list(span(s.From, s.Until), s.Marking, s.Question)
}
