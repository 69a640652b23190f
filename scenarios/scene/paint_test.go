package scene_test

import (
	"flag"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offramp/scenarios/layout"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/recorder"
	"offramp/scenarios/scene/scenetest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Fails if anything drawn on the map moved, changed its words or its colour:
// look at the difference, and accept it with -update if it is meant.
func TestPaintedMaps(t *testing.T) {
	for name, s := range scenetest.Maps() {
		built := scenetest.Build(s, scene.Options{})
		golden(t, name, built, 1)
	}
	folded := scene.Options{Folded: func(id string) bool { return id == "Severe sanctions at once" }}
	golden(t, "folded", scenetest.Build(scenetest.Geneva(), folded), 1)
	golden(t, "titles", scenetest.Build(scenetest.Geneva(), folded), 0.7)
	golden(t, "plain", scenetest.Build(scenetest.Geneva(), folded), 0.4)
	golden(t, "topdown", scenetest.Build(scenetest.Geneva(), scene.Options{Direction: layout.TopDown}), 1)
}

func golden(t *testing.T, name string, s *scene.Scene, zoom float64) {
	t.Helper()
	var r recorder.Recorder
	v := scene.View{Zoom: zoom, W: s.Bounds.W * zoom, H: s.Bounds.H * zoom}
	s.Paint(&r, v, scene.Light(), nil)
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(r.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), r.String()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// Fails if a view far out on a very tall map is drawn differently from the same
// view on a small one: coordinates relative to the view must not lose precision.
func TestPaintFarOut(t *testing.T) {
	s := scenetest.Build(starOf(100_000), scene.Options{})
	for _, card := range []int32{1000, 99_000} {
		c := s.Cards[card].Box
		var r recorder.Recorder
		s.Paint(&r, scene.View{X: c.X - 10, Y: c.Y - 10, Zoom: 1, W: 300, H: 60}, scene.Light(), nil)
		if want := fmt.Sprintf("box 10.0,10.0 %.1f×%.1f", c.W, c.H); !strings.Contains(r.String(), want) {
			t.Errorf("card %d: %s", card, r.String())
		}
	}
}

// Fails if painting any map at any zoom panics, or sends a painter far outside
// the view.
func TestPaintAnything(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawn(r)
		view := window(r, s)
		zoom := rapid.SampledFrom([]float64{0.05, 0.4, 0.6, 1, 3}).Draw(r, "zoom")
		v := scene.View{X: view.X, Y: view.Y, Zoom: zoom, W: view.W, H: view.H}
		s.Paint(&recorder.Recorder{}, v, scene.Dark(), nil)
		s.Overview(image.NewRGBA(image.Rect(0, 0, 97, 61)), v, scene.Dark())
	})
}
