package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/keys"
)

var (
	_ fyne.Focusable    = (*Map)(nil)
	_ fyne.Tabbable     = (*Map)(nil)
	_ fyne.Shortcutable = (*Map)(nil)
	_ desktop.Keyable   = (*Map)(nil)
)

// FocusGained shows the selection as what the keyboard speaks to.
func (m *Map) FocusGained() {
	m.focused = true
	m.Refresh()
}

// FocusLost shows that the keyboard is elsewhere.
func (m *Map) FocusLost() {
	m.focused = false
	m.Refresh()
	if m.OnIdle != nil {
		m.OnIdle()
	}
}

// KeyDown takes a tip away: it was read, or is in the way.
func (m *Map) KeyDown(e *fyne.KeyEvent) {
	m.dropTip()
	m.Keys.KeyDown(e)
}

// TypedRune types into the selected card, where it is one alone.
func (m *Map) TypedRune(r rune) {
	if !m.busy() && m.single(r) {
		m.Keys.TypedRune(r)
	}
}

// TypedKey passes on keys without a rune. While something is dragged there is
// only Esc. In the overview Enter zooms in: where nothing can be read, nothing
// can be named.
func (m *Map) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && m.escape() || m.busy() {
		return
	}
	if at := m.board.Selected(); at != nil && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && m.isOverview() && keys.Held() == 0 {
		m.ZoomIn(at.ID)
		return
	}
	m.Keys.TypedKey(e)
}

// KeyUp acts on Space.
func (m *Map) KeyUp(e *fyne.KeyEvent) {
	if !m.busy() {
		m.Keys.KeyUp(e)
	}
}

// TypedShortcut passes on chords that no menu took.
func (m *Map) TypedShortcut(s fyne.Shortcut) {
	if !m.busy() {
		m.Keys.TypedShortcut(s)
	}
}

// escape lets go of what is dragged; else, of several selected outcomes, of
// all but the one that keys speak to.
func (m *Map) escape() bool {
	if m.giveUp() {
		return true
	}
	if m.board.Count() > 1 {
		m.board.Select(m.board.Selected().ID)
		return true
	}
	return false
}
