package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// If this fails, figures are written in another way than everywhere else, or
// claim more than they know.
func TestFigures(t *testing.T) {
	p, i := Percent(), Impact("harm")
	for _, test := range []struct{ got, want string }{
		{p.Value(0.125), "12.5 %"}, {p.Value(1e-9), "<0.1 %"}, {p.figure(0.3, 1), "30.0 %"},
		{p.difference(0.045), "+4.5 points"}, {p.difference(-0.12), "−12 points"}, {p.difference(0), "0 points"},
		{p.difference(0.01), "+1 point"}, {p.difference(1e-5), "<0.1 points up"}, {p.difference(-1e-5), "<0.1 points down"},
		{i.Value(-3.2), "−3.2"}, {i.Value(-0.0001), "0"}, {i.difference(0.3), "+0.3"}, {i.Value(2.5e9), "2.5e+09"},
		{p.tick(0.2, 0.1), "20 %"}, {p.tick(0.005, 0.005), "0.5 %"}, {i.tick(-1e-18, 0.5), "0.0"}, {i.tick(-2, 1), "−2"},
		{exact(-0.29), "−0.29"}, {exact(0.51672), "+0.51672"}, {slope(0.0042), "+0.0042"}, {slope(-1.234), "−1.23"}, {slope(0), "0"},
		{i.name, "impact: harm"}, {Impact(" \n").name, "impact"},
	} {
		if got := strings.ReplaceAll(test.got, "\u00a0", " "); got != test.want {
			t.Errorf("%q instead of %q", got, test.want)
		}
	}
}

// If this fails, an axis has crooked ticks, too many of them, or does not reach
// all values.
func TestTicks(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		u, value := Impact(""), rapid.Float64Range(-1e6, 1e6)
		if rapid.Bool().Draw(r, "percent") {
			u, value = Percent(), rapid.Float64Range(0, 1)
		}
		x, y := value.Draw(r, "x"), value.Draw(r, "y")
		low, high, most := min(x, y), max(x, y), rapid.IntRange(1, 12).Draw(r, "most")
		a := newAxis(u, low, high, rapid.Bool().Draw(r, "zero"), most)
		first := a.step / math.Pow(10, math.Floor(math.Log10(a.step)+1e-9))
		if math.Abs(first-1) > 1e-6 && math.Abs(first-2) > 1e-6 && math.Abs(first-5) > 1e-6 {
			r.Errorf("the step is %g", a.step)
		}
		near := a.step * 1e-6
		if a.low > low+near || a.high < high-near || len(a.ticks()) > most+2 {
			r.Errorf("from %g to %g with %d ticks", a.low, a.high, len(a.ticks()))
		}
		if u.percent && (a.low < 0 || a.high > 1+1e-9) {
			r.Errorf("probabilities run from %g to %g", a.low, a.high)
		}
		seen := map[string]bool{}
		for _, v := range a.ticks() {
			text := u.tick(v, a.step)
			if seen[text] {
				r.Errorf("two ticks are %q", text)
			}
			seen[text] = true
		}
	})
}

// If this fails, a long name is wider than its column, or loses its end, where
// names of one kind differ.
func TestElide(t *testing.T) {
	l := &Layout{Options: Options{Fonts: scenetest.Fonts()}, k: 1}
	rapid.Check(t, func(r *rapid.T) {
		name, room := rapid.String().Draw(r, "name"), rapid.Float64Range(30, 400).Draw(r, "room")
		short := l.elide(name, textSize, scene.Regular, room)
		if w := l.width(short, textSize, scene.Regular); w > room {
			r.Errorf("%q is %.1f px wide, of %.1f", short, w, room)
		}
	})
	got := l.elide("Sanctions after talks in Geneva, first round of three", textSize, scene.Regular, 150)
	if !strings.HasPrefix(got, "Sanctions") || !strings.HasSuffix(got, "three") || !strings.Contains(got, "…") {
		t.Error(got)
	}
}

// If this fails, a copied chart falls apart in a sheet: a name with a tab or a
// new line makes cells of its own.
func TestTextOfATable(t *testing.T) {
	table := Table{Title: "A\nB", Columns: []string{"Name", "Value"}, Rows: [][]string{{"x\ty\r\nz", "5\u00a0%"}}, Notes: []string{"note"}}
	if got, want := table.String(), "A B\nName\tValue\nx y z\t5\u00a0%\nnote\n"; got != want {
		t.Errorf("%q", got)
	}
	table.Empty = "Nothing."
	if got, want := table.String(), "A B\nNothing.\nnote\n"; got != want {
		t.Errorf("%q", got)
	}
}
