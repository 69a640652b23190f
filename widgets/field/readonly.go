package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// SetReadOnly makes the field refuse typing. Its text can still be walked
// through, selected and copied, which a disabled entry's cannot by keyboard.
func (f *Field) SetReadOnly(readOnly bool) { f.readOnly = readOnly }

// refuses tells whether a key would change the text of a field that is only read.
func (f *Field) refuses(key fyne.KeyName) bool {
	if !f.readOnly {
		return false
	}
	switch key {
	case fyne.KeyBackspace, fyne.KeyDelete:
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.Paragraphs
	}
	return false
}

// readShortcut lets only those shortcuts through that change nothing.
func (f *Field) readShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutCut:
		f.Entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: s.Clipboard})
	case *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		f.Entry.TypedShortcut(shortcut)
	case *desktop.CustomShortcut:
		if s.KeyName != fyne.KeyBackspace && s.KeyName != fyne.KeyDelete {
			f.Entry.TypedShortcut(shortcut)
		}
	}
}
