package odds_test

import (
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// If this fails, a card does not say why it is out, or names another outcome than
// the one that somebody marked.
func TestRuledOutBy(t *testing.T) {
	s := mark(tree(t, "R\n  A: 0.3\n    A1: 0.5\n      A11: 0.4\n    A2: 0.1\n  B: 0.2\n  C: 0.2\n    C1: 0.5"), "A1 happened, C out")
	f := odds.ComputeGiven(s, odds.Supposed{})
	for title, want := range map[string]string{
		"A": "", "A1": "", "A11": "", "R": "", "A2": "A1 happened", "B": "A1 happened", "C": "C ruledOut", "C1": "C ruledOut",
	} {
		got := ""
		if by, is := f.RuledOutBy(s.Outcome(title)); by != nil {
			got = by.Title + " happened"
			if is == scenarios.RuledOut {
				got = by.Title + " ruledOut"
			}
		}
		if got != want {
			t.Errorf("%s: by %q, want %q", title, got, want)
		}
	}
	for title, want := range map[string]bool{"R": true, "A": true, "A1": false, "C": false} {
		i, _ := f.Index(s.Outcome(title))
		if f.CameTrue(i) != want {
			t.Errorf("%s: came true is not %v", title, want)
		}
	}
	if by, _ := odds.Compute(s).RuledOutBy(s.Outcome("B")); by != nil {
		t.Error("figures as judged rule something out")
	}
}

// If this fails, a judgement is shown without what was seen, or says so where
// nothing differs.
func TestSaysGiven(t *testing.T) {
	s := tree(t, three)
	f := odds.Compute(s)
	if odds.GivenEvents(s, f) != f {
		t.Error("figures given nothing are others than those as judged")
	}
	indicator(s.Root, "seen", .1, .3, .8)
	given := odds.GivenEvents(s, f)
	text, p := f.SaysGiven(given, s.Outcome("A"))
	near(t, "A", p, .0821917808219)
	if text != "given what was seen 8.2\u00a0%" {
		t.Errorf("%q", text)
	}
	s.Root.Indicators[0].Likelihoods = s.Root.Indicators[0].Likelihoods[:2] // it does not count now
	if text, p := f.SaysGiven(odds.GivenEvents(s, f), s.Outcome("A")); text != "" || !math.IsNaN(p) {
		t.Errorf("what does not count: %q", text)
	}
	mark(s, "A out")
	given = odds.GivenEvents(s, f)
	if text, _ := f.SaysGiven(given, s.Outcome("B")); text != "given what has happened 64.3\u00a0%" {
		t.Errorf("%q", text)
	}
	if text, _ := f.SaysGiven(given, s.Outcome("A")); text != "" {
		t.Errorf("what is ruled out: %q", text)
	}
	if text, _ := f.SaysGiven(given, s.Root); text != "" {
		t.Errorf("the start: %q", text)
	}
}
