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

// If this fails, of several words behind a line another is done than was hit, or
// one of a line that says something else by now.
func TestEachWordDoesItsOwn(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	b, done := New(true), ""
	offer := func(word string) Offer { return Offer{word, func() { done += word + " " }} }
	b.Offer("Ann has this open.", offer("Copy"), offer("Take over"))
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(600, 40))
	for n := range b.Offers() {
		b.Tapped(&fyne.PointEvent{Position: fyne.NewPos((b.ends[2*n]+b.ends[2*n+1])/2, 14)})
	}
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 14)})
	if done != "Copy Take over " {
		t.Errorf("done is %q", done)
	}
	b.Say("Exploring", "Leave")
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 14)})
	if done != "Copy Take over " || len(b.Offers()) != 0 {
		t.Errorf("done is %q", done)
	}
}
