package tell_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scales"
	"offramp/scenarios/scenariotest"
)

func accounts(s *scenarios.Scenario) []odds.Account {
	all := []odds.Account{
		tell.Between, odds.WithoutEndState, odds.LeftUnassigned, odds.LeftUnestimated, odds.LeftUnsettled, odds.LeftUndecided,
	}
	for e := range s.EndStates {
		all = append(all, odds.Account(e))
	}
	return all
}

// If this fails, the strip's bar is not the whole, or an end state is said to
// reach further than what is open lets it.
func TestAnswers_addToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		told := tell.New(odds.Compute(s), odds.NumbersAndWords)
		sum := 0.0
		for _, a := range accounts(s) {
			answer := told.Of(a)
			if math.IsNaN(answer.Share) || answer.Share < -1e-9 {
				t.Fatalf("%d has the share %v", a, answer.Share)
			}
			sum += answer.Share
		}
		if math.Abs(sum-1) > 1e-8 {
			t.Fatalf("the parts add to %v", sum)
		}
	})
}

// If this fails, what an end state gets whichever of two branches comes is also
// told as not estimated, and the parts of the strip add to more than the whole.
func TestAnswers_whatIsSureIsToldOnce(t *testing.T) {
	s := scenarios.New()
	half := scenarios.Number(0.5)
	o := func(p scenarios.Probability, children ...*scenarios.Outcome) *scenarios.Outcome {
		return &scenarios.Outcome{Title: "o", Probability: p, Children: children}
	}
	worded := o(scenarios.NotEstimated)
	worded.Range = &scenarios.Range{Low: 0.7, High: 1}
	s.Root.Children = []*scenarios.Outcome{
		o(half, o(scenarios.NotEstimated), o(scenarios.Rest)), // whichever: without an end state
		o(half, worded),
	}
	s.Link()
	told := tell.New(odds.Compute(s), odds.NumbersAndWords)
	if none, left := told.Of(odds.WithoutEndState).Share, told.Of(odds.LeftUnestimated).Share; none != 1 || left != 0 {
		t.Errorf("without an end state %v, not estimated %v", none, left)
	}
}

// If this fails, a figure stands outside what is said of how far it can go, or an
// end state that words leave open is told by a figure that lacks them.
func TestAnswers_holdTheirFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		f := odds.Compute(s)
		told := tell.New(f, odds.NumbersAndWords)
		for e := range s.EndStates {
			switch a := told.Of(odds.Account(e)); {
			case a.Open:
				if !(a.Within.Low <= a.Within.High+1e-12) || a.Share != a.Within.Low || f.Totals.EndStates[e] > a.Within.High+1e-9 {
					t.Fatalf("end state %d is %v within %v", e, f.Totals.EndStates[e], a)
				}
			case a.Within.Known() && !a.Within.Contains(a.Share):
				t.Fatalf("end state %d, %v, is outside %v", e, a.Share, a.Within)
			}
		}
	})
}

// If this fails, a sentence in words alone shows a percentage, reads wrong, or
// changes what somebody called an outcome.
func TestSentence(t *testing.T) {
	for text, want := range map[string]string{
		"“Talks” leaves 15 % open":                          "“Talks” leaves a part open",
		"15 % is unassigned.":                               "A part is unassigned.",
		"“Tariffs at 10 %” adds to 115 %":                   "“Tariffs at 10 %” adds to more than the whole",
		"All assigned: its branches add to 100\u00a0%.":     "All assigned: its branches add to the whole.",
		"the highest add to 80 %, less than 100 %":          "the highest add to a part, less than the whole",
		"the lowest add to 110 %, more than 100 %: mend it": "the lowest add to more than the whole: mend it",
		"“a “12 %” b” has from 5 to 10.5 %":                 "“a “12 %” b” has from a part",
		"<0.1 % is left":                                    "A part is left",
		"“open 5 %":                                         "“open 5 %",
	} {
		if got := tell.Sentence(text, odds.WordsOnly); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if got := tell.Sentence(text, odds.NumbersOnly); got != text {
			t.Errorf("with numbers %q becomes %q", text, got)
		}
	}
}

// If this fails, a word is told that does not hold for all of a range, or a
// range reads wrong.
func TestTellInterval(t *testing.T) {
	s := scales.ICD203()
	for _, test := range []struct {
		r    odds.Interval
		m    odds.Manner
		want string
	}{
		{odds.Interval{Low: 0.19, High: 0.455}, odds.NumbersAndWords, "19–46 % · very unlikely to roughly even chance"},
		{odds.Interval{Low: 0.2, High: 0.45}, odds.NumbersAndWords, "20–45 % · unlikely [20–45 %]"},
		{odds.Interval{Low: 0.2, High: 0.45}, odds.WordsOnly, "unlikely"},
		{odds.Interval{Low: 0.2, High: 0.45}, odds.NumbersOnly, "20–45 %"},
		{odds.Interval{Low: 0.004, High: 0.013}, odds.NumbersOnly, "0.40–1.30 %"},
		{odds.Interval{Low: 0, High: 0.0004}, odds.NumbersOnly, "0–0.04 %"},
		{odds.Interval{Low: 0.00001, High: 0.5}, odds.NumbersOnly, "<1–50 %"},
		{odds.Interval{Low: 0, High: 0.25}, odds.WordsOnly, "up to unlikely"},
		{odds.Interval{Low: 0.6, High: 1}, odds.WordsOnly, "likely or more"},
		{odds.Interval{Low: 0, High: 1}, odds.WordsOnly, odds.NoWordFits},
	} {
		if got := strings.ReplaceAll(odds.TellInterval(s, test.r, test.m).Text(), "\u00a0", " "); got != test.want {
			t.Errorf("%v: %q, want %q", test.r, got, test.want)
		}
	}
}

// If this fails, an end state that a choice without an assumed option leads to, too,
// is told without its bounds in the window, while the command line has them.
func TestAnswers_boundsBesideAChoice(t *testing.T) {
	s := scenarios.New()
	s.EndStates = []*scenarios.EndState{{ID: "war", Name: "War"}}
	s.Root.Children = []*scenarios.Outcome{
		{Title: "talks fail", Probability: scenarios.Number(0.3), Range: &scenarios.Range{Low: 0.2, High: 0.5}, EndState: "war"},
		{Title: "talks go on", Probability: scenarios.Rest, Kind: scenarios.KindChoice, Children: []*scenarios.Outcome{
			{Title: "concede", EndState: "war"}, {Title: "stand firm"},
		}},
	}
	s.Link()
	got := tell.New(odds.Compute(s), odds.NumbersAndWords).Of(0)
	if got.Open || got.Missing || math.Abs(got.Share-0.3) > 1e-9 || math.Abs(got.Within.Low-0.2) > 1e-9 || math.Abs(got.Within.High-0.5) > 1e-9 {
		t.Errorf("the end state is told as %+v", got)
	}
}
