package slider

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios/odds"
	"offramp/widgets/control"
)

// TypedKey moves the probability: a point with Left and Right, a tenth of one
// with Shift, ten with Page Up and Down.
func (s *Slider) TypedKey(key *fyne.KeyEvent) {
	if s.Handled(key) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.Commit()
		s.Host().Done()
		return
	case fyne.KeyEscape:
		s.Drop()
		s.Host().Done()
		return
	}
	if s.Disabled() {
		return
	}
	if s.moved && s.handle != Value {
		s.Commit()
	}
	from := s.at(Value)
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyDown:
		s.move(Value, odds.Step(from, -control.Points()))
	case fyne.KeyRight, fyne.KeyUp:
		s.move(Value, odds.Step(from, control.Points()))
	case fyne.KeyPageDown:
		s.move(Value, odds.Step(from, -10))
	case fyne.KeyPageUp:
		s.move(Value, odds.Step(from, 10))
	case fyne.KeyHome:
		s.move(Value, 0)
	case fyne.KeyEnd:
		s.move(Value, 1)
	}
}
