package analysis

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/field"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// entry is a field of a page with its caption, and the line that says why a text
// was not taken.
type entry struct {
	*field.Field
	failure *form.Prose
	all     fyne.CanvasObject
	dropped bool // by Esc
}

// newEntry returns a field; taken takes its text, and enter is what Enter does
// once that is done.
func (p *Pane) newEntry(caption string, taken func(text string) error, relaid, enter func()) *entry {
	e := &entry{Field: field.New(), failure: form.NewProse("", form.SmallSize, false, form.Danger)}
	e.SelectAll = true
	e.OnCommit = taken
	e.OnError = func(err error) {
		e.failure.Set(form.Sentence(err))
		relaid()
	}
	e.OnFocus = func() { e.dropped = false }
	e.OnDrop = func() { e.dropped = true }
	e.OnDone = func() {
		if e.dropped {
			host{p}.Done()
			return
		}
		enter()
	}
	e.OnLost = host{p}.Idle
	e.OnFunction = host{p}.Function
	p.fields = append(p.fields, e.Field)
	e.all = container.New(&form.Stack{Gap: look.Unit / 2}, form.Caption(caption), e.Field)
	return e
}
