// Package field has the text field that every pane of Offramp uses. It keeps
// the rules of an edit: what is typed is previewed; Enter, Tab and losing the
// focus commit it; Esc drops it.
package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Field is an entry whose text becomes an edit when it is left, and not before.
type Field struct {
	widget.Entry
	Hooks

	// Paragraphs lets Enter make a new line; then Ctrl+Enter commits.
	Paragraphs bool
	// Stays keeps the keyboard where Enter took a text, for fields that add to a
	// list: the next is typed at once, and Enter without a text leaves.
	Stays bool
	// SelectAll selects all of the text when the field gets the focus, so that
	// the next key replaces it.
	SelectAll bool

	held       string // what the field held when it got the focus
	focused    bool
	setting    bool
	committing bool
	pressed    bool // the mouse is down on the field
	previewed  bool // a preview of the text may stand
	undoing    bool // the text changes because typing is undone
	redo       bool // typing was undone and nothing typed since
	readOnly   bool
	lag        lag
	rows       rows // of fields of several lines
}

var (
	_ fyne.Widget    = (*Field)(nil)
	_ fyne.Focusable = (*Field)(nil)
	_ fyne.Tabbable  = (*Field)(nil)
)

// New returns a field of one line.
func New() *Field {
	f := &Field{}
	f.Wrapping = fyne.TextWrapOff
	f.init()
	return f
}

// NewParagraphs returns a field of several lines, wrapped at words.
func NewParagraphs(rows int) *Field {
	f := NewWrapped(rows)
	f.Paragraphs = true
	return f
}

// NewWrapped returns a field of one paragraph, wrapped at words: Enter commits.
func NewWrapped(rows int) *Field {
	f := &Field{}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapOff // while it sleeps
	f.rows.sleeps, f.rows.least = true, rows
	f.SetMinRowsVisible(1)
	f.init()
	return f
}

func (f *Field) init() {
	f.ExtendBaseWidget(f)
	f.OnChanged = func(text string) {
		if f.setting {
			return
		}
		f.fail(nil)
		f.redo = f.undoing
		if f.OnPreview != nil {
			f.previewed = true
			f.OnPreview(text)
		}
	}
}

// Present puts text that comes from the model into the field. Text that is being
// typed stays.
func (f *Field) Present(text string) {
	if f.Pending() {
		return
	}
	f.held = text
	if f.Text != text {
		f.set(text)
	}
}

func (f *Field) set(text string) {
	f.setting = true
	f.rows.fresh = f.rows.sleeps && !f.focused
	f.wrapFor(text)
	f.SetText(text)
	f.setting = false
}

// Pending tells whether something was typed that is no edit yet.
func (f *Field) Pending() bool { return f.focused && f.Text != f.held }

// Typed is what was typed and is no edit yet, "" where there is nothing, or where
// the field is for no edits, such as one to search in.
func (f *Field) Typed() string {
	if f.OnCommit == nil || !f.Pending() {
		return ""
	}
	return f.Text
}

// Commit makes what was typed an edit; it tells whether nothing is left to do.
func (f *Field) Commit() bool {
	if f.committing {
		return true
	}
	if f.Text == f.held {
		// The text came back to what it was; its preview need not be what the
		// model holds, since an edit may put a text right.
		f.unpreview()
		return true
	}
	if f.OnCommit != nil {
		f.committing = true
		err := f.OnCommit(f.Text)
		f.committing = false
		if err != nil {
			f.fail(err)
			return false
		}
	}
	f.held, f.previewed = f.Text, false
	if f.OnSettled != nil {
		f.OnSettled()
	}
	return true
}

// Drop gives up what was typed.
func (f *Field) Drop() {
	f.set(f.held)
	f.fail(nil)
	f.previewed = false
	if f.OnDrop != nil {
		f.OnDrop()
	}
}

// unpreview takes a preview back that still stands.
func (f *Field) unpreview() {
	if f.previewed {
		f.previewed = false
		if f.OnDrop != nil {
			f.OnDrop()
		}
	}
}

func (f *Field) fail(err error) {
	if f.OnError != nil {
		f.OnError(err)
	}
}

// FocusGained remembers what the field held, so that Esc can give it back.
func (f *Field) FocusGained() {
	f.focused = true
	f.held = f.Text
	if f.OnWake != nil {
		f.OnWake()
	}
	f.wrapFor(f.Text)
	f.Entry.FocusGained()
	if f.rows.fresh { // else the caret stays where it was, as after a look at another window
		f.rows.fresh = false
		f.ToEnd()
	}
	if f.SelectAll {
		f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	if f.OnFocus != nil {
		f.OnFocus()
	}
}

// FocusLost commits. A text that is not taken is given up, with its reason
// still shown, rather than left standing as if it were true.
func (f *Field) FocusLost() {
	if !f.Commit() {
		f.set(f.held)
		f.previewed = false
		if f.OnDrop != nil {
			f.OnDrop()
		}
	}
	f.focused, f.redo, f.pressed = false, false, false
	f.Entry.FocusLost()
	if f.OnLost != nil {
		f.OnLost()
	}
}

// Type puts text into the field as if it had been typed over all of it.
func (f *Field) Type(text string) {
	f.SetText(text)
	f.ToEnd()
}

// ToEnd puts the caret behind the text: Page Down goes there.
func (f *Field) ToEnd() { f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }
