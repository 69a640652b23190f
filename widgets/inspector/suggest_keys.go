package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/keys"
)

// key walks through the suggestions and takes one. The field gets Tab with all
// other keys, so going on is done here.
func (s *suggestions) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		s.mark(min(s.at+1, len(s.shown)-1))
	case fyne.KeyUp:
		s.mark(max(s.at-1, -1))
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.at < 0 || s.at >= len(s.shown) || s.field.Text == "" && s.typing {
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
	if keys.Held()&fyne.KeyModifierShift != 0 {
		c.FocusPrevious()
		return
	}
	c.FocusNext()
}

// mark goes to a suggestion. Once something was typed, it is previewed.
func (s *suggestions) mark(k int) {
	s.at = k
	if s.typing {
		s.preview(s.meant(s.field.Text).text)
	}
}

// take makes a suggestion the text of the field, and the edit that it means.
func (s *suggestions) take(k int) {
	one := s.shown[k]
	s.field.Type(one.text)
	s.shown, s.at = []suggestion{one}, 0 // typing it may have found another of that name
	s.field.Enter()
}
