package scene_test

import (
	"image"
	"image/color"
	"strconv"
	"strings"
	"testing"

	"offramp/scenarios/layout"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/recorder"
	"offramp/scenarios/scene/scenetest"
)

// If this fails, the map jumps when its cards have arrived, or their branches
// come loose on the way.
func TestPaintMoving(t *testing.T) {
	for _, direction := range []layout.Direction{layout.LeftToRight, layout.TopDown} {
		s := scenetest.Build(scenetest.Geneva(), scene.Options{Direction: direction})
		v := scene.View{Zoom: 1, W: s.Bounds.W, H: s.Bounds.H}
		var still, arrived, away, panned recorder.Recorder
		var sight scene.Sight
		s.Paint(&still, v, scene.Light(), &sight)
		s.PaintMoving(&arrived, v, scene.Light(), &sight, func(int32) (dx, dy float64) { return 0, 0 })
		if still.String() != arrived.String() {
			t.Errorf("%v: cards that have arrived are drawn otherwise", direction)
		}
		s.PaintMoving(&away, v, scene.Light(), &sight, func(int32) (dx, dy float64) { return 30, 20 })
		v.X, v.Y = v.X-30, v.Y-20
		s.PaintMoving(&panned, v, scene.Light(), &sight, func(int32) (dx, dy float64) { return 0, 0 })
		if away.String() != panned.String() {
			t.Errorf("%v: moving all cards is not what moving the view is", direction)
		}
	}
}

// If this fails, a branch does not follow a card that moves alone.
func TestABranchFollowsItsCard(t *testing.T) {
	s := scenetest.Build(scenetest.Geneva(), scene.Options{})
	card, _ := s.Find("Limited incursion")
	sight := &scene.Sight{Branches: []int32{card}}
	var r recorder.Recorder
	s.PaintMoving(&r, scene.View{Zoom: 1, W: s.Bounds.W, H: s.Bounds.H}, scene.Light(), sight, func(c int32) (dx, dy float64) {
		if c == card {
			return 0, 500
		}
		return 0, 0
	})
	box := s.Cards[card].Box
	end := strconv.FormatFloat(box.Y+box.H/2+500, 'f', 1, 64)
	if !strings.Contains(r.String(), ","+end+" radius") {
		t.Errorf("the branch does not end at %s: %s", end, r.String())
	}
}

// If this fails, projector size shows text that a room cannot read.
func TestProjectorText(t *testing.T) {
	for name, scenario := range scenetest.Maps() {
		s := scenetest.Build(scenario, scene.Options{
			Metrics: scene.ProjectorMetrics(), Folded: func(id string) bool { return id == "Severe sanctions at once" },
		})
		small := smallText{}
		s.Paint(small, scene.View{Zoom: 1, W: s.Bounds.W, H: s.Bounds.H}, scene.Light(), nil)
		for text, size := range small {
			t.Errorf("%s: %q has %v px", name, text, size)
		}
	}
}

// smallText is a painter that notes texts smaller than 24 px.
type smallText map[string]float32

func (smallText) Box(scene.Rect32, float32, color.NRGBA, color.NRGBA, float32, bool) {}
func (smallText) Elbow([]scene.Point32, float32, float32, color.NRGBA, bool)         {}
func (smallText) Symbol(string, scene.Point32, float32, color.NRGBA, color.NRGBA)    {}
func (t smallText) Text(_, _ float32, text string, _ scene.Face, size float32, _ color.NRGBA) {
	if size < 24 {
		t[text] = size
	}
}

// If this fails, the minimap of a map much taller than wide shows a hair, or
// only a part of the map.
func TestMiniatureFillsItsPicture(t *testing.T) {
	s := scenetest.Build(starOf(3000), scene.Options{})
	img := image.NewRGBA(image.Rect(0, 0, 96, 112))
	s.Miniature(img, scene.Light())
	panel := scene.Light().Panel
	drawn := func(x, y int) bool { return img.RGBAAt(x, y) != color.RGBA(panel) }
	for y := range 112 {
		if !drawn(95, y) && !drawn(80, y) {
			t.Fatalf("nothing at the right of row %d", y)
		}
	}
	if !drawn(0, 56) && !drawn(0, 55) {
		t.Error("the root is not at the left")
	}
}
