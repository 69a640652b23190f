package naming

import (
	"unicode"

	"fyne.io/fyne/v2"

	"offramp/widgets/keys"
)

// Keys is embedded in a pane whose selection is walked: it passes on what the
// keyboard says, and opens title or probability for what is typed.
type Keys struct {
	// OnKey is asked what a key without a rune, or with Ctrl, does; it tells
	// whether the key meant something.
	OnKey func(key fyne.KeyName, modifier fyne.KeyModifier) bool

	*Namer
	spaceDown bool
}

// AcceptsTab keeps Tab in the pane: it adds a child.
func (k *Keys) AcceptsTab() bool { return true }

// TypedRune names the selected outcome, or opens its probability. All printable
// characters act here and nowhere else: only runes are right on every layout.
func (k *Keys) TypedRune(r rune) {
	if k.board.Count() != 1 { // of several nobody knows whose name it would be
		return
	}
	switch {
	case r == '=':
		k.Press(fyne.KeyEqual, 0)
	case unicode.IsDigit(r), r == '.', r == ',':
		k.Enter(string(r))
	case unicode.IsLetter(r), r == '“', r == '"', r == '«', r == '„', r == '(', r == '\'':
		k.NameWith(string(r))
	}
}

// TypedKey passes on keys without a rune.
func (k *Keys) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || len(e.Name) == 1 { // a rune as well: see KeyUp and TypedRune
		return
	}
	k.Press(e.Name, keys.Held())
}

// Press asks what a key does.
func (k *Keys) Press(name fyne.KeyName, modifier fyne.KeyModifier) {
	if k.OnKey != nil {
		k.OnKey(name, modifier)
	}
}

// KeyDown notes that Space went down here and not in a field before.
func (k *Keys) KeyDown(e *fyne.KeyEvent) { k.spaceDown = e.Name == fyne.KeySpace }

// KeyUp acts on Space: a held one would fold and unfold over and over.
func (k *Keys) KeyUp(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace && k.spaceDown {
		k.spaceDown = false
		k.Press(fyne.KeySpace, keys.Held())
	}
}

// TypedShortcut passes on chords that no menu took.
func (k *Keys) TypedShortcut(s fyne.Shortcut) {
	if key, modifier, ok := keys.Chord(s, keys.Held()); ok {
		k.Press(key, modifier)
	}
}
