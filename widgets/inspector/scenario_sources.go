package inspector

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// sourcesPart lists the scenario's sources, to add, change, reorder, merge and
// delete. Of one at a time the details are shown.
type sourcesPart struct {
	i       *Inspector
	open    string // identity of the source whose details are shown
	list    *rowList[*sourceRow]
	add     *field.Field
	failure *prose
}

func newSourcesPart(i *Inspector) *sourcesPart {
	p := &sourcesPart{i: i, failure: newProse("", smallSize, false, danger)}
	p.list = newRows(near, func(int) (*sourceRow, fyne.CanvasObject) {
		r := newSourceRow(p)
		return r, r.object
	})
	p.add = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		s, title := i.board.Scenario(), scenarios.OneLine(text)
		if title == "" {
			return scenarios.Edit{}, nil
		}
		if other := sourceNamed(s, title); other != nil {
			return scenarios.Edit{}, fmt.Errorf("there is a source “%s” already", sourceName(other))
		}
		return scenarios.AddSource(s, &scenarios.Source{ID: scenarios.NewID(), Title: title}), nil
	})
	p.add.SetPlaceHolder("Name another source")
	p.add.Stays = true
	return p
}

func (p *sourcesPart) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.list.object, box(&stack{Gap: near}, p.add, p.failure)}
}

func (p *sourcesPart) present(s *scenarios.Scenario) {
	uses := map[string]int{}
	for o := range s.Root.All() {
		for _, c := range o.Sources {
			uses[c.Source]++
		}
	}
	p.list.present(len(s.Sources), func(r *sourceRow, k int) { r.present(s.Sources[k], uses[s.Sources[k].ID]) })
	p.add.Present("")
}

func (p *sourcesPart) summary() string {
	if n := len(p.i.board.Scenario().Sources); n > 0 {
		return fmt.Sprint(n)
	}
	return "none"
}

// sourceRow is one source.
type sourceRow struct {
	p       *sourcesPart
	id      string
	title   *field.Field
	says    *link
	details *sourceDetails // made when they are first shown
	object  *fyne.Container
}

func newSourceRow(p *sourcesPart) *sourceRow {
	r := &sourceRow{p: p}
	i := p.i
	r.title = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		source, title := i.board.Scenario().Source(r.id), scenarios.OneLine(text)
		switch {
		case source == nil || source.Title == title:
			return scenarios.Edit{}, nil
		case title == "":
			return scenarios.Edit{}, errors.New("a source needs a title")
		}
		return scenarios.ChangeSource(source, "title", "title", title), nil
	})
	r.says = newFold(i, "", r.toggle)
	r.object = box(&stack{Gap: 0},
		box(&beside{Gap: near, Widths: []float32{1, 0}}, r.title, newMore(i, r.menu)),
		box(&beside{Widths: []float32{0, 1}}, r.says, line()))
	return r
}

func (r *sourceRow) toggle() { r.p.i.toggle(&r.p.open, r.id, r.object) }

func (r *sourceRow) present(source *scenarios.Source, uses int) {
	if r.id != source.ID && r.title.Pending() { // the row goes to another source
		r.title.Drop()
	}
	r.id = source.ID
	r.title.Present(source.Title)
	open := r.p.open == source.ID
	r.says.Set("Less")
	if !open {
		r.says.Set(list(source.Reliability, shortened(source.Publisher), day(source.Published), count(uses, "use", "uses")))
	}
	if open && r.details == nil {
		r.details = newSourceDetails(r)
		r.object.Objects = append(r.object.Objects, r.details.object)
	}
	if r.details != nil {
		show(open, r.details.object)
		if open {
			r.details.present(source)
		}
	}
}
