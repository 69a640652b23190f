package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/field"
)

// endsPart shows the scenario's end states, to rename, add, recolour, reorder,
// merge and delete. Of one at a time the details are shown.
type endsPart struct {
	i       *Inspector
	open    string // identity of the end state whose details are shown
	list    *rowList[*endRow]
	failure *prose
	add     *field.Field
}

func newEndsPart(i *Inspector) *endsPart {
	p := &endsPart{i: i, failure: newProse("", smallSize, false, danger)}
	p.list = newRows(near, func(int) (*endRow, fyne.CanvasObject) {
		r := newEndRow(p)
		return r, r.object
	})
	p.add = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		s, name := i.board.Scenario(), scenarios.OneLine(text)
		if name == "" {
			return scenarios.Edit{}, nil
		}
		if err := s.FreeName(name, nil); err != nil {
			return scenarios.Edit{}, err
		}
		return scenarios.AddEndState(s, scene.NewEndState(s, name)), nil
	})
	p.add.SetPlaceHolder("Name another end state")
	p.add.Stays = true
	return p
}

func (p *endsPart) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.list.object, box(&stack{Gap: near}, p.add, p.failure)}
}

func (p *endsPart) present(s *scenarios.Scenario) {
	uses := map[string]int{}
	for o := range s.Root.All() {
		if o.EndState != "" {
			uses[o.EndState]++
		}
	}
	p.list.present(len(s.EndStates), func(r *endRow, k int) { r.present(s.EndStates[k], k, uses[s.EndStates[k].ID]) })
	p.add.Present("")
}

func (p *endsPart) summary() string {
	if n := len(p.i.board.Scenario().EndStates); n > 0 {
		return fmt.Sprint(n)
	}
	return ""
}

// usesWidth is the room for “12 uses”, so that names end in line.
const usesWidth = 52

// endRow is one end state.
type endRow struct {
	p       *endsPart
	id      string
	swatch  *swatchButton
	name    *field.Field
	uses    *link
	details *endDetails // made when they are first shown
	object  *fyne.Container
}

func newEndRow(p *endsPart) *endRow {
	r := &endRow{p: p}
	i := p.i
	r.swatch = newSwatchButton(i, r.toggle)
	r.name = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		s, name := i.board.Scenario(), scenarios.OneLine(text)
		e := s.EndState(r.id)
		switch {
		case e == nil || e.Name == name:
			return scenarios.Edit{}, nil
		}
		return scenarios.ChangeEndState(e, "name", "name", name), s.FreeName(name, e)
	})
	r.uses = newFold(i, "", r.toggle)
	r.object = box(&stack{Gap: near},
		box(&beside{Gap: near, Widths: []float32{0, 1, usesWidth, 0}}, r.swatch, r.name, r.uses, newMore(i, r.menu)))
	return r
}

// toggle shows or hides the details.
func (r *endRow) toggle() { r.p.i.toggle(&r.p.open, r.id, r.object) }

func (r *endRow) present(e *scenarios.EndState, place, uses int) {
	shown := scene.LookOf(e, place)
	if r.id != e.ID && r.name.Pending() { // the row goes to another end state
		r.name.Drop()
	}
	r.id = e.ID
	r.swatch.Set(shown.Symbol, shown.Colour, false)
	r.name.Present(e.Name)
	r.uses.Set(count(uses, "use", "uses"))
	open := r.p.open == e.ID
	if open && r.details == nil {
		r.details = newEndDetails(r)
		r.object.Objects = append(r.object.Objects, r.details.object)
	}
	if r.details != nil {
		show(open, r.details.object)
		if open {
			r.details.present(e, shown)
		}
	}
}
