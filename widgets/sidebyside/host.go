package sidebyside

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/control"
	"offramp/widgets/field"
)

// host is the page as its controls know it.
type host struct{ v *View }

var _ control.Host = host{}

func (h host) Done() {
	if h.v.OnDone != nil {
		h.v.OnDone()
	}
}

func (h host) Idle() {
	if h.v.OnIdle != nil {
		h.v.OnIdle()
	}
}

func (h host) Function(key fyne.KeyName) bool {
	return h.v.OnFunction != nil && h.v.OnFunction(key)
}

func (h host) Gained(fyne.CanvasObject, func() bool) {}

// An empty page has the keyboard itself, so that Esc leaves it.
var _ fyne.Focusable = (*View)(nil)

// FocusGained does nothing: there is nothing to walk.
func (v *View) FocusGained() {}

// FocusLost tells that nobody may have the keyboard.
func (v *View) FocusLost() { host{v}.Idle() }

// TypedRune does nothing.
func (v *View) TypedRune(rune) {}

// TypedKey leaves with Esc, and passes function keys on.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		host{v}.Done()
	case field.IsFunction(e.Name):
		host{v}.Function(e.Name)
	}
}

func (v *View) beside(work func()) {
	if v.Beside != nil {
		v.Beside(work)
		return
	}
	go work()
}

func (v *View) post(do func()) {
	if v.Post != nil {
		v.Post(do)
		return
	}
	fyne.Do(do)
}
