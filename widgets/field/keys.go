package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// longParagraph is the length from which wrapping would stall the window:
// Fyne's wrapping takes time in proportion to the square of a paragraph.
const longParagraph = 2000

// AcceptsTab is false, so that Tab commits and goes to the next field, unless
// somebody wants to hear of keys.
func (f *Field) AcceptsTab() bool { return f.OnKey != nil }

// TypedKey commits on Enter and gives up on Esc.
func (f *Field) TypedKey(key *fyne.KeyEvent) {
	if f.OnKey != nil && f.OnKey(key) {
		return
	}
	if IsFunction(key.Name) && f.OnFunction != nil && f.OnFunction(key.Name) {
		return
	}
	if f.refuses(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyTab: // no text of ours holds tabs
	case fyne.KeyEscape:
		f.Drop()
		f.done()
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.Paragraphs {
			f.Entry.TypedKey(key)
			return
		}
		f.Enter()
	default:
		f.moveOrErase(key)
	}
}

// Enter does what the key does in a field of one paragraph: it commits, and
// leaves unless the field stays for the next text.
func (f *Field) Enter() {
	typed := f.Pending()
	if f.Commit() && !(f.Stays && typed) {
		f.done()
	}
}

// TypedShortcut commits paragraphs on Ctrl+Enter.
func (f *Field) TypedShortcut(shortcut fyne.Shortcut) {
	if f.OnShortcut != nil && f.OnShortcut(shortcut) {
		return
	}
	if f.readOnly {
		f.readShortcut(shortcut)
		return
	}
	if custom, ok := shortcut.(*desktop.CustomShortcut); ok {
		if custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter {
			if f.Commit() {
				f.done()
			}
			return
		}
	}
	f.Entry.TypedShortcut(shortcut)
}

// IsFunction tells whether a key is one of F1 to F12. They mean the same
// whoever has the keyboard.
func IsFunction(key fyne.KeyName) bool {
	return len(key) >= 2 && key[0] == 'F' && key[1] >= '0' && key[1] <= '9'
}

func (f *Field) done() {
	if f.OnDone != nil {
		f.OnDone()
	}
}

// wrapFor turns wrapping off for texts with a very long paragraph, and for
// those that sleep.
func (f *Field) wrapFor(text string) {
	if !f.rows.sleeps {
		return
	}
	f.Wrapping = fyne.TextWrapOff
	if !f.focused {
		return
	}
	run := 0
	for _, r := range text {
		if r == '\n' {
			run = 0
		} else if run++; run > longParagraph {
			return
		}
	}
	f.Wrapping = fyne.TextWrapWord
}
