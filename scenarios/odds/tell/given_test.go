package tell_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scales"
)

// If this fails, what was seen is told otherwise than the judgement beside it, a
// figure shows in words alone, or what did not move is told twice.
func TestGiven(t *testing.T) {
	s := scenarios.New()
	s.Scale = scales.ICD203()
	for id, p := range map[string]float64{"a": 0.3, "b": 0.7} {
		s.Root.Children = append(s.Root.Children, &scenarios.Outcome{ID: id, Title: id, Probability: scenarios.Number(p)})
	}
	s.Root.Indicators = []scenarios.Indicator{{
		ID: "i", Text: "seen", Observed: &scenarios.Observation{Is: scenarios.Seen},
		Likelihoods: []scenarios.Likelihood{{Child: "a", P: 0.2}, {Child: "b", P: 0.8}},
	}}
	s.Link()
	f := odds.Compute(s)
	given := odds.GivenEvents(s, f)
	for manner, want := range map[odds.Manner]string{
		odds.NumbersOnly:     "Given what was seen 9.7 %",
		odds.WordsOnly:       "Given what was seen very unlikely",
		odds.NumbersAndWords: "Given what was seen 9.7 % · very unlikely [5–20 %]",
	} {
		if got := strings.ReplaceAll(tell.New(f, manner).Given(given, s.Outcome("a")), "\u00a0", " "); got != want {
			t.Errorf("%v: %q, want %q", manner, got, want)
		}
	}
	if got := tell.New(f, odds.NumbersOnly).Given(f, s.Outcome("a")); got != "" {
		t.Errorf("as judged: %q", got)
	}
}
