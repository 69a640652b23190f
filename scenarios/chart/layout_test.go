package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios/chart"
	"offramp/scenarios/chart/charttest"
	"offramp/scenarios/scene/scenetest"
)

// If this fails, texts of a chart lie on one another or beyond its edge, at some
// width or in projector size.
func TestTextsKeepApart(t *testing.T) {
	charts := charttest.Charts()
	for _, n := range []int{1, 200} {
		for name, c := range charttest.Many(n) {
			charts[fmt.Sprint(n, " rows of ", name)] = c
		}
	}
	for name, c := range charts {
		for _, k := range []float64{1, 1.5, chart.Projector} {
			for width := 220 * k; width < 1400; width += 37 {
				d := draw(c, chart.Options{Width: width, K: k, Height: 500 * k}, chart.View{})
				if a, b, found := d.overlap(); found {
					t.Errorf("%s, %g px at %g: %q lies on %q", name, width, k, a.text, b.text)
				}
				for _, x := range d.texts {
					if x.X < -1 || x.Right() > width+1 {
						t.Errorf("%s, %g px at %g: %q reaches from %.0f to %.0f", name, width, k, x.text, x.X, x.Right())
					}
				}
			}
		}
	}
}

// If this fails, some values make a chart draw at no place: all equal, tiny, huge
// or far apart.
func TestEveryValueHasAPlace(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		percent := rapid.Bool().Draw(r, "percent")
		unit, value := chart.Impact("€"), rapid.OneOf(rapid.Float64Range(-1e15, 1e15), rapid.Float64Range(-1, 1), rapid.Just(7.0))
		if percent {
			unit, value = chart.Percent(), rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom([]float64{0, 1, 0.5, 1e-12, 1 - 1e-12}))
		}
		title := rapid.String()
		tornado := chart.Tornado{Unit: unit, Baseline: value.Draw(r, "baseline")}
		changes := chart.Changes{Unit: unit}
		ranges := chart.Ranges{Unit: unit}
		for i := range rapid.IntRange(1, 12).Draw(r, "rows") {
			id := fmt.Sprint(i)
			a, b := value.Draw(r, "a"), value.Draw(r, "b")
			tornado.Bars = append(tornado.Bars, chart.Bar{ID: id, Title: title.Draw(r, "title"), Parent: title.Draw(r, "fork"), High: 1, AtLow: a, AtHigh: b, Assumed: i%2 == 0})
			changes.Changes = append(changes.Changes, chart.Change{ID: id, Name: title.Draw(r, "name"), Before: a, After: b})
			ranges.Ranges = append(ranges.Ranges, chart.Range{ID: id, Name: title.Draw(r, "name"), Low: min(a, b), High: max(a, b)})
		}
		opt := chart.Options{Width: rapid.Float64Range(1, 3000).Draw(r, "width"), Height: rapid.Float64Range(0, 2000).Draw(r, "height"), K: rapid.Float64Range(0.5, 4).Draw(r, "k")}
		for _, m := range []maker{tornado, changes, ranges} {
			c, err := m.Chart()
			if err != nil {
				r.Fatal(err)
			}
			if d := draw(c, opt, chart.View{}); len(d.broken) > 0 {
				r.Fatalf("%T: %s has no place", m, d.broken[0])
			}
		}
	})
}

// If this fails, a click picks another row than the one under the pointer, or
// the keyboard goes to a row that is out of sight.
func TestRowsAreFound(t *testing.T) {
	charts := charttest.Charts()
	charts["tall"] = charttest.Must(charttest.Tall(200).Chart())
	for name, c := range charts {
		l := c.Layout(chart.Options{Width: 700, Height: 400, All: true, Fonts: scenetest.Fonts()})
		v := chart.View{Height: 400}
		if len(l.Places) != len(c.Rows) || l.IsCut() {
			t.Errorf("%s: %d of %d rows have a place", name, len(l.Places), len(c.Rows))
			continue
		}
		for i := range c.Rows {
			v.Scroll = l.ToShow(i, v)
			r := l.Place(i, v)
			top, bottom := l.Body(v)
			if r.Y < top-1 || r.Bottom() > bottom+12 || v.Scroll > l.MaxScroll(400) {
				t.Errorf("%s: row %d is at %v, not from %.0f to %.0f", name, i, r, top, bottom)
			}
			if at := l.At(r.X+r.W/2, r.Y+r.H/2, v); at != i {
				t.Errorf("%s: in the middle of row %d is row %d", name, i, at)
			}
		}
		if l.At(350, 2, v) >= 0 || l.At(350, 399, v) >= 0 || l.At(-5, 200, v) >= 0 {
			t.Errorf("%s: there is a row in the head, the foot or beside the chart", name)
		}
	}
}

// If this fails, rows that do not fit a picture vanish without a word.
func TestWhatDoesNotFitIsCounted(t *testing.T) {
	c := charttest.Must(charttest.Tall(40).Chart())
	opt := chart.Options{Width: 700, Height: 420, Fonts: scenetest.Fonts()}
	l := c.Layout(opt)
	shown := len(l.Places)
	if shown < 3 || shown >= 40 || l.Needed() > opt.Height || !l.IsCut() {
		t.Errorf("%d rows, %.0f px of %.0f", shown, l.Needed(), opt.Height)
	}
	if d := draw(c, opt, chart.View{}); !strings.Contains(d.all(), fmt.Sprintf("and %d more branches", 40-shown)) {
		t.Errorf("%d rows and it says %s", shown, d.all())
	}
}

// If this fails, a chart of very many rows takes as long to draw as all of them
// would.
func TestOnlyWhatIsInViewIsDrawn(t *testing.T) {
	c := charttest.Must(charttest.Tall(2000).Chart())
	opt := chart.Options{Width: 700, Height: 500, All: true}
	if n := len(draw(c, opt, chart.View{Height: 500, Scroll: 30_000}).texts); n < 20 || n > 150 {
		t.Errorf("%d texts are drawn", n)
	}
}

// If this fails, the widest bars are not on top, or equal ones change places.
func TestTornadoIsSorted(t *testing.T) {
	x := charttest.Tornado()
	x.Bars[0], x.Bars[3] = x.Bars[3], x.Bars[0]
	var order string
	for _, row := range charttest.Must(x.Chart()).Rows {
		order += row.ID
	}
	if order != "abcde" {
		t.Error(order)
	}
	if x.Bars[0].ID != "d" {
		t.Error("the caller's own list was sorted")
	}
}
