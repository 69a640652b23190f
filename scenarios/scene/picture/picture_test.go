package picture_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offramp/scenarios/layout"
	"offramp/scenarios/marking"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/picture"
	"offramp/scenarios/scene/scenetest"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// Fails if a picture of the map looks different: look at both, and accept the
// new one with -update if the change is meant.
func TestGoldenPictures(t *testing.T) {
	geneva := func() scene.Options {
		return scene.Options{Folded: func(id string) bool { return id == "Severe sanctions at once" }}
	}
	for _, test := range []struct {
		name, of string
		opt      scene.Options
		picture  picture.Options
	}{
		{"geneva-light", "geneva", geneva(), picture.Options{Marking: scenetest.Marked("TLP:CLEAR")}},
		{"geneva-dark", "geneva", geneva(), picture.Options{Palette: scene.Dark(), Marking: scenetest.Marked("TLP:CLEAR")}},
		{"geneva-titles", "geneva", geneva(), picture.Options{Scale: 0.7}},
		{"topdown-light", "geneva", scene.Options{Direction: layout.TopDown}, picture.Options{Margin: -1, Scale: 0.5}},
		{"choice-light", "choice", scene.Options{}, picture.Options{}},
		{"over-dark", "over", scene.Options{}, picture.Options{Palette: scene.Dark()}},
		{"long-light", "long", scene.Options{}, picture.Options{}},
		{"ranges-light", "ranges", scene.Options{}, picture.Options{}},
		{"ranges-dark", "ranges", scene.Options{}, picture.Options{Palette: scene.Dark()}},
		{"ranges-titles", "ranges", scene.Options{}, picture.Options{Scale: 0.6}},
		{"ranges-room", "ranges", scene.Options{Metrics: scene.ProjectorMetrics()}, picture.Options{}},
		{"marked-light", "marked", scene.Options{}, picture.Options{Marking: marking.BannerOf(scenetest.Maps()["marked"])}},
		{"marked-dark", "marked", scene.Options{}, picture.Options{Palette: scene.Dark(), Marking: marking.BannerOf(scenetest.Maps()["marked"])}},
		{"marked-titles", "marked", scene.Options{}, picture.Options{Scale: 0.6}},
		{"marked-room", "marked", scene.Options{Metrics: scene.ProjectorMetrics()}, picture.Options{}},
		{"cyrillic-dark", "cyrillic", scene.Options{}, picture.Options{Palette: scene.Dark()}},
	} {
		s := scenetest.Build(scenetest.Maps()[test.of], test.opt)
		var out bytes.Buffer
		if err := picture.PNG(&out, s, scenetest.Fonts(), test.picture); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", test.name+".png")
		if *update {
			if err := os.MkdirAll("testdata", 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, out.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := scenetest.Difference(t, out.Bytes(), want); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// Fails if a picture too large for viewers or memory is tried all the same, or
// is refused without saying what to do.
func TestTooLarge(t *testing.T) {
	s := scenetest.Build(scenariotest.Big(5000, 1), scene.Options{})
	var out bytes.Buffer
	err := picture.PNG(&out, s, scenetest.Fonts(), picture.Options{})
	var large *picture.TooLarge
	if !errors.As(err, &large) || !strings.HasSuffix(err.Error(), ": fold branches first") || out.Len() > 0 {
		t.Fatalf("%v, %d bytes", err, out.Len())
	}
	if large.Do = "take a smaller one"; !strings.HasSuffix(large.Error(), ": take a smaller one") {
		t.Error(large)
	}
	if err := picture.PNG(&out, s, scenetest.Fonts(), picture.Options{Scale: 0.02}); err != nil {
		t.Errorf("small enough: %v", err)
	}
}

// Fails if a large picture is refused although it would fit somewhat smaller,
// or is smaller than it need be, or than is allowed.
func TestShrinksToFit(t *testing.T) {
	s := scenetest.Build(scenariotest.Big(5000, 1), scene.Options{})
	img, err := picture.Image(s, scenetest.Fonts(), picture.Options{Scale: 2, Least: 0.01, Marking: scenetest.Marked("TLP:CLEAR")})
	if err != nil {
		t.Fatal(err)
	}
	b := img.Bounds()
	if long, all := max(b.Dx(), b.Dy()), b.Dx()*b.Dy(); long > picture.MaxSide || all > picture.MaxPixels ||
		long < picture.MaxSide*999/1000 && all < picture.MaxPixels*998/1000 {
		t.Errorf("it became %v", b)
	}
	_, err = picture.Image(s, scenetest.Fonts(), picture.Options{Scale: 2, Least: 1})
	var large *picture.TooLarge
	if !errors.As(err, &large) || large.Height > s.Bounds.H+2*picture.DefaultMargin+1 {
		t.Errorf("at the least scale: %v", err)
	}
	small := scenetest.Build(scenetest.Maps()["blank"], scene.Options{})
	img, err = picture.Image(small, scenetest.Fonts(), picture.Options{Scale: 2, Least: 0.25, Margin: -1})
	if err != nil || img.Bounds().Dx() < int(2*small.Bounds.W) {
		t.Errorf("a small one shrank: %v %v", img.Bounds(), err)
	}
}

// Fails if a handling label is left out of a picture, or is cut by it.
func TestMarkingIsAboveAndBelow(t *testing.T) {
	s := scenetest.Build(scenetest.Maps()["blank"], scene.Options{})
	opt := picture.Options{Marking: scenetest.Marked("TLP:RED")}
	img, err := picture.Image(s, scenetest.Fonts(), opt)
	if err != nil {
		t.Fatal(err)
	}
	b := img.Bounds()
	red := func(from, to int) bool {
		for y := from; y < to; y++ {
			for x := range b.Dx() {
				if c := img.RGBAAt(x, y); c.R > 200 && c.G < 80 {
					return true
				}
			}
		}
		return false
	}
	if !red(0, 24) || !red(b.Dy()-24, b.Dy()) {
		t.Error("the label is missing")
	}
	opt.Marking = scenetest.Marked(strings.Repeat("EYES ONLY ", 20)) // wider than the map
	if img, err = picture.Image(s, scenetest.Fonts(), opt); err != nil {
		t.Fatal(err)
	}
	b = img.Bounds()
	if black := (color.RGBA{A: 255}); img.RGBAAt(4, 12) != black || img.RGBAAt(b.Dx()-5, b.Dy()-12) != black {
		t.Error("the label has no room around it")
	}
}

// Fails if a character that no font has vanishes.
func TestMissingGlyphsAreSeen(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 60, 20))
	p := picture.New(scenetest.Fonts())
	p.On(img)
	p.Text(4, 15, "谈", scene.Regular, 13, color.NRGBA{A: 255})
	if !painted(img) {
		t.Error("nothing is drawn")
	}
}

// Fails if what lies outside the image panics or is drawn in it.
func TestOutsideOfTheImage(t *testing.T) {
	img := image.NewRGBA(image.Rect(5, 5, 25, 25))
	p := picture.New(scenetest.Fonts())
	p.On(img)
	ink := color.NRGBA{A: 255}
	for _, at := range []float32{-500, 500, -1e7, 1e7} {
		r := scene.Rect32{X: at, Y: at, W: 40, H: 40}
		p.Box(r, 5, ink, ink, 2, true)
		p.Box(r, 5, ink, ink, 2, false)
		p.Text(at, 10, "Talks", scene.Bold, 13, ink)
		p.Text(10, at, "Talks", scene.Bold, 13, ink)
		p.Symbol("star", scene.Point32{X: at, Y: at}, 20, ink, ink)
		p.Elbow([]scene.Point32{{X: at, Y: 5}, {X: at, Y: 9}}, 4, 2, ink, false)
	}
	if painted(img) {
		t.Error("something is drawn")
	}
	p.Box(scene.Rect32{X: -10, Y: -10, W: 300, H: 300}, 3, ink, color.NRGBA{}, 0, false)
	if img.RGBAAt(5, 5).A != 255 || img.RGBAAt(24, 24).A != 255 {
		t.Error("a box around the image does not fill it")
	}
}

// Fails if a box without round corners loses a side of its stroke.
func TestStrokeHasFourSides(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 20, 20))
	p := picture.New(scenetest.Fonts())
	p.On(img)
	white, ink := color.NRGBA{0xff, 0xff, 0xff, 0xff}, color.NRGBA{A: 0xff}
	p.Box(scene.Rect32{X: 2, Y: 2, W: 16, H: 16}, 0, white, ink, 1, false)
	for name, at := range map[string]image.Point{"left": {2, 9}, "right": {17, 9}, "top": {9, 2}, "bottom": {9, 17}} {
		if got := img.RGBAAt(at.X, at.Y); got != (color.RGBA{A: 0xff}) {
			t.Errorf("%s is %v", name, got)
		}
	}
}

func painted(img *image.RGBA) bool {
	for _, v := range img.Pix {
		if v > 0 {
			return true
		}
	}
	return false
}

func BenchmarkPNG(b *testing.B) {
	for _, n := range []int{100, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := scenetest.Build(scenariotest.Big(n, 1), scene.Options{})
			for b.Loop() {
				var out bytes.Buffer
				if err := picture.PNG(&out, s, scenetest.Fonts(), picture.Options{Scale: 0.6}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFrame paints what a large screen shows of maps of every size.
func BenchmarkFrame(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := scenetest.Build(scenariotest.Big(n, 1), scene.Options{})
			img := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
			p := picture.New(scenetest.Fonts())
			p.On(img)
			v := scene.View{X: s.Bounds.W - 1500, Y: s.Bounds.H / 2, Zoom: 1, W: 1920, H: 1080}
			var sight scene.Sight
			for b.Loop() {
				p.Fill(scene.Light().Ground)
				s.Paint(p, v, scene.Light(), &sight)
			}
			b.ReportMetric(float64(len(sight.Cards)), "cards")
		})
	}
}
