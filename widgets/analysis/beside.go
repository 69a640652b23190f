package analysis

import "fyne.io/fyne/v2"

// beside runs work beside the UI thread.
func (p *Pane) beside(work func()) {
	if p.Beside != nil {
		p.Beside(work)
		return
	}
	go work()
}

// post does something on the UI thread, as soon as that has time.
func (p *Pane) post(do func()) {
	if p.Post != nil {
		p.Post(do)
		return
	}
	fyne.Do(do)
}

// refuse says why something was not done.
func (p *Pane) refuse(err error) {
	if err != nil && p.OnError != nil {
		p.OnError(err)
	}
}

// leaving is what a page is that has to end something when it is left.
type leaving interface{ Leave() }

// Leave ends what the open page does beside the window: the page is not shown
// any more, or its window closes.
func (p *Pane) Leave() {
	if page, ok := p.pages[p.at].(leaving); ok {
		page.Leave()
	}
}

// charting is what a page is that shows a chart.
type charting interface{ Charted() Charted }

// Charted is the chart on show, nil where the open page has none.
func (p *Pane) Charted() Charted {
	if page, ok := p.pages[p.at].(charting); ok {
		if c := page.Charted(); c.Chart() != nil {
			return c
		}
	}
	return nil
}
