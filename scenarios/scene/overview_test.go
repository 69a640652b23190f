package scene_test

import (
	"image"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// If this fails, a map that is too small for text does not show where something
// is folded away.
func TestTheOverviewShowsWhatIsFolded(t *testing.T) {
	s := scenarios.New()
	for range 4 {
		o := scenarios.NewOutcome("Outcome")
		o.Children = []*scenarios.Outcome{scenarios.NewOutcome("This"), scenarios.NewOutcome("That")}
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	folded, pal := s.Root.Children[1].ID, scene.Light()
	marks := func(zoom float64, is func(id string) bool) (n int) {
		built := scenetest.Build(s, scene.Options{Folded: is})
		img := image.NewRGBA(image.Rect(0, 0, 300, 300))
		built.Overview(img, scene.View{X: built.Bounds.X, Y: built.Bounds.Y, W: 300, H: 300, Zoom: zoom}, pal)
		for i := 0; i < len(img.Pix); i += 4 {
			if img.Pix[i] == pal.Muted.R && img.Pix[i+1] == pal.Muted.G && img.Pix[i+2] == pal.Muted.B {
				n++
			}
		}
		return n
	}
	for _, zoom := range []float64{0.3, 0.1, 0.05} {
		none := marks(zoom, func(string) bool { return false })
		if some := marks(zoom, func(id string) bool { return id == folded }); none != 0 || some == 0 {
			t.Errorf("at %v %% %d px tell of what is folded away, %d where nothing is", zoom*100, some, none)
		}
	}
}
