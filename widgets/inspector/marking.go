package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/widgets/field"
)

// What the list of labels is called where the scenario names none, and where its
// own has no name.
const (
	anyList = "the list that has the label"
	ownList = "own labels"
)

// markingPart shows how the scenario is to be handled: by which list of labels,
// and which of them.
type markingPart struct {
	i     *Inspector
	lists *picker
	field *field.Field
	told  *prose
	raise *link
	all   []fyne.CanvasObject
}

func newMarkingPart(i *Inspector) *markingPart {
	p := &markingPart{i: i, told: newProse("", smallSize, false, danger)}
	refused := newProse("", smallSize, false, danger)
	p.field = i.bind(field.NewWrapped(1), refused,
		i.setOwn("marking", "marking", func(s *scenarios.Scenario) string { return s.Marking }, scenarios.OneLine, nil))
	p.field.SelectAll = true
	p.field.SetPlaceHolder("No handling marking")
	p.lists = newPicker(i, nil, p.pick)
	p.raise = newRaise(i)
	p.all = []fyne.CanvasObject{
		box(&stack{Gap: near}, caption("Marking"), p.field, i.suggest(p.field, i.markingOptions), refused, p.told, p.raise),
		box(&stack{Gap: near}, caption("Labels to choose from"), p.lists),
	}
	return p
}

// pick takes another list of labels. The label stays: nobody can say what it is
// in another list.
func (p *markingPart) pick(name string) {
	p.i.act(func() (scenarios.Edit, error) {
		if name == listName(p.i.board.Scenario().Markings) {
			return scenarios.Edit{}, nil
		}
		if name == anyList {
			return scenarios.ChangeScenario("list of labels", "markings", (*scenarios.Markings)(nil)), nil
		}
		for _, published := range marking.All() {
			if name == published.Name {
				return scenarios.ChangeScenario("list of labels", "markings", published.Markings()), nil
			}
		}
		return scenarios.Edit{}, nil
	})
}

func listName(m *scenarios.Markings) string {
	if m == nil {
		return anyList
	}
	if published, ok := marking.ByID(m.ID); ok {
		return published.Name
	}
	if m.ID == "" {
		return ownList
	}
	return m.ID
}

func (p *markingPart) present(s *scenarios.Scenario) {
	names := []string{anyList}
	for _, published := range marking.All() {
		names = append(names, published.Name)
	}
	now, known := listName(s.Markings), false
	for _, name := range names {
		known = known || name == now
	}
	if !known {
		names = append(names, now)
	}
	p.lists.SetOptions(names)
	p.lists.Set(now)
	p.field.Present(s.Marking)
	p.told.Set(marking.Says(s))
	presentRaise(p.i, p.raise)
}

// markingOptions are the labels of the scenario's list; any other text will do
// as well, and a caveat may follow.
func (i *Inspector) markingOptions() []suggestion {
	var all []suggestion
	for _, label := range marking.Of(i.board.Scenario()).Labels() {
		all = append(all, suggestion{text: label})
	}
	return all
}

// newRaise returns the word that makes the scenario's marking as strict as its
// strictest outcome.
func newRaise(i *Inspector) *link {
	return newLink(i, "Raise the scenario’s marking", func() {
		i.act(func() (scenarios.Edit, error) {
			edit, _, _ := marking.Raise(i.board.Scenario())
			return edit, nil
		})
	})
}

// presentRaise shows it where there is something to raise.
func presentRaise(i *Inspector, l *link) {
	_, _, ok := marking.Raise(i.board.Scenario())
	show(ok, l)
}
