// Package keys turns what Fyne makes of key presses back into keys: it knows
// Ctrl+C as “copy” and Shift+Del as “cut”, and a table of keys must not care.
package keys

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Chord returns the key and its modifiers that a shortcut was made from; ok is
// false where a shortcut comes from no key. held are the modifiers that are
// down: Fyne tells Shift+Del and Ctrl+X, Shift+Ins and Ctrl+V, Ctrl+Ins and
// Ctrl+C apart by nothing else.
func Chord(s fyne.Shortcut, held fyne.KeyModifier) (key fyne.KeyName, modifier fyne.KeyModifier, ok bool) {
	const ctrl = fyne.KeyModifierShortcutDefault
	shift := held == fyne.KeyModifierShift
	switch s := s.(type) {
	case *desktop.CustomShortcut:
		return s.KeyName, s.Modifier, true
	case *fyne.ShortcutUndo:
		return fyne.KeyZ, ctrl, true
	case *fyne.ShortcutRedo:
		return fyne.KeyY, ctrl, true
	case *fyne.ShortcutSelectAll:
		return fyne.KeyA, ctrl, true
	case *fyne.ShortcutCopy:
		return fyne.KeyC, ctrl, true
	case *fyne.ShortcutCut:
		if shift {
			return fyne.KeyDelete, fyne.KeyModifierShift, true
		}
		return fyne.KeyX, ctrl, true
	case *fyne.ShortcutPaste:
		return fyne.KeyV, ctrl, true
	}
	return "", 0, false
}

// Held returns the modifiers that are down now.
func Held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
