package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/widgets/field"
)

// stillOpen is the status of what neither happened nor was ruled out.
const stillOpen = "open"

// timePart shows when the outcome can come about, what became of it, and how
// it is filed.
type timePart struct {
	i           *Inspector
	from, until *field.Field
	backward    *prose
	status      *picker
	on          *field.Field
	onRow       *fyne.Container
	tags        *field.Field
	marking     *field.Field
	told        *prose // what is to be known about the marking
	raise       *link
	all         []fyne.CanvasObject
}

func newTimePart(i *Inspector) *timePart {
	p := &timePart{i: i, backward: newProse("", smallSize, false, danger)}
	window, settled, other := newProse("", smallSize, false, danger), newProse("", smallSize, false, danger), line()
	p.from = i.bindOutcome(dateField(), window, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setDate(o, "window", "from", o.From, text)
	})
	p.until = i.bindOutcome(dateField(), window, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setDate(o, "window", "until", o.Until, text)
	})
	p.status = newPicker(i, []string{stillOpen, scenarios.Happened, scenarios.RuledOut}, func(is string) {
		if is == stillOpen {
			is = ""
		}
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit {
			s := o.Became()
			s.Is = is
			return scenarios.SetStatus(o, s.Is, s.On)
		})
	})
	p.on = i.bindOutcome(dateField(), settled, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		s := o.Became()
		s.On = strings.TrimSpace(text)
		return scenarios.SetStatus(o, s.Is, s.On), scenarios.CheckDate(s.On)
	})
	p.onRow = box(&stack{Gap: near}, caption("On"), i.dated(p.on))
	p.tags = i.bindOutcome(field.NewWrapped(1), other, setTags)
	p.tags.SetPlaceHolder("Tags, with commas between")
	p.marking = i.bindOutcome(field.NewWrapped(1), other, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setText(o, "marking", "marking", o.Marking, scenarios.OneLine(text)), nil
	})
	p.marking.SetPlaceHolder("As the scenario")
	markings := i.suggest(p.marking, i.markingOptions)
	p.told, p.raise = newProse("", smallSize, false, danger), newRaise(i)
	p.all = []fyne.CanvasObject{
		box(&stack{Gap: near}, caption("Window, if narrower than the scenario’s"), i.windowRow(p.from, p.until), window, p.backward),
		box(&stack{Gap: near}, caption("Status"), p.status, p.onRow, settled),
		box(&stack{Gap: near}, caption("Tags"), p.tags),
		box(&stack{Gap: near}, caption("Marking of this outcome"), p.marking, markings, p.told, p.raise, other),
	}
	return p
}

func dateField() *field.Field {
	f := field.NewWrapped(1)
	f.SelectAll = true
	f.SetPlaceHolder("YYYY-MM-DD")
	return f
}

func (p *timePart) rows() []fyne.CanvasObject { return p.all }

func setDate(o *scenarios.Outcome, what, name, old, text string) (scenarios.Edit, error) {
	text = strings.TrimSpace(text)
	return setText(o, what, name, old, text), scenarios.CheckDate(text)
}

func (p *timePart) present(o *scenarios.Outcome) {
	p.from.Present(o.From)
	p.until.Present(o.Until)
	p.backward.Set(backward(o.From, o.Until))
	s := o.Became()
	p.status.Set(s.Is)
	if s.Is == "" {
		p.status.Set(stillOpen)
	}
	show(s.Is != "" || s.On != "", p.onRow)
	p.on.Present(s.On)
	p.tags.Present(strings.Join(o.Tags, ", "))
	p.marking.Present(o.Marking)
	said := marking.SaysOf(p.i.board.Scenario(), o)
	p.told.Set(said)
	if said == "" {
		show(false, p.raise)
	} else {
		presentRaise(p.i, p.raise)
	}
}

// backward warns of a window that ends before it begins. It is kept: to move a
// window, one of its dates goes first.
func backward(from, until string) string {
	if scenarios.IsBackward(from, until) {
		return "The window ends before it begins."
	}
	return ""
}

func (p *timePart) summary() string {
	o := p.i.subject()
	if o == nil {
		return ""
	}
	s := o.Became()
	status := s.Is
	if status != "" && s.On != "" {
		status += " " + day(s.On)
	}
	return list(span(o.From, o.Until), status, o.Marking, strings.Join(o.Tags, ", "))
}
