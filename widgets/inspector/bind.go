package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// build makes the edit that a text asks for, or says why it asks for none. It
// is called while no preview is shown.
type build func(text string) (scenarios.Edit, error)

// bind lets a field change what is shown: each text is previewed, and the last
// becomes the edit. failure shows why a text was not taken.
func (i *Inspector) bind(f *field.Field, failure *prose, edit build) *field.Field {
	f.OnPreview = func(text string) {
		i.preview(func() (scenarios.Edit, error) { return edit(text) })
	}
	f.OnCommit = func(text string) error {
		return i.make(func() (scenarios.Edit, error) { return edit(text) })
	}
	return i.adopt(f, failure)
}

// bindOutcome is bind for a field of the outcome shown.
func (i *Inspector) bindOutcome(f *field.Field, failure *prose, edit func(o *scenarios.Outcome, text string) (scenarios.Edit, error)) *field.Field {
	return i.bind(f, failure, func(text string) (scenarios.Edit, error) {
		o := i.subject()
		if o == nil { // gone while its text was typed
			return scenarios.Edit{}, nil
		}
		return edit(o, text)
	})
}

// adopt gives a field the manners of all fields of the pane.
func (i *Inspector) adopt(f *field.Field, failure *prose) *field.Field {
	f.OnDrop = i.board.DropPreview
	f.OnDone = i.done
	f.OnFunction = i.function
	f.OnFocus = func() { i.revealSoon(f, f.Pressed) }
	f.OnReleased = func() { i.reveal(f) }
	f.OnLost = i.idle
	if f.MultiLine {
		f.OnCursorChanged = func() { i.revealCaret(f) }
	}
	f.OnSettled = i.present
	preview := f.OnPreview
	f.OnPreview = func(text string) {
		preview(text)
		i.reflow()
		if f.MultiLine {
			i.revealCaret(f) // in the row that was added
		}
	}
	f.OnError = func(err error) {
		failure.Set(sentence(err))
		i.reflow()
	}
	i.fields = append(i.fields, bound{f, failure})
	i.controls = append(i.controls, f)
	return f
}

func (i *Inspector) preview(edit func() (scenarios.Edit, error)) {
	i.board.Update(func() {
		i.board.DropPreview()
		if e, err := edit(); err == nil { // what is half typed need not be right yet
			_ = i.board.Preview(e)
		}
	})
}

func (i *Inspector) make(edit func() (scenarios.Edit, error)) error {
	var refused error
	err := i.board.Make(func() (e scenarios.Edit) {
		if e, refused = edit(); refused != nil {
			return scenarios.Edit{}
		}
		return e
	})
	if refused != nil {
		return refused
	}
	return err
}

// act makes an edit that needs no typing, after what is being typed.
func (i *Inspector) act(edit func() (scenarios.Edit, error)) {
	i.Commit()
	if err := i.make(edit); err != nil {
		i.tell(err)
	}
	i.present() // a control that was refused shows the model again
}

// actOn is act for the outcome shown.
func (i *Inspector) actOn(edit func(o *scenarios.Outcome) scenarios.Edit) {
	i.act(func() (scenarios.Edit, error) {
		if o := i.subject(); o != nil {
			return edit(o), nil
		}
		return scenarios.Edit{}, nil
	})
}

// Commit makes an edit of what is being typed. It tells whether nothing is left
// to do; where a text is not taken, its field says why.
func (i *Inspector) Commit() bool {
	settled := true
	i.settleMoves()
	for _, f := range i.fields {
		if f.Focused() && !f.Commit() {
			settled = false
		}
	}
	return settled
}

// idle says that the keyboard left a control of the pane.
func (i *Inspector) idle() {
	if i.OnIdle != nil {
		i.OnIdle()
	}
}

// function does what a function key means.
func (i *Inspector) function(key fyne.KeyName) bool {
	return i.OnFunction != nil && i.OnFunction(key)
}

// Typing tells whether a text is typed that is no edit yet.
func (i *Inspector) Typing() bool {
	for _, f := range i.fields {
		if f.Pending() {
			return true
		}
	}
	return i.isMoving()
}

func (i *Inspector) tell(err error) {
	if err != nil && i.OnError != nil {
		i.OnError(err)
	}
}

func (i *Inspector) done() {
	if i.OnDone != nil {
		i.OnDone()
	}
}
