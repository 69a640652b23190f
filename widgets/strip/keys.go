package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/field"
)

var (
	_ fyne.Focusable    = (*Strip)(nil)
	_ fyne.Shortcutable = (*Strip)(nil)
)

// FocusFirst gives the strip the keyboard, at the entry where it was last.
func (s *Strip) FocusFirst() { s.focus() }

// focus gives the strip the keyboard.
func (s *Strip) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.Focused() != fyne.Focusable(s) {
		c.Focus(s)
	}
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

// entries are what the legend lists.
func (s *Strip) entries() []item { return s.legend.items }

// key is what an entry is known by while the others come and go.
func (it item) key() string {
	if it.id != "" {
		return it.id
	}
	return it.name
}

// keepPlace keeps the keyboard at the entry where it is among new ones.
func (s *Strip) keepPlace(entries []item) {
	if s.at < len(s.entries()) {
		key := s.entries()[s.at].key()
		for i, it := range entries {
			if it.key() == key {
				s.at = i
				break
			}
		}
	}
	s.at = max(0, min(s.at, len(entries)-1))
	s.hover = min(s.hover, len(entries)-1)
}

// walkable tells whether the keyboard can be at an entry.
func (s *Strip) walkable(i int) bool {
	return i >= 0 && i < len(s.entries()) && (!s.entries()[i].bare || s.entries()[i].adds)
}

// walk goes to the next entry that the keyboard can be at. An open list shows
// that one's paths.
func (s *Strip) walk(by int) {
	for i := s.at + by; i >= 0 && i < len(s.entries()); i += by {
		if s.walkable(i) {
			s.at = i
			break
		}
	}
	if s.overlay.paths.open() && !s.entries()[s.at].adds {
		s.openPaths(s.entries()[s.at])
	}
	s.Refresh()
}

// activate does what Enter and a click are for.
func (s *Strip) activate() {
	if !s.walkable(s.at) {
		return
	}
	if it := s.entries()[s.at]; it.adds {
		s.NewEndState()
	} else {
		s.openPaths(it)
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
		if list.open() && !s.entries()[s.at].adds {
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
		if modifiers()&fyne.KeyModifierShift != 0 {
			s.openMenu(s.at, s.foot(s.at))
		}
	default:
		if field.IsFunction(e.Name) && s.OnFunction != nil {
			s.OnFunction(e.Name)
		}
	}
}

func (s *Strip) walkToEnd(key fyne.KeyName) {
	switch key {
	case fyne.KeyHome:
		s.at = -1
		s.walk(1)
	case fyne.KeyEnd:
		s.at = len(s.entries())
		s.walk(-1)
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

// TypedShortcut moves an end state in the list.
func (s *Strip) TypedShortcut(shortcut fyne.Shortcut) {
	chord, ok := shortcut.(*desktop.CustomShortcut)
	if !ok || chord.Modifier != fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
		return
	}
	switch chord.KeyName {
	case fyne.KeyLeft:
		s.Shift(-1)
	case fyne.KeyRight:
		s.Shift(1)
	}
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
