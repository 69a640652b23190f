package mapview

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/keys"
)

var (
	_ fyne.Focusable    = (*Map)(nil)
	_ fyne.Tabbable     = (*Map)(nil)
	_ fyne.Shortcutable = (*Map)(nil)
	_ desktop.Keyable   = (*Map)(nil)
)

// FocusGained shows the selection as what the keyboard speaks to.
func (m *Map) FocusGained() {
	m.focused = true
	m.Refresh()
}

// FocusLost shows that the keyboard is elsewhere.
func (m *Map) FocusLost() {
	m.focused = false
	m.Refresh()
	if m.OnIdle != nil {
		m.OnIdle()
	}
}

// AcceptsTab keeps Tab here: it adds a child.
func (m *Map) AcceptsTab() bool { return true }

// TypedRune names the selected card, or opens its probability. All printable
// characters act here and nowhere else: only runes are right on every layout.
func (m *Map) TypedRune(r rune) {
	at := m.board.Selected()
	if at == nil {
		return
	}
	switch {
	case r == '=':
		m.key(fyne.KeyEqual, 0)
	case unicode.IsDigit(r), r == '.', r == ',':
		m.Enter(string(r))
	case unicode.IsLetter(r), r == '“', r == '"', r == '«', r == '„', r == '(', r == '\'':
		m.nameWith(string(r))
	}
}

// TypedKey passes on keys without a rune.
func (m *Map) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || len(e.Name) == 1 { // a rune as well: see KeyUp and TypedRune
		return
	}
	m.key(e.Name, modifiers())
}

func (m *Map) key(name fyne.KeyName, modifier fyne.KeyModifier) {
	if m.OnKey != nil {
		m.OnKey(name, modifier)
	}
}

// KeyDown notes that Space went down here and not in a field before.
func (m *Map) KeyDown(e *fyne.KeyEvent) { m.spaceDown = e.Name == fyne.KeySpace }

// KeyUp acts on Space: a held one would fold and unfold over and over.
func (m *Map) KeyUp(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace && m.spaceDown {
		m.spaceDown = false
		m.key(fyne.KeySpace, modifiers())
	}
}

// TypedShortcut passes on chords that no menu took.
func (m *Map) TypedShortcut(s fyne.Shortcut) {
	if key, modifier, ok := keys.Chord(s, modifiers()); ok {
		m.key(key, modifier)
	}
}
