package inspector

import "offramp/widgets/field"

// Has tells whether there is a field for a part of what is shown, by the part's
// name in the file.
func (i *Inspector) Has(name string) bool { return i.wayTo(name) != nil }

// Enter gives the keyboard to the field for a part of what is shown.
func (i *Inspector) Enter(name string) {
	if enter := i.wayTo(name); enter != nil {
		enter()
	}
}

func (i *Inspector) wayTo(name string) func() {
	switch o := i.subject(); {
	case len(i.chosen) > 0:
		return nil
	case name == "title":
		return i.FocusTitle
	case o == nil:
		return i.scenario.wayTo(name)
	case name == "notes":
		return i.FocusNotes
	case name == "endState", name == "impact":
		return i.FocusEndState
	default:
		group, f := i.outcome.fieldFor(name)
		if f == nil {
			return nil
		}
		return func() { i.outcome.enter(group, f) }
	}
}

// fieldFor is the field for a part of the outcome, nil where what it is has none.
func (p *outcomePane) fieldFor(name string) (group int, f *field.Field) {
	o := p.i.subject()
	branch := o.Parent() != nil && !o.Parent().IsChoice()
	switch name {
	case "probability", "entered", "said", "range":
		if branch {
			return groupProbability, p.probability.entry
		}
	case "asks":
		if !o.IsLeaf() {
			return groupProbability, p.fork.asks
		}
	case "because":
		if o.Parent() != nil || o.Because != "" {
			return groupEvidence, p.evidence.because
		}
	case "confidence":
		return groupEvidence, p.evidence.ground
	case "dissent":
		return groupEvidence, p.evidence.dissent
	case "indicators":
		return groupEvidence, p.evidence.indicators.add
	case "assumptions":
		return groupEvidence, p.evidence.assumptions.add
	case "from":
		return groupTime, p.time.from
	case "until":
		return groupTime, p.time.until
	case "status":
		return groupTime, p.time.on
	case "tags":
		return groupTime, p.time.tags
	case "marking":
		return groupTime, p.time.marking
	}
	return 0, nil
}

// wayTo is that of the scenario itself.
func (p *scenarioPane) wayTo(name string) func() {
	f, ok := map[string]*field.Field{
		"question": p.question, "from": p.from, "until": p.until, "marking": p.marking.field,
	}[name]
	if !ok {
		return nil
	}
	return func() {
		p.groups[0].open()
		p.i.focus(f)
		p.i.reveal(f)
	}
}
