package chooser

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pathEntry is where the path is typed. The keys that walk the list arrive
// here too, as the keyboard never leaves it.
type pathEntry struct {
	widget.Entry
	c *Chooser

	offering bool
	pressed  bool // Enter went down here, and not before the chooser came
}

var (
	_ fyne.Tabbable   = (*pathEntry)(nil)
	_ desktop.Keyable = (*pathEntry)(nil)
)

func newPathEntry(c *Chooser) *pathEntry {
	e := &pathEntry{c: c}
	e.Wrapping = fyne.TextWrapOff
	e.ExtendBaseWidget(e)
	e.OnChanged = func(string) {
		if !e.offering {
			c.typed()
		}
	}
	return e
}

// AcceptsTab is true: Tab completes.
func (e *pathEntry) AcceptsTab() bool { return true }

// KeyDown remembers where Enter was pressed.
func (e *pathEntry) KeyDown(key *fyne.KeyEvent) {
	if isEnter(key) {
		e.pressed = true
	}
	e.Entry.KeyDown(key)
}

// KeyUp forgets it.
func (e *pathEntry) KeyUp(key *fyne.KeyEvent) {
	if isEnter(key) {
		e.pressed = false
	}
	e.Entry.KeyUp(key)
}

// TypedKey walks the list, completes, confirms and cancels; the rest edits. An
// Enter that repeats, such as the one that opened the chooser, does nothing.
func (e *pathEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		e.c.move(-1)
	case fyne.KeyDown:
		e.c.move(1)
	case fyne.KeyPageUp:
		e.c.move(-e.c.panel.page())
	case fyne.KeyPageDown:
		e.c.move(e.c.panel.page())
	case fyne.KeyTab:
		e.c.complete()
	case fyne.KeyEscape:
		e.c.Cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.pressed {
			e.pressed = false
			e.c.Confirm()
		}
	default:
		e.Entry.TypedKey(key)
	}
}

// TypedShortcut goes to the parent folder on Alt+Up, or Cmd+Up.
func (e *pathEntry) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if ok && custom.KeyName == fyne.KeyUp && custom.Modifier&(fyne.KeyModifierAlt|fyne.KeyModifierSuper) != 0 {
		e.c.Up()
		return
	}
	e.Entry.TypedShortcut(shortcut)
}

// offer writes a text without having it typed, and selects the characters
// between two places.
func (e *pathEntry) offer(text string, from, to int) {
	e.offering = true
	defer func() { e.offering = false }()
	e.SetText(text)
	e.toEnd()
	if from == to {
		return
	}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.CursorColumn = from
	e.Entry.KeyDown(shift) // Fyne selects by no other way
	e.CursorColumn = to - 1
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	e.Entry.KeyUp(shift)
}

// toEnd puts the caret at the end, with nothing selected.
func (e *pathEntry) toEnd() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }

func isEnter(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
}
