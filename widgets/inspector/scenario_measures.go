package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scales"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// What ranges can mean, in the file and on screen.
const (
	meanBounds, meanInterval = "bounds", "interval"
	boundsText, intervalText = "hard bounds", "an interval"
	noScale                  = "no words"
)

// measuresPart shows by what the scenario's figures are measured.
type measuresPart struct {
	i         *Inspector
	scale     *picker
	words     *prose
	mean      *picker
	level     *field.Field
	levelRow  *fyne.Container
	name      *field.Field
	low, high *field.Field
	meaning   *prose
	expected  *prose
	expects   *fyne.Container
	all       []fyne.CanvasObject
}

func newMeasuresPart(i *Inspector) *measuresPart {
	p := &measuresPart{i: i, words: line(), meaning: line(), expected: line()}
	ranges, impact := newProse("", smallSize, false, danger), newProse("", smallSize, false, danger)
	p.scale = newPicker(i, scaleNames(), p.pickScale)
	p.mean = newPicker(i, []string{none, boundsText, intervalText}, p.pickMean)
	p.level = i.bind(field.NewWrapped(1), ranges, p.setLevel)
	p.level.SetPlaceHolder("90 %")
	p.levelRow = box(&beside{Gap: look.Unit, Widths: []float32{0, 1}}, newProse("of", smallSize, false, muted), p.level)
	p.name = i.bind(field.NewWrapped(1), impact, func(text string) (scenarios.Edit, error) {
		return p.changeImpact(func(m *scenarios.ImpactScale) error { m.Name = scenarios.OneLine(text); return nil })
	})
	p.name.SetPlaceHolder("What impact figures measure")
	p.low = i.bind(field.NewWrapped(1), impact, func(text string) (scenarios.Edit, error) {
		return p.changeImpact(func(m *scenarios.ImpactScale) (err error) { m.Low, err = number(text); return err })
	})
	p.high = i.bind(field.NewWrapped(1), impact, func(text string) (scenarios.Edit, error) {
		return p.changeImpact(func(m *scenarios.ImpactScale) (err error) { m.High, err = number(text); return err })
	})
	p.low.SetPlaceHolder("low")
	p.high.SetPlaceHolder("high")
	p.expects = box(&stack{Gap: near}, caption("Expected impact"), p.expected)
	p.all = []fyne.CanvasObject{
		box(&stack{Gap: near}, caption("Words for likelihood"), p.scale, p.words),
		box(&stack{Gap: near}, caption("What plausible ranges mean"),
			box(&beside{Gap: look.Unit, Widths: []float32{0.6, 0.4}}, p.mean, p.levelRow), ranges, p.meaning),
		box(&stack{Gap: near}, caption("Impact scale"), p.name,
			box(&beside{Gap: look.Unit, Widths: []float32{0, 0.5, 0, 0.5}},
				newProse("from", smallSize, false, muted), p.low, newProse("to", smallSize, false, muted), p.high), impact),
		p.expects,
	}
	return p
}

func (p *measuresPart) rows() []fyne.CanvasObject { return p.all }

func (p *measuresPart) pickScale(option string) {
	p.i.act(func() (scenarios.Edit, error) {
		if option == scaleName(p.i.board.Scenario().Scale) {
			return scenarios.Edit{}, nil
		}
		if option == noScale {
			return scenarios.ChangeScenario("scale", "scale", (*scenarios.Scale)(nil)), nil
		}
		for _, published := range scales.All() {
			if option == published.Name {
				return scenarios.ChangeScenario("scale", "scale", published.Scale()), nil
			}
		}
		return scenarios.Edit{}, nil
	})
}

// scaleNames are what can be chosen.
func scaleNames() []string {
	names := []string{noScale}
	for _, published := range scales.All() {
		names = append(names, published.Name)
	}
	return names
}

func scaleName(s *scenarios.Scale) string {
	if s == nil {
		return noScale
	}
	if published, ok := scales.ByID(s.ID); ok {
		return published.Name
	}
	if s.ID == "" {
		return "own words"
	}
	return s.ID
}

func (p *measuresPart) pickMean(option string) {
	p.i.act(func() (scenarios.Edit, error) {
		old := p.i.board.Scenario().Ranges
		if option == meanText(old) {
			return scenarios.Edit{}, nil
		}
		var to *scenarios.RangeMeaning
		if option != none {
			to = &scenarios.RangeMeaning{Mean: meanBounds}
			if old != nil {
				to.Unknown = old.Unknown
			}
			if option == intervalText {
				level := 0.9
				to.Mean, to.Level = meanInterval, &level
			}
		}
		return scenarios.ChangeScenario("meaning of ranges", "ranges", to), nil
	})
}

func meanText(r *scenarios.RangeMeaning) string {
	switch {
	case r == nil:
		return none
	case r.Mean == meanBounds:
		return boundsText
	case r.Mean == meanInterval:
		return intervalText
	}
	return orNone(r.Mean)
}
