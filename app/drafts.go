package app

import (
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// draftsEvery is how often what is being typed is looked at. With what the journal
// takes for itself, it is on disk within a second.
const draftsEvery = 250 * time.Millisecond

// keepDrafts keeps what is being typed, until the program ends. Most of it is shown
// as a preview, which the journal hears of; what is not yet a value of its field is
// in the field alone.
func (p *program) keepDrafts() {
	if p.desk.Data == "" {
		return
	}
	tick := time.NewTicker(draftsEvery)
	p.drafts = tick.Stop
	go func() {
		for range tick.C {
			fyne.Do(func() {
				for _, w := range p.windows {
					w.keepDraft()
				}
			})
		}
	}()
}

// typing is a field whose text may be no edit yet.
type typing interface{ Typed() string }

// keepDraft has the journal keep what is being typed now and nobody previews.
func (w *window) keepDraft() {
	d, text := w.doc, ""
	if f, ok := w.win.Canvas().Focused().(typing); ok && !d.board.Editor().Previewing() {
		text = f.Typed()
	}
	switch {
	case text == d.drafted:
	case text != "":
		d.keeper.Draft(w.subject(), "", text)
	case !d.board.Editor().Previewing(): // else the preview took its place
		d.keeper.DropDraft()
	}
	d.drafted = text
}

// typed tells whether something is being typed that is no edit yet: closing without
// a question would lose it.
func (d *document) typed() bool { return d.drafted != "" || d.board.Editor().Previewing() }

// subject is what texts are typed about.
func (w *window) subject() string {
	if at := w.doc.board.Selected(); at != nil {
		return at.ID
	}
	return scenarios.ScenarioItself
}
