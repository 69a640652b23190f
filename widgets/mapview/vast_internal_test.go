package mapview

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios/scenariotest"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// If this fails, the window is held until a hundred thousand cards are laid out that
// nobody can read, or a map begins with more or less folded away than has room.
func TestWhatNoScreenHasRoomForIsNotLaidOut(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	for _, n := range []int{1, 50, 20_000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			b := board.New(scenariotest.Big(n, 1))
			all := 0
			for _, of := range levels(b.Scenario().Root) {
				all += of
			}
			m := New(b)
			if cards := len(m.scene.Cards); cards > 5_000 || n <= 50 && cards < all {
				t.Errorf("before its size is known %d cards are laid out of %d outcomes", cards, all)
			}
			m.Resize(fyne.NewSize(1200, 800))
			test.WidgetRenderer(m).Layout(m.Size())
			begins := len(m.scene.Cards)
			deepest := len(levels(b.Scenario().Root)) - 1
			want := deepest
			for b.FoldTo(want); want > 1 && m.crowded(); b.FoldTo(want) {
				want--
			}
			if begins != len(m.scene.Cards) {
				t.Errorf("it begins with %d cards, and %d have room", begins, len(m.scene.Cards))
			}
		})
	}
}
