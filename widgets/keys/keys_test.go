package keys_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/keys"
)

// If this fails, Shift+Del cuts rather than lifts, or Ctrl+C, X, V reach nobody.
func TestChordsComeBackFromShortcuts(t *testing.T) {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	for _, c := range []struct {
		shortcut fyne.Shortcut
		held     fyne.KeyModifier
		key      fyne.KeyName
		modifier fyne.KeyModifier
	}{
		{&fyne.ShortcutCut{}, shift, fyne.KeyDelete, shift},
		{&fyne.ShortcutCut{}, ctrl, fyne.KeyX, ctrl},
		{&fyne.ShortcutCopy{}, ctrl, fyne.KeyC, ctrl},
		{&fyne.ShortcutPaste{}, shift, fyne.KeyV, ctrl},
		{&fyne.ShortcutRedo{}, ctrl, fyne.KeyY, ctrl},
		{&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl}, ctrl, fyne.KeyReturn, ctrl},
	} {
		key, modifier, ok := keys.Chord(c.shortcut, c.held)
		if !ok || key != c.key || modifier != c.modifier {
			t.Errorf("%s reads %v+%v, want %v+%v", c.shortcut.ShortcutName(), modifier, key, c.modifier, c.key)
		}
	}
}
