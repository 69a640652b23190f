package odds_test

import (
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
func TestGivenBranch(t *testing.T) {
	s := tree(t, three)
	f := odds.Compute(s)
	if odds.GivenEvents(s, f) != f {
		t.Error("figures given nothing are others than those as judged")
	}
	indicator(s.Root, "seen", .1, .3, .8)
	given := odds.GivenEvents(s, f)
	p, seen, ok := f.GivenBranch(given, s.Outcome("A"))
	near(t, "A", p, .0821917808219)
	if !seen || !ok {
		t.Error("what was seen is not told")
	}
	s.Root.Indicators[0].Likelihoods = s.Root.Indicators[0].Likelihoods[:2] // it does not count now
	if p, _, ok := f.GivenBranch(odds.GivenEvents(s, f), s.Outcome("A")); ok {
		t.Errorf("what does not count: %v", p)
	}
	mark(s, "A out")
	given = odds.GivenEvents(s, f)
	p, seen, ok = f.GivenBranch(given, s.Outcome("B"))
	near(t, "B", p, .45/.7)
	if seen || !ok {
		t.Error("what was ruled out is taken for something seen")
	}
	for _, o := range []*scenarios.Outcome{s.Root, s.Outcome("A")} {
		if p, _, ok := f.GivenBranch(given, o); ok {
			t.Errorf("%s: %v", o.Title, p)
		}
	}
}
