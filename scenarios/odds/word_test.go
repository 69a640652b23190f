package odds_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

// worded is a fork whose first branch has the word typed.
func worded(t *testing.T, fork, typed string) (*scenarios.Scenario, *scenarios.Outcome) {
	t.Helper()
	s := forkOf(t, fork)
	s.Scale = scales.ICD203()
	o := s.Root.Children[0]
	e, err := odds.ParseFor(o, s.Scale, typed)
	do(t, s, odds.SetProbability(o, e), err)
	return s, o
}

// If this fails, a word that is typed is made a number, does not become the
// range, or the field does not open with it again.
func TestParseFor_word(t *testing.T) {
	s, o := worded(t, "0.3 0.45 rest", " LIKELY ")
	if o.Said != "likely" || !o.Probability.IsAbsent() || *o.Range != (scenarios.Range{Low: 0.55, High: 0.80}) {
		t.Fatalf("%q, %v, %v", o.Said, o.Probability, o.Range)
	}
	if _, ok := odds.Compute(s).BranchOf(o); ok {
		t.Error("a word has become a number")
	}
	if got := odds.EntryText(o); got != "likely" {
		t.Errorf("opens as %q", got)
	}
	if got, want := odds.SaysWord(o, odds.NumbersAndWords), "“likely” says from 55 to 80 %, and no number."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	do(t, s, scenarios.SetField(o, "range", "range", &scenarios.Range{Low: 0.6, High: 0.7}), nil)
	s.Scale = nil // and the word stands, as does the range that was narrowed
	e, err := odds.ParseFor(o, s.Scale, odds.EntryText(o))
	if err != nil || !odds.SetProbability(o, e).IsEmpty() {
		t.Errorf("entering the word again changes something: %+v, %v", e, err)
	}
}

// If this fails, a word stays beside a number that was typed over it, or a
// range that spoke of the word contradicts the number.
func TestNumberAfterWord(t *testing.T) {
	for typed, keeps := range map[string]bool{"67.5": true, "80": true, "25": false, "": false, "rest": false} {
		s, o := worded(t, "0.3 0.45", "likely")
		e, err := odds.ParseFor(o, s.Scale, typed)
		do(t, s, odds.SetProbability(o, e), err)
		if o.Said != "" || (o.Range != nil) != keeps {
			t.Errorf("%q leaves %q and the range %v", typed, o.Said, o.Range)
		}
	}
}

// If this fails, the middle of a band is taken without being asked for, or is
// not the middle: 67.5 % of 55–80 %.
func TestUseMiddle(t *testing.T) {
	s, o := worded(t, "0.3 0.25", "probable")
	offer, ok := odds.UseMiddle(o)
	if !ok || offer.Label != "Use 67.5 %" {
		t.Fatalf("%q, %v", offer.Label, ok)
	}
	if offers := odds.Offers(s, o); offers[0].Label != offer.Label {
		t.Errorf("what is offered at the branch begins with %q", offers[0].Label)
	}
	edit, err := offer.Edit()
	do(t, s, edit, err)
	if p, _ := o.Probability.Number(); p != 0.675 || o.Range == nil {
		t.Errorf("%v, %v", p, o.Range)
	}
	if _, ok := odds.UseMiddle(o); ok {
		t.Error("there is a number, and the middle is still offered")
	}
}

// If this fails, a text that is neither number nor word is not answered with
// what could be typed, or a number is called no word.
func TestParseFor_refuses(t *testing.T) {
	o := scenarios.NewOutcome("")
	for text, want := range map[string]string{
		"lots": "“lots” is no word of the scale: its words are almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain, or a number such as 35",
		"very": "“very” could be several words: type very unlikely, very likely, or a number such as 35",
		"120":  "“120” is more than 100 %: a probability is from 0 to 100 %",
		"12 x": "“12 x” is no probability: type 35, 1/3, 12 of 34, rest, or nothing",
	} {
		if _, err := odds.ParseFor(o, scales.ICD203(), text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if _, err := odds.ParseFor(o, nil, "likely"); err == nil || !strings.Contains(err.Error(), "no probability") {
		t.Errorf("without a scale: %v", err)
	}
}

// If this fails, some word of some scale cannot be typed, or what a field opens
// with is not what it takes.
func TestWordsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := rapid.SampledFrom(scales.All()).Draw(t, "scale").Scale()
		band := rapid.SampledFrom(scale.Bands).Draw(t, "band")
		o := scenarios.NewOutcome("")
		e, err := odds.ParseFor(o, scale, strings.ToUpper(band.Word))
		if err != nil || e.Said != band.Word || e.Range.Low != *band.Low || e.Range.High != *band.High || e.Text() != band.Word {
			t.Fatalf("%+v, %v", e, err)
		}
	})
}

// If this fails, likelihood is told in another manner than the one that was
// set: a number where only words are wanted, a word in a gap of the scale.
func TestTell(t *testing.T) {
	phia, _ := scales.ByID("phia2025")
	for _, test := range []struct {
		scale *scenarios.Scale
		p     float64
		m     odds.Manner
		want  string
	}{
		{scales.ICD203(), 0.25, odds.NumbersAndWords, "25 % · unlikely [20–45 %]"},
		{scales.ICD203(), 0.25, odds.NumbersOnly, "25 %"},
		{scales.ICD203(), 0.25, odds.WordsOnly, "unlikely"},
		{phia.Scale(), 0.5, odds.NumbersAndWords, "50 % · no word of the scale fits"},
		{phia.Scale(), 0.5, odds.WordsOnly, "no word of the scale fits"},
		{phia.Scale(), 0.45, odds.WordsOnly, "Realistic Possibility"},
		{nil, 0.25, odds.NumbersAndWords, "25 %"},
		{nil, 0.25, odds.WordsOnly, "no words chosen"},
	} {
		told := odds.Tell(test.scale, test.p, odds.Branch(test.p), test.m)
		if got := strings.ReplaceAll(told.Text(), "\u00a0", " "); got != test.want {
			t.Errorf("%v in manner %d: %q, not %q", test.p, test.m, got, test.want)
		}
		if short := told.Short(); strings.Contains(short, "[") {
			t.Errorf("a card would say %q", short)
		}
	}
	s, o := worded(t, "0.3 0.45", "likely")
	for m, want := range map[odds.Manner]string{
		odds.NumbersAndWords: "likely [55–80 %]", odds.WordsOnly: "likely", odds.NumbersOnly: "from 55 to 80 %",
	} {
		if got := strings.ReplaceAll(odds.TellWord(s.Scale, o, m).Text(), "\u00a0", " "); got != want {
			t.Errorf("a word in manner %d: %q, not %q", m, got, want)
		}
	}
}
