package analysis

import (
	"offramp/widgets/field"
	"offramp/widgets/form"
)

// ask is a field of one paragraph for a reason, with the line that says why a
// text was not taken.
type ask struct {
	*field.Field
	failure *form.Prose
}

// newAsk returns a field in the pane; taken takes its text, left is told when it
// has lost the keyboard, and done what Enter and Esc do after that.
func (p *Pane) newAsk(hint string, taken func(text string) error, left, done func()) *ask {
	a := &ask{Field: field.NewWrapped(1), failure: form.NewProse("", form.SmallSize, false, form.Danger)}
	a.SetPlaceHolder(hint)
	a.OnCommit = taken
	a.OnError = func(err error) {
		a.failure.Set(form.Sentence(err))
		p.pages[p.at].Refresh()
	}
	a.OnPreview = func(string) { p.pages[p.at].Refresh() } // it may have grown
	a.OnDone = done
	a.OnLost = func() {
		left()
		host{p}.Idle()
	}
	a.OnFunction = host{p}.Function
	p.fields = append(p.fields, a.Field)
	return a
}
