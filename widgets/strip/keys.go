package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/field"
	"offramp/widgets/keys"
)

var (
	_ fyne.Focusable    = (*Strip)(nil)
	_ fyne.Shortcutable = (*Strip)(nil)
)

// FocusFirst gives the strip the keyboard, at the entry where it was last.
func (s *Strip) FocusFirst() { s.focus() }

// focus gives the strip the keyboard.
func (s *Strip) focus() {
	s.GiveTo(s, s)
	s.Refresh()
}

// FocusGained shows which entry the keyboard is at.
func (s *Strip) FocusGained() {
	s.focused = true
	s.Refresh()
}

// FocusLost takes that back.
func (s *Strip) FocusLost() {
	s.focused = false
	s.Refresh()
	if s.OnIdle != nil {
		s.OnIdle()
	}
}

// TypedRune does nothing: letters are for the map.
func (s *Strip) TypedRune(rune) {}

// TypedKey walks the entries, and the list where it is open.
func (s *Strip) TypedKey(e *fyne.KeyEvent) {
	list := s.overlay.paths
	switch e.Name {
	case fyne.KeyLeft:
		s.walk(-1)
	case fyne.KeyRight:
		s.walk(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if list.open() && !s.entries()[s.at].acts() {
			list.choose()
		} else {
			s.activate()
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd:
		if list.open() {
			list.walk(e.Name)
		} else if e.Name == fyne.KeyUp || e.Name == fyne.KeyDown {
			s.activate()
		} else {
			s.walkToEnd(e.Name)
		}
	case fyne.KeyF2:
		s.Rename()
	case fyne.KeyInsert:
		s.NewEndState()
	case fyne.KeyDelete:
		s.Delete()
	case desktop.KeyMenu:
		s.openMenu(s.at, s.foot(s.at))
	case fyne.KeyEscape:
		s.escape()
	case fyne.KeyF10:
		if keys.Held()&fyne.KeyModifierShift != 0 {
			s.openMenu(s.at, s.foot(s.at))
		}
	default:
		if field.IsFunction(e.Name) && s.OnFunction != nil {
			s.OnFunction(e.Name)
		}
	}
}

// escape gives up what was begun, one thing after the other.
func (s *Strip) escape() {
	if s.drag.on {
		s.cancelDrag()
		return
	}
	s.closePaths()
	if s.OnDone != nil {
		s.OnDone()
	}
}

// TypedShortcut moves an end state in the list, and passes on other chords that no
// menu took.
func (s *Strip) TypedShortcut(shortcut fyne.Shortcut) {
	key, modifier, ok := keys.Chord(shortcut, keys.Held())
	switch {
	case !ok:
	case modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift && key == fyne.KeyLeft:
		s.Shift(-1)
	case modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift && key == fyne.KeyRight:
		s.Shift(1)
	case s.OnChord != nil:
		s.OnChord(key, modifier)
	}
}
