package look_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"offramp/widgets/look"
)

// If this fails, a path that is too long for its place loses its leaf, runs out
// of the place, or loses names that there is room for.
func TestStepsKeepTheLeaf(t *testing.T) {
	test.NewTempApp(t)
	names := []string{"Talks open", "Talks end abruptly", "Severe sanctions at once", "Limited incursion"}
	for _, c := range []struct {
		names     []string
		room      float32
		way, last string
	}{
		{names, 1000, "Talks open › Talks end abruptly › Severe sanctions at once › ", "Limited incursion"},
		{names, 330, "Talks open › … › ", "Limited incursion"},
		{names, 180, "… › ", "Limited incursion"},
		{names, 112, "", "Limited incursion"},
		{names, 60, "", "Limited…"},
		{names[2:], 240, "Severe sanctions… › ", "Limited incursion"},
		{names[3:], 1000, "", "Limited incursion"},
		{nil, 100, "", ""},
	} {
		way, last := look.Steps(c.names, 13, 0, c.room)
		if way != c.way || last != c.last {
			t.Errorf("in %v px: %q and %q, want %q and %q", c.room, way, last, c.way, c.last)
		}
		if got := look.TextWidth(way+last, 13, false); got > c.room {
			t.Errorf("%q takes %v px of %v", way+last, got, c.room)
		}
	}
}
