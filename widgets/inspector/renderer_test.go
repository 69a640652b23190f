package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// If this fails, captions vanish: Fyne throws the renderers of what was not
// shown for a minute away and makes new ones, which hear of no size.
func TestNewRenderersShowWhatTheOldOnesDid(t *testing.T) {
	test.NewTempApp(t)
	p := newProse("Why this number", smallSize, true, danger)
	p.Resize(fyne.NewSize(200, 20))
	for range 2 {
		if objects := p.CreateRenderer().Objects(); len(objects) == 0 {
			t.Fatal("a new renderer of a caption shows nothing")
		}
	}
}
