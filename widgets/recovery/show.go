package recovery

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// show brings the right side up to date with what is looked at.
func (p *Page) show() {
	i := p.item()
	if i == nil {
		p.title.Set("")
		p.says.Set("")
		p.warns.Set("")
		p.showView(nil)
	} else {
		p.title.Set(i.Title)
		p.says.Set(i.File)
		p.warns.Set(strings.TrimSpace(i.Trouble))
		p.showView(i.View)
	}
	p.buttons(i)
	p.Refresh()
}

// showView shows a view, or none.
func (p *Page) showView(v *View) {
	if v == p.pair.view {
		return
	}
	if v != nil && p.OnShow != nil {
		p.OnShow(p.shown)
	}
	p.differences = nil
	if v != nil {
		p.differences = v.Differences
	}
	var rows []rowlist.Row
	for _, d := range p.differences {
		rows = append(rows, differenceRow(d))
	}
	if v != nil && len(rows) == 0 {
		rows = []rowlist.Row{{Still: true, Lines: []rowlist.Line{{Text: "Both are the same.", Role: form.Muted}}}}
	}
	p.pair.show(v)
	p.changes.Set(rows)
	p.changes.Go(0)
}

func differenceRow(d compare.Difference) rowlist.Row {
	return rowlist.Row{ID: d.ID + "\x00" + d.Field + "\x00" + d.Part, Lines: []rowlist.Line{{Text: d.Says, Role: form.Ink}}}
}

// difference shows on both maps where something differs.
func (p *Page) difference(row int) {
	if row < 0 || row >= len(p.differences) {
		return
	}
	if d := p.differences[row]; d.On == scenarios.AnOutcome {
		p.pair.point(d.ID)
	}
}

// buttons offers what can be done.
func (p *Page) buttons(i *Item) {
	can := func(b *button, can bool) {
		b.Hidden = !can
		b.Refresh()
	}
	free := i != nil && !i.Busy
	can(p.goOn, free && i.View != nil && !i.Discarded)
	can(p.saved, free && i.Saved)
	can(p.discard, free)
	p.ask.SetText("")
	if i != nil {
		p.ask.SetText(i.Ask)
	}
	can(p.ask, free && i.Ask != "" && !i.Discarded)
	p.discard.SetText("Discard")
	if i != nil && i.Discarded {
		p.discard.SetText("Do not discard")
	}
	waiting, several := 0, 0
	for k := range p.items {
		if !p.items[k].Discarded {
			waiting++
			if p.items[k].View != nil {
				several++
			}
		}
	}
	can(p.all, several > 1)
	p.later.SetText("Later")
	if waiting == 0 {
		p.later.SetText("Go on")
	}
	p.heal()
}

// heal gives the keyboard of a button that is gone to the list.
func (p *Page) heal() {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c == nil {
		return
	}
	if b, ok := c.Focused().(*button); ok && b.Hidden {
		p.FocusFirst()
	}
}
