package analysis

import (
	"strings"
	"testing"

	"offramp/assets"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
	"offramp/scenarios/store"
)

// If this fails, whoever reads likelihood in words alone finds percents on a page with
// a chart.
func TestInWordsAloneChartsShowNoPercent(t *testing.T) {
	opened, err := store.Decode(assets.Geneva)
	if err != nil {
		t.Fatal(err)
	}
	s := opened.Scenario
	s.Scale = scales.ICD203()
	for _, name := range []string{"What moves it", "Simulation", "Impact", "Choices", "What if"} {
		o := open(t, s, name)
		o.b.SetManner(odds.WordsOnly)
		if name == "Simulation" {
			o.Simulate()
		}
		if text := o.Charted().Chart().Table.String(); strings.Contains(text, "%") || strings.Contains(text, "points") {
			t.Errorf("%s: %s", name, text)
		}
	}
}
