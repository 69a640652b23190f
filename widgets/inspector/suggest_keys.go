package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// key walks through the suggestions and takes one. The field gets Tab with all
// other keys, so going on is done here.
func (s *suggestions) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		s.at = min(s.at+1, len(s.shown)-1)
	case fyne.KeyUp:
		s.at = max(s.at-1, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.at < 0 || s.at >= len(s.shown) {
			return false
		}
		s.take(s.at)
	case fyne.KeyTab:
		s.tab()
	default:
		return false
	}
	s.Refresh()
	return true
}

func (s *suggestions) tab() {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(s.field)
	if c == nil {
		return
	}
	if dd, ok := d.(desktop.Driver); ok && dd.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		c.FocusPrevious()
		return
	}
	c.FocusNext()
}

func (s *suggestions) take(k int) {
	s.field.Type(s.shown[k].text)
	if s.field.Commit() {
		s.i.done()
	}
}
