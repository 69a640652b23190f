package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// questionField is a text that a question asks for: Enter gives the main answer,
// Esc leaves.
type questionField struct {
	widget.Entry
	of *question // set once it is asked
}

func newQuestionField(hint string) *questionField {
	f := &questionField{}
	f.PlaceHolder = hint
	f.Wrapping = fyne.TextWrapOff
	f.ExtendBaseWidget(f)
	f.OnSubmitted = func(string) { call(f.of.give) }
	return f
}

// newSecretField is a field for a passphrase, and the box that shows what is typed.
func newSecretField(hint string) (*questionField, *questionCheck) {
	f := newQuestionField(hint)
	f.Password = true
	return f, newQuestionCheck("Show what is typed", func(on bool) { f.reveal(on) })
}

func (f *questionField) reveal(on bool) {
	f.Password = !on
	f.Refresh()
}

// AcceptsTab is false: also where there are several lines Tab goes on.
func (f *questionField) AcceptsTab() bool { return false }

// TypedKey leaves on Esc.
func (f *questionField) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		call(f.of.leave)
		return
	}
	f.Entry.TypedKey(e)
}

// questionCheck is a box to tick in a question.
type questionCheck struct {
	widget.Check
	of *question
}

func newQuestionCheck(label string, changed func(on bool)) *questionCheck {
	c := &questionCheck{}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey gives the main answer on Enter and leaves on Esc.
func (c *questionCheck) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		call(c.of.give)
	case fyne.KeyEscape:
		call(c.of.leave)
	default:
		c.Check.TypedKey(e)
	}
}
