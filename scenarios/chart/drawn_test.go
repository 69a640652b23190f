package chart_test

import (
	"image/color"
	"math"
	"strings"

	"offramp/scenarios/chart"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// drawn collects what a chart draws, to be looked at by rules.
type drawn struct {
	texts  []text
	broken []string // what has no place
}

type text struct {
	scene.Rect
	text string
}

func draw(c *chart.Chart, opt chart.Options, v chart.View) *drawn {
	opt.Fonts = scenetest.Fonts()
	d := &drawn{}
	c.Layout(opt).Paint(d, scene.Light(), scene.Light().Panel, v)
	return d
}

func (d *drawn) all() string {
	var all []string
	for _, t := range d.texts {
		all = append(all, t.text)
	}
	return strings.Join(all, "|")
}

func (d *drawn) check(what string, numbers ...float32) {
	for _, n := range numbers {
		if v := float64(n); math.IsNaN(v) || math.Abs(v) > 1e6 {
			d.broken = append(d.broken, what)
			return
		}
	}
}

func (d *drawn) Box(r scene.Rect32, radius float32, _, _ color.NRGBA, width float32, _ bool) {
	d.check("a box", r.X, r.Y, r.W, r.H, radius, width)
}

func (d *drawn) Elbow(points []scene.Point32, radius, width float32, _ color.NRGBA, _ bool) {
	for _, p := range points {
		d.check("a line", p.X, p.Y, radius, width)
	}
}

func (d *drawn) Symbol(kind string, at scene.Point32, size float32, _, _ color.NRGBA) {
	d.check("the symbol "+kind, at.X, at.Y, size)
}

func (d *drawn) Text(x, baseline float32, s string, face scene.Face, size float32, _ color.NRGBA) {
	d.check("the text "+s, x, baseline, size)
	if strings.Contains(s, "NaN") || strings.Contains(s, "Inf") {
		d.broken = append(d.broken, "the text "+s)
	}
	w := scenetest.Fonts().Width(s, float64(size), face)
	d.texts = append(d.texts, text{scene.Rect{X: float64(x), Y: float64(baseline - size*0.8), W: w, H: float64(size)}, s})
}

// overlap returns two texts that lie on one another.
func (d *drawn) overlap() (a, b text, ok bool) {
	for i, a := range d.texts {
		for _, b := range d.texts[:i] {
			if a.X+0.5 < b.Right() && b.X+0.5 < a.Right() && a.Y+0.5 < b.Bottom() && b.Y+0.5 < a.Bottom() {
				return a, b, true
			}
		}
	}
	return text{}, text{}, false
}
