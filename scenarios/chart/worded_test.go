package chart_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/chart/charttest"
	"offramp/scenarios/scales"
)

// If this fails, whoever reads likelihood in words alone is shown percents in a chart,
// words lie on one another, or a scale with gaps or none at all breaks the drawing.
func TestInWordsAloneNoPercentShows(t *testing.T) {
	for _, p := range scales.All() {
		worded(t, p.Scale())
	}
	worded(t, nil)
}

func worded(t *testing.T, scale *scenarios.Scale) {
	t.Helper()
	for name, c := range charttest.Worded(scale) {
		for _, width := range []float64{320, 720, 1200} {
			d := draw(c, chart.Options{Width: width}, chart.View{})
			all := d.all() + c.Table.String()
			for _, row := range c.Rows {
				all += strings.Join(row.Tip, "|")
			}
			if strings.Contains(all, "%") || strings.Contains(all, "points") {
				t.Errorf("%s: %s", name, all)
			}
			if a, b, meet := d.overlap(); meet {
				t.Errorf("%s, %g wide: %q lies on %q", name, width, a.text, b.text)
			}
			if len(d.broken) > 0 {
				t.Errorf("%s: %v", name, d.broken)
			}
		}
	}
}
