package scene_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
)

// If this fails, what cannot come true any more looks as if it could, what
// happened fades, or what stands on the cards is no longer the judgement.
func TestWhatIsRuledOutFades(t *testing.T) {
	before := said(scenetest.Build(scenetest.Geneva(), scene.Options{}))
	doc := scenetest.Geneva()
	marked := doc.Outcome("Limited incursion")
	marked.Status = &scenarios.Status{Is: scenarios.Happened, On: "2022-01-10"}
	s := scenetest.Build(doc, scene.Options{})
	for i := range s.Cards {
		c := &s.Cards[i]
		open := marked.Within(c.Outcome) && !c.Ghost
		if c.Faded == open {
			t.Errorf("%s: faded is %v", strings.Join(c.Title, " "), c.Faded)
		}
	}
	after := said(s)
	for title, text := range before {
		if after[title] != text {
			t.Errorf("%s: %q, was judged %q", title, after[title], text)
		}
	}
}

// If this fails, nobody learns on the map why a card is pale, or what an
// observation makes of a judgement.
func TestTipsSayWhatIsKnown(t *testing.T) {
	doc := scenetest.Geneva()
	abruptly := doc.Outcome("Talks end abruptly")
	doc.Outcome("Severe sanctions at once").Status = &scenarios.Status{Is: scenarios.RuledOut, On: "2022-01-10"}
	agreement := doc.Outcome("Limited agreement on missiles and exercises")
	agreement.Indicators = []scenarios.Indicator{{ID: "i", Text: "Dates set", Observed: &scenarios.Observation{Is: scenarios.Seen},
		Likelihoods: []scenarios.Likelihood{{Child: "Troops withdrawn", P: 0.2}, {Child: "Agreement stalls", P: 0.6}}}}
	s := scenetest.Build(doc, scene.Options{})
	for id, want := range map[string]string{
		"Pipeline stays shut":      "Ruled out with “Severe sanctions at once” on 10 January 2022.",
		"Severe sanctions at once": "Ruled out on 10 January 2022",
		"Limited incursion":        "20 % · very unlikely [5–20 %]\nGiven what has happened 36.4 % · unlikely [20–45 %]\n",
		"Troops withdrawn":         "55 % · likely [55–80 %]\nGiven what was seen 28.9 % · unlikely [20–45 %]\n",
	} {
		if got := tipText(t, s, id) + "\n"; !strings.Contains(got, want) {
			t.Errorf("%s:\n%swant:\n%s", id, got, want)
		}
	}
	abruptly.Status = &scenarios.Status{Is: scenarios.Happened}
	s = scenetest.Build(doc, scene.Options{})
	if got := tipText(t, s, "Troops withdrawn"); !strings.Contains(got, "Ruled out: “Talks end abruptly” happened.") {
		t.Errorf("%s", got)
	}
}
