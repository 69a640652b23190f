package inspector

import (
	"offramp/scenarios"
	"offramp/scenarios/scene"
)

func (p *endPart) present(o *scenarios.Outcome) {
	s := p.i.board.Scenario()
	leaf := o.IsLeaf()
	broken := !leaf && (o.EndState != "" || o.Impact != nil)
	show(leaf, p.leaf)
	show(broken, p.clear)
	name := p.showEndState(s, o)
	switch {
	case leaf:
		p.why.Set("")
	case broken:
		p.why.Set("End states belong to the last outcomes of a path. The file holds " +
			list(name, numberText(o.Impact)) + " here, which counts for nothing.")
	default:
		p.why.Set("End states belong to the last outcomes of a path.")
	}
	p.impact.Present(numberText(o.Impact))
	hint := "How good or bad, as a number"
	if e := s.EndState(o.EndState); e != nil && e.Impact != nil {
		hint = numberText(e.Impact) + ", from its end state"
	}
	if p.impact.PlaceHolder != hint {
		p.impact.SetPlaceHolder(hint)
	}
	p.measures.Set(impactScale(s.Impact))
	p.showExpected(o)
}

// showExpected says which impact is to be expected of what follows from o.
func (p *endPart) showExpected(o *scenarios.Outcome) {
	told := p.i.board.Told()
	i, ok := told.Figures.Index(o)
	if !ok || o.IsLeaf() {
		p.expected.Set("")
		return
	}
	if text := expected(told.Impacts(), i); text != "" {
		p.expected.Set("Expected impact, given this outcome: " + text)
	} else {
		p.expected.Set("")
	}
}

// showEndState shows name and symbol, and returns the name.
func (p *endPart) showEndState(s *scenarios.Scenario, o *scenarios.Outcome) string {
	p.hint.Set("")
	show(false, p.swatch)
	if o.EndState == "" {
		p.name.Present("")
		return ""
	}
	for k, e := range s.EndStates {
		if e.ID == o.EndState {
			shown := scene.LookOf(e, k)
			p.swatch.SetSymbol(shown.Symbol, shown.Colour)
			show(true, p.swatch)
			name := endStateNames(s)[k]
			p.name.Present(name)
			return name
		}
	}
	p.name.Present("")
	p.hint.Set("The file names an end state that it does not list: “" + o.EndState + "”.")
	return "“" + o.EndState + "”"
}

func (p *endPart) summary() string {
	o := p.i.subject()
	if o == nil {
		return ""
	}
	if e := p.i.board.Scenario().EndState(o.EndState); e != nil {
		return list(e.Name, numberText(o.Impact))
	}
	return numberText(o.Impact)
}
