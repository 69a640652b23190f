package scene_test

import (
	"fmt"
	"image"
	"image/color"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// nothing is a painter that draws nothing: what is left is the scene's own time.
type nothing struct{}

func (nothing) Box(scene.Rect32, float32, color.NRGBA, color.NRGBA, float32, bool) {}
func (nothing) Elbow([]scene.Point32, float32, float32, color.NRGBA, bool)         {}
func (nothing) Symbol(string, scene.Point32, float32, color.NRGBA, color.NRGBA)    {}
func (nothing) Text(float32, float32, string, scene.Face, float32, color.NRGBA)    {}

var sizes = []int{100, 10_000, 100_000}

// starOf is a root with n children.
func starOf(n int) *scenarios.Scenario {
	s := scenarios.New()
	for range n {
		s.Root.Children = append(s.Root.Children, scenarios.NewOutcome("One of very many"))
	}
	s.Link()
	return s
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := scenariotest.Big(n, 1)
			f := odds.Compute(s)
			opt := scene.Options{Fonts: scenetest.Fonts()}
			for b.Loop() {
				scene.Build(s, f, opt)
			}
		})
	}
}

// middle is a window of a screen's size in the middle of a map.
func middle(s *scene.Scene, zoom float64) scene.View {
	const w, h = 1920, 1080
	return scene.View{
		X: s.Bounds.W/2 - w/2/zoom, Y: s.Bounds.H/2 - h/2/zoom, Zoom: zoom, W: w, H: h,
	}
}

func BenchmarkPaint(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := scenetest.Build(scenariotest.Big(n, 1), scene.Options{})
			benchmarkPaint(b, s)
		})
	}
	b.Run("star of 100000", func(b *testing.B) {
		benchmarkPaint(b, scenetest.Build(starOf(100_000), scene.Options{}))
	})
}

func benchmarkPaint(b *testing.B, s *scene.Scene) {
	var sight scene.Sight
	pal := scene.Light()
	v := middle(s, 1)
	for b.Loop() {
		s.Paint(nothing{}, v, pal, &sight)
	}
	b.ReportMetric(float64(len(sight.Cards)), "cards")
}

func BenchmarkOverview(b *testing.B) {
	overview := func(b *testing.B, s *scene.Scene) {
		img := image.NewRGBA(image.Rect(0, 0, 1280, 800))
		v := scene.View{Zoom: min(1280/s.Bounds.W, 800/s.Bounds.H), W: 1280, H: 800}
		for b.Loop() {
			s.Overview(img, v, scene.Light())
		}
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			overview(b, scenetest.Build(scenariotest.Big(n, 1), scene.Options{}))
		})
	}
	b.Run("star of 100000", func(b *testing.B) { overview(b, scenetest.Build(starOf(100_000), scene.Options{})) })
}

func BenchmarkAt(b *testing.B) {
	s := scenetest.Build(scenariotest.Big(100_000, 1), scene.Options{})
	for b.Loop() {
		s.At(s.Bounds.W-100, s.Bounds.H/2)
	}
}

func BenchmarkWidth(b *testing.B) {
	f := scenetest.Fonts()
	for b.Loop() {
		f.Width("Talks end abruptly after the first day", 13, scene.Bold)
	}
}
