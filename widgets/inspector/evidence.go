package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// none is what a picker shows where the model holds nothing.
const none = "none"

// evidencePart shows what a judgement rests on.
type evidencePart struct {
	i           *Inspector
	why         *fyne.Container // with because; the root has no number to give reasons for
	because     *field.Field
	failure     *prose
	level       *picker
	ground      *field.Field
	sources     *citationsPart
	assumptions *assumptionsPart
	dissent     *field.Field
	indicators  *indicatorsPart
}

func newEvidencePart(i *Inspector) *evidencePart {
	p := &evidencePart{i: i, failure: newProse("", smallSize, false, danger)}
	p.because = i.bindOutcome(field.NewParagraphs(2), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setText(o, "reason", "because", o.Because, text), nil
	})
	p.because.SetPlaceHolder("Why this number?")
	p.why = box(&stack{Gap: near}, caption("Why this number"), p.because)
	p.level = newPicker(i, append([]string{none}, scenarios.ConfidenceLevels...), func(level string) {
		if level == none {
			level = ""
		}
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit {
			c := confidence(o)
			c.Level = level
			return setConfidence(o, c)
		})
	})
	p.ground = i.bindOutcome(field.NewParagraphs(1), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		c := confidence(o)
		c.Because = text
		return setConfidence(o, c), nil
	})
	p.ground.SetPlaceHolder("How sound is the ground under it?")
	p.sources = newCitationsPart(i)
	p.assumptions = newAssumptionsPart(i)
	p.dissent = i.bindOutcome(field.NewParagraphs(1), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setText(o, "dissent", "dissent", o.Dissent, text), nil
	})
	p.dissent.SetPlaceHolder("Who sees it otherwise, and why?")
	p.indicators = newIndicatorsPart(i)
	return p
}

func (p *evidencePart) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		p.why,
		p.sources.all,
		box(&stack{Gap: near}, caption("Confidence"), p.level, p.ground, p.failure),
		p.assumptions.all,
		box(&stack{Gap: near}, caption("Dissent"), p.dissent),
		p.indicators.all,
	}
}

func (p *evidencePart) present(o *scenarios.Outcome) {
	show(o.Parent() != nil || o.Because != "", p.why)
	p.because.Present(o.Because)
	c := confidence(o)
	p.level.Set(orNone(c.Level))
	p.ground.Present(c.Because)
	p.sources.present(o)
	p.assumptions.present(o)
	p.dissent.Present(o.Dissent)
	p.indicators.present(o)
}

func orNone(text string) string {
	if text == "" {
		return none
	}
	return text
}

// confidence returns a copy of o's confidence, to be changed.
func confidence(o *scenarios.Outcome) scenarios.Confidence {
	if o.Confidence == nil {
		return scenarios.Confidence{}
	}
	return *o.Confidence
}

func setConfidence(o *scenarios.Outcome, c scenarios.Confidence) scenarios.Edit {
	old := confidence(o)
	if old.Level == c.Level && old.Because == c.Because {
		return scenarios.Edit{}
	}
	to := &c
	if c.Level == "" && c.Because == "" && len(c.Unknown) == 0 {
		to = nil
	}
	return scenarios.SetField(o, "confidence", "confidence", to)
}

func (p *evidencePart) summary() string {
	o := p.i.subject()
	if o == nil {
		return ""
	}
	sources, level := "", confidence(o).Level
	if n := len(o.Sources); n > 0 {
		sources = count(n, "source", "sources")
	}
	if level != "" {
		level += " confidence"
	}
	return list(level, sources)
}
