package scene_test

import (
	"testing"

	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// If this fails, a list beside the map says another number than the card.
func TestLabelsSayWhatCardsSay(t *testing.T) {
	for name, s := range scenetest.Maps() {
		figures := odds.Compute(s)
		labels := scene.NewLabels(tell.New(figures, odds.NumbersAndWords))
		for _, c := range scenetest.Build(s, scene.Options{}).Cards {
			switch {
			case c.Ghost:
				fork, _ := figures.Index(c.Outcome)
				if got := labels.Open(fork); got != c.Figure.Number {
					t.Errorf("%s: a ghost says %q, the list %q", name, c.Figure.Number, got)
				}
			case c.Ordinal > 0:
				number, word := labels.Branch(int(c.Ordinal))
				if number != c.Figure.Number {
					t.Errorf("%s: the card of %q says %q, the list %q", name, c.Title, c.Figure.Number, number)
				}
				if number == "" && word == "" && c.Figure.Word != "" && !c.Choice && !c.Over {
					t.Errorf("%s: the card of %q says %q, the list nothing", name, c.Title, c.Figure.Word)
				}
				if (labels.Over(int(c.Ordinal)) != "") != c.Over {
					t.Errorf("%s: %q is over 100 %%: %v", name, c.Title, c.Over)
				}
				if _, ok := labels.EndState(c.Outcome); ok != (c.EndState != nil) {
					t.Errorf("%s: %q has an end state in only one of them", name, c.Title)
				}
			}
		}
	}
}
