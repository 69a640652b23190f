package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// swatchSide is how large an end state's symbol is in the pane, in px.
const swatchSide = 12

// endPart shows the end state and impact of a leaf.
type endPart struct {
	i        *Inspector
	swatch   *look.Swatch
	name     *field.Field
	hint     *prose
	why      *prose // why there is none
	clear    *link
	leaf     *fyne.Container
	impact   *field.Field
	measures *prose
	expected *prose // impact, given that the outcome comes true
}

func newEndPart(i *Inspector) *endPart {
	p := &endPart{i: i, hint: line(), why: line(), measures: line(), expected: line()}
	p.swatch = look.NewSwatch("circle", color.NRGBA{}, swatchSide)
	failure, wrong := newProse("", smallSize, false, danger), newProse("", smallSize, false, danger)
	p.name = i.bindOutcome(field.NewWrapped(1), failure, p.assign)
	p.name.SelectAll = true
	p.name.SetPlaceHolder("Choose one, or name a new one")
	options := i.suggest(p.name, p.options)
	options.fresh, options.named = p.next, newEndStateNamed
	p.impact = i.bindOutcome(field.NewWrapped(1), wrong, setImpact)
	p.impact.SelectAll = true
	p.clear = newLink(i, "Remove", func() { i.actOn(clearEnd) })
	p.leaf = box(&stack{Gap: apart},
		box(&stack{Gap: near}, caption("End state"),
			box(&beside{Gap: look.Unit, Widths: []float32{0, 1}}, p.swatch, p.name), failure, options, p.hint),
		box(&stack{Gap: near}, caption("Impact"), p.impact, wrong, p.measures))
	return p
}

func (p *endPart) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.leaf, p.why, p.expected, box(&beside{Widths: []float32{0, 1}}, p.clear, line())}
}

// assign gives o the end state of that name, making it where there is none.
func (p *endPart) assign(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
	s, name := p.i.board.Scenario(), scenarios.OneLine(text)
	if name == "" {
		return scenarios.Assign(o, ""), nil
	}
	if e := endStateNamed(s, name); e != nil {
		return scenarios.Assign(o, e.ID), nil
	}
	return scenarios.AssignNew(s, o, scene.NewEndState(s, name)), nil
}

// newEndStateNamed is how a new one is offered.
func newEndStateNamed(name string) string {
	return "New end state “" + name + "”"
}

// next is what a new name would make.
func (p *endPart) next() suggestion {
	free := scene.FreeLook(p.i.board.Scenario())
	return suggestion{fresh: true, symbol: free.Symbol, colour: free.Colour}
}

func (p *endPart) options() []suggestion {
	s := p.i.board.Scenario()
	var all []suggestion
	names := endStateNames(s)
	for k, e := range s.EndStates {
		if e.Name == "" { // taking it would read as taking none
			continue
		}
		shown := scene.LookOf(e, k)
		all = append(all, suggestion{text: names[k], symbol: shown.Symbol, colour: shown.Colour})
	}
	return all
}
