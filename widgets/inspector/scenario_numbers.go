package inspector

import (
	"errors"
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

func (p *measuresPart) setLevel(text string) (scenarios.Edit, error) {
	old := p.i.board.Scenario().Ranges
	entry, err := odds.ParseEntry(text)
	if err != nil || old == nil {
		return scenarios.Edit{}, err
	}
	level, ok := entry.Probability.Number()
	if !ok || level <= 0 || level >= 1 {
		return scenarios.Edit{}, errors.New("an interval holds the value with a probability between 0 and 100 %: type one such as 90")
	}
	if same(old.Level, &level) {
		return scenarios.Edit{}, nil
	}
	to := *old
	to.Level = &level
	return scenarios.ChangeScenario("meaning of ranges", "ranges", &to), nil
}

func (p *measuresPart) changeImpact(change func(m *scenarios.ImpactScale) error) (scenarios.Edit, error) {
	old, to := scenarios.ImpactScale{}, scenarios.ImpactScale{}
	if m := p.i.board.Scenario().Impact; m != nil {
		old, to = *m, *m
	}
	if err := change(&to); err != nil {
		return scenarios.Edit{}, err
	}
	switch {
	case to.Low != nil && to.High != nil && *to.Low > *to.High:
		return scenarios.Edit{}, fmt.Errorf("the scale runs from %s down to %s: the lower end comes first", numberText(to.Low), numberText(to.High))
	case to.Name == old.Name && same(to.Low, old.Low) && same(to.High, old.High):
		return scenarios.Edit{}, nil
	case to.Name == "" && to.Low == nil && to.High == nil && len(to.Unknown) == 0:
		return scenarios.ChangeScenario("impact scale", "impact", (*scenarios.ImpactScale)(nil)), nil
	}
	return scenarios.ChangeScenario("impact scale", "impact", &to), nil
}

func (p *measuresPart) present(s *scenarios.Scenario) {
	p.scale.Set(scaleName(s.Scale))
	words := strings.Join(scales.Table(s.Scale), ", ")
	if p.i.board.Manner() == odds.WordsOnly {
		words = strings.Join(scales.WordsOf(s.Scale), ", ")
	}
	if s.Scale != nil {
		if published, ok := scales.ByID(s.Scale.ID); ok {
			words = published.Note + "\n" + words
		}
	}
	p.words.Set(words)
	p.mean.Set(meanText(s.Ranges))
	level := ""
	if s.Ranges != nil && s.Ranges.Level != nil {
		level = percent(*s.Ranges.Level)
	}
	show(s.Ranges != nil && (s.Ranges.Mean == meanInterval || level != ""), p.levelRow)
	p.level.Present(level)
	p.meaning.Set(p.means(s.Ranges))
	p.showExpected()
	m := scenarios.ImpactScale{}
	if s.Impact != nil {
		m = *s.Impact
	}
	p.name.Present(m.Name)
	p.low.Present(numberText(m.Low))
	p.high.Present(numberText(m.High))
}

func (p *measuresPart) summary() string {
	s := p.i.board.Scenario()
	name := ""
	if s.Impact != nil {
		name = s.Impact.Name
	}
	return list(scaleName(s.Scale), name)
}
