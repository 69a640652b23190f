package outline

import (
	"unicode"

	"fyne.io/fyne/v2"

	"offramp/widgets/keys"
)

var steps = map[fyne.KeyName]Step{
	fyne.KeyUp: Up, fyne.KeyDown: Down, fyne.KeyLeft: Left, fyne.KeyRight: Right,
	fyne.KeyHome: First, fyne.KeyEnd: Last, fyne.KeyPageUp: PageUp, fyne.KeyPageDown: PageDown,
}

// TypedKey walks the list, and passes on what else is no rune.
func (o *Outline) TypedKey(e *fyne.KeyEvent) {
	held := keys.Held()
	if s, ok := steps[e.Name]; ok && held == 0 {
		o.Walk(s)
		return
	} else if ok && held == fyne.KeyModifierShift {
		o.Extend(s)
		return
	}
	if e.Name == fyne.KeyEscape && o.filter.on() {
		o.SetFilter("")
		return
	}
	o.Keys.TypedKey(e)
}

// TypedRune goes to the filter on "/", and else types what it says.
func (o *Outline) TypedRune(r rune) {
	if r == '/' {
		o.FocusFilter()
		return
	}
	if err := o.board.Single(); err == nil {
		o.Keys.TypedRune(r)
	} else if !unicode.IsSpace(r) {
		o.fail(err)
	}
}
