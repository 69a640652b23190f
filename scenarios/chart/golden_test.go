package chart_test

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offramp/scenarios/chart"
	"offramp/scenarios/chart/charttest"
	"offramp/scenarios/scales"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// Fails if a chart looks different: look at both, and accept the new picture with
// -update if the change is meant. Only the writing of the SVG is deterministic to
// the byte; processors round pixels differently.
func TestGoldenPictures(t *testing.T) {
	charts := charttest.Charts()
	maps.Copy(charts, charttest.Worded(scales.ICD203()))
	for name, c := range charts {
		for kind, p := range map[string]chart.Picture{
			"light":     {Width: 720},
			"dark":      {Width: 720, Palette: scene.Dark()},
			"projector": {Width: 976, K: chart.Projector, Marking: scenetest.Marked("TLP:AMBER")},
			"narrow":    {Width: 320},
		} {
			p.Fonts = scenetest.Fonts()
			var pixels, drawing bytes.Buffer
			if err := c.PNG(&pixels, p); err != nil {
				t.Fatal(err)
			}
			if err := c.SVG(&drawing, p); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name+"-"+kind)
			if *update {
				write(t, path+".png", pixels.Bytes())
				if kind == "light" {
					write(t, path+".svg", drawing.Bytes())
				}
				continue
			}
			if diff := scenetest.Difference(t, pixels.Bytes(), read(t, path+".png")); diff != "" {
				t.Errorf("%s %s: %s", name, kind, diff)
			}
			if kind == "light" && !bytes.Equal(drawing.Bytes(), read(t, path+".svg")) {
				t.Errorf("%s %s: the SVG differs", name, kind)
			}
		}
	}
}

// Fails if a chart leaves the program without its handling label, or without
// words for those who cannot see it.
func TestWordsOfAnSVG(t *testing.T) {
	var out bytes.Buffer
	if err := charttest.Charts()["ranges"].SVG(&out, chart.Picture{Marking: scenetest.Marked("TLP:RED"), Fonts: scenetest.Fonts()}); err != nil {
		t.Fatal(err)
	}
	for word, times := range map[string]int{">TLP:RED<": 2, "<title>End states from lowest to highest<": 1, "War\t29": 1, "Ranges: 90 % interval": 1} {
		if n := strings.Count(out.String(), word); n != times {
			t.Errorf("%q is there %d times, not %d", word, n, times)
		}
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
