package inspector

import (
	"fmt"
	"slices"
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
		c.Pressed = func() { p.offer(c, p.tagged[k]) }
		return c, c
	})
	p.tags.object.Layout = flow{gap: look.Unit / 2}
	p.add = i.bind(field.NewWrapped(1), p.failure, func(text string) (scenarios.Edit, error) {
		tag := oneLine(strings.ReplaceAll(text, ",", " "))
		if tag == "" {
			return scenarios.Edit{}, nil
		}
		return scenarios.TagAll(p.of(), tag), nil
	})
	p.add.SetPlaceHolder("Add a tag to all")
	p.status = newPicker(i, []string{stillOpen, scenarios.Happened, scenarios.RuledOut}, func(is string) {
		if is == stillOpen {
			is = ""
		}
		i.act(func() (scenarios.Edit, error) { return scenarios.SetStatusOfAll(p.of(), is, ""), nil })
	})
	p.page = box(&stack{gap: 2 * apart, side: margin, top: 2 * look.Unit, bottom: margin},
		box(&stack{gap: near}, p.title, p.names),
		box(&stack{gap: near}, caption("End state of all"),
			box(&beside{gap: look.Unit, widths: []float32{0, 1, 0}}, p.swatch, p.end, clear), options, p.forks),
		box(&stack{gap: near}, caption("Tags"), p.tags.object, p.add),
		box(&stack{gap: near}, caption("Status of all"), p.status),
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
	s, name := p.i.board.Scenario(), oneLine(text)
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

func (p *severalPane) present() {
	of := p.of()
	p.title.Set(count(len(of), "outcome selected", "outcomes selected"))
	p.names.Set(named(of, 4))
	p.presentEnd(of)
	uses := map[string]int{}
	p.tagged = nil
	for _, o := range of {
		for _, tag := range o.Tags {
			if uses[tag]++; uses[tag] == 1 {
				p.tagged = append(p.tagged, tag)
			}
		}
	}
	p.tags.present(len(p.tagged), func(c *chip, k int) {
		text := p.tagged[k]
		if n := uses[text]; n < len(of) {
			text = fmt.Sprintf("%s · %d of %d", text, n, len(of))
		}
		c.Set(text, false)
	})
	p.add.Present("")
	p.status.Set(common(of, func(o *scenarios.Outcome) string {
		if is := statusOf(o).Is; is != "" {
			return is
		}
		return stillOpen
	}))
}

func (p *severalPane) presentEnd(of []*scenarios.Outcome) {
	s := p.i.board.Scenario()
	var leaves, forks []*scenarios.Outcome
	for _, o := range of {
		if o.IsLeaf() {
			leaves = append(leaves, o)
		} else {
			forks = append(forks, o)
		}
	}
	id := common(leaves, func(o *scenarios.Outcome) string { return o.EndState })
	at := slices.IndexFunc(s.EndStates, func(e *scenarios.EndState) bool { return e.ID == id })
	show(at >= 0, p.swatch)
	text, hint := "", "Choose one, or name a new one"
	if id == differing {
		hint = "They differ: choose one for all"
	}
	if at >= 0 {
		shown := scene.LookOf(s.EndStates[at], at)
		p.swatch.SetSymbol(shown.Symbol, shown.Colour)
		text = endStateNames(s)[at]
	}
	if p.end.PlaceHolder != hint {
		p.end.SetPlaceHolder(hint)
	}
	p.end.Present(text)
	p.forks.Set("")
	if len(forks) > 0 {
		p.forks.Set("Not for " + named(forks, 3) + ": more follows from there, and end states belong to the last outcomes of a path.")
	}
}

// common is what all outcomes have, or that they differ.
func common(of []*scenarios.Outcome, what func(o *scenarios.Outcome) string) (text string) {
	for k, o := range of {
		if k > 0 && what(o) != text {
			return differing
		}
		text = what(o)
	}
	return text
}

// named lists outcomes, at most so many of them by name.
func named(of []*scenarios.Outcome, most int) string {
	var names []string
	for k, o := range of {
		if k == most && len(of) > most+1 {
			names = append(names, fmt.Sprintf("%d more", len(of)-most))
			break
		}
		names = append(names, scenarios.Quoted(o))
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}
