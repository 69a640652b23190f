package minimap

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

func sceneOf(n int) *scene.Scene {
	s := scenariotest.Big(n, 1)
	return scene.Build(s, odds.Compute(s), scene.Options{Fonts: look.Fonts()})
}

// shown returns a minimap of a scene, and how often its picture was drawn.
func shown(t *testing.T, s *scene.Scene) (*Minimap, *int) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	m := New()
	m.Resize(SizeFor(s))
	drawn := 0
	r := test.WidgetRenderer(m).(interface{ Objects() []fyne.CanvasObject })
	m.Present(s, scene.Rect{W: 800, H: 600}, nil)
	for _, o := range r.Objects() {
		if raster, ok := o.(*canvas.Raster); ok {
			picture := raster.Generator
			raster.Generator = func(w, h int) image.Image { drawn++; return picture(w, h) }
		}
	}
	return m, &drawn
}

// If this fails, the minimap is larger than a corner of the map, or too small
// to be told apart, for some shape of a map.
func TestSizes(t *testing.T) {
	for _, n := range []int{1, 5, 60, 3000} {
		size := SizeFor(sceneOf(n))
		if size.Width < leastWide || size.Width > mostWide+2*pad || size.Height < leastHigh || size.Height > mostHigh+2*pad {
			t.Errorf("%d outcomes: %v", n, size)
		}
	}
}

// If this fails, the frame leaves the minimap, or cannot be seen.
func TestTheFrameStaysInside(t *testing.T) {
	s := sceneOf(500)
	m, _ := shown(t, s)
	size := m.Size()
	rapid.Check(t, func(r *rapid.T) {
		f := rapid.Float64Range(-1e5, 1e5)
		view := scene.Rect{X: f.Draw(r, "x"), Y: f.Draw(r, "y"), W: math.Abs(f.Draw(r, "w")), H: math.Abs(f.Draw(r, "h"))}
		at, frame := m.place(view, leastFrame)
		if frame.Width < leastFrame || frame.Height < leastFrame ||
			at.X < pad || at.Y < pad || at.X+frame.Width > size.Width-pad || at.Y+frame.Height > size.Height-pad {
			r.Fatalf("%v: %v %v in %v", view, at, frame, size)
		}
	})
}

// If this fails, a click or a drag on the minimap shows another part of the map
// than the one under the pointer, or the frame jumps when it is taken hold of.
func TestMovingTheView(t *testing.T) {
	s := sceneOf(500)
	m, _ := shown(t, s)
	var x, y float64
	moves := 0
	m.OnMove = func(toX, toY float64) { x, y, moves = toX, toY, moves+1 }
	press := func(at fyne.Position) {
		m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	}
	b := s.Bounds
	middle := fyne.NewPos(m.Size().Width/2, m.Size().Height/2)
	press(middle)
	if math.Abs(x-b.X-b.W/2) > 1 || math.Abs(y-b.Y-b.H/2) > 1 {
		t.Errorf("a press in the middle shows %v, %v of %v", x, y, b)
	}
	m.MouseUp(nil)
	m.Present(s, scene.Rect{X: x - 400, Y: y - 300, W: 800, H: 600}, nil)
	moves = 0
	press(middle.AddXY(1, 1))
	if moves != 0 {
		t.Error("the frame jumps when it is taken hold of")
	}
	m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: middle.AddXY(1, 11)}})
	if perPixel := b.H / float64(m.Size().Height-2*pad); math.Abs(y-b.Y-b.H/2-10*perPixel) > perPixel {
		t.Errorf("10 px down shows %v, not %v", y, b.Y+b.H/2+10*perPixel)
	}
	m.DragEnd()
	m.Dragged(&fyne.DragEvent{})
	if moves != 1 {
		t.Error("the view moves after the frame was let go of")
	}
}

// If this fails, panning a large map draws its small picture in every frame.
func TestPanningKeepsThePicture(t *testing.T) {
	s := sceneOf(500)
	m, drawn := shown(t, s)
	w := test.NewTempWindow(t, m)
	w.Resize(SizeFor(s).AddWidthHeight(20, 20))
	w.Canvas().Capture()
	before := *drawn
	for i := range 5 {
		m.Present(s, scene.Rect{X: float64(i) * 50, W: 800, H: 600}, []scene.Rect{s.Cards[0].Box})
	}
	if *drawn != before {
		t.Errorf("drawn %d times while nothing but the frame moved", *drawn-before)
	}
	m.Present(sceneOf(400), scene.Rect{W: 800, H: 600}, nil)
	w.Canvas().Capture()
	if *drawn == before {
		t.Error("another map, and the picture of the one before")
	}
}
