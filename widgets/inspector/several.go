package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

const differing = "differing"

// severalPane shows what several selected outcomes have in common, to change
// for all of them in one edit.
type severalPane struct {
	i       *Inspector
	page    *fyne.Container
	title   *prose
	names   *prose
	swatch  *look.Swatch
	end     *field.Field
	forks   *prose // those that can take no end state
	tags    *rowList[*chip]
	tagged  []string // what the chips stand for
	add     *field.Field
	status  *picker
	failure *prose
}

func newSeveralPane(i *Inspector) *severalPane {
	p := &severalPane{i: i, title: newProse("", titleSize, true, ink), names: line(), forks: line(), failure: newProse("", smallSize, false, danger)}
	p.swatch = look.NewSwatch("circle", transparent, swatchSide)
	p.end = i.bind(field.NewWrapped(1), p.failure, p.assign)
	p.end.SelectAll = true
	options := i.suggest(p.end, i.outcome.end.options)
	options.fresh, options.named = i.outcome.end.next, newEndStateNamed
	clear := newLink(i, "Take off", func() {
		i.act(func() (scenarios.Edit, error) {
			edit, _ := scenarios.AssignAll(p.of(), "")
			return edit, nil
		})
	})
	p.tags = newRows(near, func(k int) (*chip, fyne.CanvasObject) {
		c := newChip(i, nil)
		c.Pressed = func() {
			if k < len(p.tagged) { // it may be gone, with the keyboard still on it
				p.offer(c, p.tagged[k])
			}
		}
		return c, c
	})
	p.tags.object.Layout = flow{gap: look.Unit / 2}
	p.add = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		tag := scenarios.OneLine(strings.ReplaceAll(text, ",", " "))
		if tag == "" {
			return scenarios.Edit{}, nil
		}
		return scenarios.TagAll(p.of(), tag), nil
	})
	p.add.SetPlaceHolder("Add a tag to all")
	p.add.Stays = true
	p.status = newPicker(i, []string{stillOpen, scenarios.Happened, scenarios.RuledOut}, func(is string) {
		if is == stillOpen {
			is = ""
		}
		i.act(func() (scenarios.Edit, error) { return scenarios.SetStatusOfAll(p.of(), is, ""), nil })
	})
	p.page = box(&stack{Gap: 2 * apart, Side: margin, Top: 2 * look.Unit, Bottom: margin},
		box(&stack{Gap: near}, p.title, p.names),
		box(&stack{Gap: near}, caption("End state of all"),
			box(&beside{Gap: look.Unit, Widths: []float32{0, 1, 0}}, p.swatch, p.end, clear), options, p.forks),
		box(&stack{Gap: near}, caption("Tags"), p.tags.object, p.add),
		box(&stack{Gap: near}, caption("Status of all"), p.status),
		p.failure)
	return p
}

// of returns the outcomes that the page is about.
func (p *severalPane) of() (all []*scenarios.Outcome) {
	s := p.i.board.Scenario()
	for _, id := range p.i.chosen {
		if o := s.Outcome(id); o != nil {
			all = append(all, o)
		}
	}
	return all
}

func (p *severalPane) assign(text string) (edit scenarios.Edit, err error) {
	s, name := p.i.board.Scenario(), scenarios.OneLine(text)
	if name == "" {
		return scenarios.Edit{}, nil
	}
	if e := endStateNamed(s, name); e != nil {
		edit, _ = scenarios.AssignAll(p.of(), e.ID)
		return edit, nil
	}
	edit, _ = scenarios.AssignAllNew(s, p.of(), scene.NewEndState(s, name))
	return edit, nil
}

// offer opens what can be done with a tag.
func (p *severalPane) offer(at *chip, tag string) {
	if p.i.board.ReadOnly() {
		return
	}
	do := func(edit func(of []*scenarios.Outcome, tag string) scenarios.Edit) func() {
		return func() { p.i.act(func() (scenarios.Edit, error) { return edit(p.of(), tag), nil }) }
	}
	dropMenu(at, 0, []*fyne.MenuItem{
		item("Give to all", !scenarios.TagAll(p.of(), tag).IsEmpty(), do(scenarios.TagAll)),
		item("Take off all", true, do(scenarios.UntagAll)),
	})
}
