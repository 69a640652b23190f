package stance

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/look"
)

// If this fails, a line that says nothing takes room, is pressed, or one that says
// something is not there, or not larger for a room.
func TestTheLineTakesRoomWhileItSaysSomething(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	b, pressed := New(true), 0
	b.OnPressed = func() { pressed++ }
	b.Tapped(&fyne.PointEvent{})
	if b.MinSize().Height != 0 || pressed != 0 {
		t.Errorf("empty it is %v high, pressed %d times", b.MinSize().Height, pressed)
	}
	b.Say("Exploring: nothing is written to the file.", "Leave")
	desk := b.MinSize().Height
	b.SetProjector(true)
	b.Tapped(&fyne.PointEvent{})
	if desk == 0 || b.MinSize().Height <= desk || pressed != 1 {
		t.Errorf("it is %v high, for a room %v, pressed %d times", desk, b.MinSize().Height, pressed)
	}
}
