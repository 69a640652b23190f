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

// TypedKey passes on keys without a rune. In the overview Enter zooms in: where
// nothing can be read, nothing can be named.
func (m *Map) TypedKey(e *fyne.KeyEvent) {
	if at := m.board.Selected(); at != nil && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && m.isOverview() && keys.Held() == 0 {
		m.ZoomIn(at.ID)
		return
	}
	m.Keys.TypedKey(e)
}
