package conflicts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios"
	"offramp/scenarios/merge"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// way is one of the ways to settle a conflict: a word, and the digit that does the
// same from the list.
type way struct {
	key  rune
	edit func(*scenarios.Scenario, scenarios.Conflict) (scenarios.Edit, error)
	link *form.Link
	why  *form.Prose // why it cannot be settled so
	row  *fyne.Container
}

func (p *Pane) newWays() []*way {
	var all []*way
	for _, w := range []struct {
		key  rune
		name string
		edit func(*scenarios.Scenario, scenarios.Conflict) (scenarios.Edit, error)
	}{
		{'1', "Keep ours", merge.TakeOurs},
		{'2', "Take theirs", merge.TakeTheirs},
		{'3', "Take both, one after the other", merge.TakeBoth},
		{'4', "Settled by hand: take it off the list", dismiss},
	} {
		made := &way{key: w.key, edit: w.edit, why: form.NewProse("", form.SmallSize, false, form.Muted)}
		made.link = form.NewLink(host{p}, w.name, func() { p.settle(made) })
		cap := look.NewKeyCap(string(w.key))
		made.row = container.New(&form.Stack{}, container.New(&form.Beside{Gap: look.Unit, Widths: []float32{0, 0}, Out: look.Unit / 2}, made.link, cap), made.why)
		all = append(all, made)
	}
	return all
}

func dismiss(s *scenarios.Scenario, c scenarios.Conflict) (scenarios.Edit, error) {
	return merge.Dismiss(s, c), nil
}

// offer shows the ways that there are to settle a conflict.
func (p *Pane) offer(c scenarios.Conflict) {
	for _, w := range p.ways {
		_, err := w.edit(p.board.Editor().Scenario(), c)
		w.row.Hidden = p.board.ReadOnly() || w.key == '3' && !merge.CanTakeBoth(c)
		w.link.SetReadOnly(err != nil || w.row.Hidden)
		w.row.Objects[0].(*fyne.Container).Hidden = err != nil
		w.why.Set("")
		if err != nil {
			w.why.Set(w.link.Text + ": " + err.Error() + ".")
		}
	}
}

// settle settles the conflict that the list is at: one edit.
func (p *Pane) settle(w *way) {
	c, ok := p.conflict()
	if !ok || w.key == '3' && !merge.CanTakeBoth(c) {
		return
	}
	inLink := !p.list.Focused()
	p.failure.Set("")
	edit, err := w.edit(p.board.Editor().Scenario(), c)
	if err == nil {
		err = p.board.Do(edit)
	}
	if err != nil {
		p.failure.Set(form.Sentence(err))
		p.Refresh()
		return
	}
	if inLink && p.Visible() {
		p.FocusFirst() // the next one is settled from there
	}
}

func whatOf(c scenarios.Conflict) string {
	return form.Capital(strings.TrimPrefix(c.What(), "a merge is open: "))
}

// side is what one of the versions says.
type side struct{ caption, text *form.Prose }

func newSide(name string) *side {
	return &side{form.Caption(name), form.NewProse("", form.SmallSize, false, form.Ink)}
}

// longest is how much of a text is shown: whoever wants to read a book has the map.
const longest = 3000

func (s *side) set(text string) {
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest]) + "…"
	}
	s.text.Set(text)
}

// hanging puts a link such that its word begins where texts do.
func hanging(l *form.Link) *fyne.Container {
	return container.New(&form.Beside{Widths: []float32{0}, Out: look.Unit / 2}, l)
}
