package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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
