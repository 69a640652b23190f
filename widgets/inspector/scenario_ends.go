package inspector

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// endsPart shows the scenario's end states, to rename, add and delete.
type endsPart struct {
	i       *Inspector
	list    *fyne.Container
	made    []*endRow // rows are made once, and shown for as many as there are
	failure *prose
	add     *field.Field
}

func newEndsPart(i *Inspector) *endsPart {
	p := &endsPart{i: i, list: box(&stack{gap: near}), failure: newProse("", smallSize, false, danger)}
	p.add = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		s, name := i.board.Scenario(), oneLine(text)
		if name == "" {
			return scenarios.Edit{}, nil
		}
		if err := s.FreeName(name, nil); err != nil {
			return scenarios.Edit{}, err
		}
		return scenarios.AddEndState(s, scene.NewEndState(s, name)), nil
	})
	p.add.SetPlaceHolder("Name another end state")
	return p
}

func (p *endsPart) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.list, box(&stack{gap: near}, p.add, p.failure)}
}

func (p *endsPart) present(s *scenarios.Scenario) {
	uses := map[string]int{}
	for o := range s.Root.All() {
		if o.EndState != "" {
			uses[o.EndState]++
		}
	}
	for len(p.made) < len(s.EndStates) {
		row := newEndRow(p)
		p.made = append(p.made, row)
		p.list.Objects = append(p.list.Objects, row.object)
	}
	for k, row := range p.made {
		if k < len(s.EndStates) {
			row.present(s.EndStates[k], k, uses[s.EndStates[k].ID])
		}
		show(k < len(s.EndStates), row.object)
	}
	show(len(s.EndStates) > 0, p.list)
	p.add.Present("")
}

func (p *endsPart) summary() string {
	if n := len(p.i.board.Scenario().EndStates); n > 0 {
		return fmt.Sprint(n)
	}
	return ""
}

// usesWidth is the room for “12 uses”, so that names end in line.
const usesWidth = 44

// endRow is one end state.
type endRow struct {
	id     string
	swatch *look.Swatch
	name   *field.Field
	uses   *prose
	object *fyne.Container
}

func newEndRow(p *endsPart) *endRow {
	r := &endRow{swatch: look.NewSwatch("circle", color.NRGBA{}, swatchSide), uses: line()}
	i := p.i
	r.name = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		s, name := i.board.Scenario(), oneLine(text)
		e := s.EndState(r.id)
		switch {
		case e == nil || e.Name == name:
			return scenarios.Edit{}, nil
		}
		return scenarios.ChangeEndState(e, "name", "name", name), s.FreeName(name, e)
	})
	remove := newLink(i, "×", func() {
		i.act(func() (scenarios.Edit, error) {
			s := i.board.Scenario()
			if e := s.EndState(r.id); e != nil {
				return scenarios.RemoveEndState(s, e), nil
			}
			return scenarios.Edit{}, nil
		})
	})
	r.object = box(&beside{gap: look.Unit, widths: []float32{0, 1, usesWidth, 0}}, r.swatch, r.name, r.uses, remove)
	return r
}

func (r *endRow) present(e *scenarios.EndState, place, uses int) {
	shown := scene.LookOf(e, place)
	if r.id != e.ID && r.name.Pending() { // the row goes to another end state
		r.name.Drop()
	}
	r.id = e.ID
	r.swatch.SetSymbol(shown.Symbol, shown.Colour)
	r.name.Present(e.Name)
	r.uses.Set(count(uses, "use", "uses"))
}
