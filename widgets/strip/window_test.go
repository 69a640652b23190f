package strip

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// inWindow returns the strip of s at the foot of a window, with what it shows
// over the window on top.
func inWindow(t testing.TB, s *scenarios.Scenario) (*Strip, fyne.Canvas) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	strip := New(board.New(s))
	w := test.NewTempWindow(t, container.NewStack(container.NewBorder(nil, strip, nil, nil), strip.Overlay()))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1260, 700))
	return strip, w.Canvas()
}

func (s *Strip) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		s.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// middle is the middle of the entry of that name.
func (s *Strip) middle(t *testing.T, name string) fyne.Position {
	t.Helper()
	for i, it := range s.entries() {
		if it.name == name {
			pos, size := s.legend.plan.box(i)
			return pos.AddXY(size.Width/2, size.Height/2)
		}
	}
	t.Fatalf("there is no entry %q", name)
	return fyne.Position{}
}
