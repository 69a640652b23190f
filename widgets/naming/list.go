package naming

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// shortcut pastes a list where a name was to be typed: as outcomes in the place
// of the one that was added, rather than as one long title.
func (e *Editing) shortcut(s fyne.Shortcut) bool {
	n := e.namer
	paste, ok := s.(*fyne.ShortcutPaste)
	o := e.outcome()
	if !ok || n.OnList == nil || !n.Nameless() || o == nil || !isList(paste.Clipboard.Content()) {
		return false
	}
	under := o.Parent()
	at := slices.Index(under.Children, o)
	if !o.IsLeaf() { // it was put between two that are there
		return false
	}
	n.Finish() // takes it back
	n.OnList(under, at)
	return true
}

// isList tells whether a text has several lines.
func isList(text string) bool {
	lines := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			lines++
		}
	}
	return lines > 1
}
