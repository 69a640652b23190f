package recovery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// show brings the right side up to date with what is looked at.
func (p *Page) show() {
	i := p.item()
	switch {
	case i == nil:
		p.clear("")
	case i.View == nil:
		p.clear(i.Trouble)
	case i.View != p.view:
		if p.OnShow != nil {
			p.OnShow(i.ID)
		}
		p.view, p.trouble = i.View, ""
		p.compared.Compare(i.View.Saved, i.View.Recovered, i.View.Differences)
		p.compared.Say("")
	}
	p.buttons(i)
	p.Refresh()
}

// clear says why nothing can be looked at.
func (p *Page) clear(trouble string) {
	if p.view != nil || p.trouble != trouble {
		p.view, p.trouble = nil, trouble
		p.compared.Clear(trouble)
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
	p.ask.Text, p.ask.Importance = "", widget.MediumImportance
	if i != nil {
		p.ask.Text = i.Ask
		if i.Locked {
			p.ask.Importance = widget.HighImportance
		}
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
