package odds_test

import (
	"fmt"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// entry parses what was typed.
func entry(t *testing.T, text string) odds.Entry {
	t.Helper()
	e, err := odds.ParseEntry(text)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// If this fails, typing a probability stores something else, leaves a stale
// word or text beside it, or touches a sibling that it should leave alone.
func TestSetProbability(t *testing.T) {
	for _, test := range []struct {
		fork, typed, name, want string
	}{
		{"0.3 0.45 rest", "35", "Set “0” to 35 %", "{0.35} {0.45} rest"},
		{"0.3 0.45 rest", "1/3", "Set “0” to 1/3", "{0.3333333333333333} {0.45} rest"},
		{"0.3 0.45 rest", "", "Clear the probability of “0”", "none {0.45} rest"},
		{"0.25 0.5 rest", "rest", "Make “0” the rest", "rest {0.5} {0.25}"},
		{"0.3 ? rest", "rest", "Make “0” the rest", "rest none none"},
		{"0.6 0.6 rest", "rest", "Make “0” the rest", "rest {0.6} none"},
		{"0.3 rest rest", "rest", "Make “0” the rest", "rest none none"},
	} {
		s := forkOf(t, test.fork)
		o := s.Root.Children[0]
		o.Said, o.Entered = "likely", "3 of 10"
		edit := odds.SetProbability(o, entry(t, test.typed))
		do(t, s, edit, nil)
		var got []string
		for _, child := range s.Root.Children {
			text := "none"
			if p, ok := child.Probability.Number(); ok {
				text = fmt.Sprint("{", p, "}")
			} else if child.Probability.IsRest() {
				text = "rest"
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != test.want || edit.Name != test.name {
			t.Errorf("%s, typed %q: %s, %q", test.fork, test.typed, got, edit.Name)
		}
		if o.Said != "" || o.Entered != entry(t, test.typed).Entered {
			t.Errorf("%q leaves said %q and entered %q", test.typed, o.Said, o.Entered)
		}
		if again := odds.SetProbability(o, entry(t, test.typed)); !again.IsEmpty() {
			t.Errorf("typing %q again is a step of %d effects", test.typed, len(again.Effects))
		}
	}
}

// If this fails, the repair of two rests makes neither of them the rest, or
// one is offered where nothing is decided by chance.
func TestMakeRest(t *testing.T) {
	s := forkOf(t, "0.3 rest rest")
	edit, err := odds.MakeRest(s.Root.Children[1])
	do(t, s, edit, err)
	if tally := s.Root.Tally(); tally.Rests() != 1 || !s.Root.Children[1].Probability.IsRest() {
		t.Error("the fork still has two rests, or the wrong one")
	}
	if _, err := odds.MakeRest(s.Root.Children[1]); err == nil {
		t.Error("the rest is made the rest")
	}
	if _, err := odds.MakeRest(s.Root); err == nil {
		t.Error("the root is made the rest")
	}
	choice := tree(t, "R choice\n  A\n  B")
	if _, err := odds.MakeRest(choice.Outcome("A")); err == nil {
		t.Error("an option is made the rest")
	}
}

// If this fails, the line under a number that was typed says something untrue
// about what gave way, or offers what does not help.
func TestGaveWay(t *testing.T) {
	for _, test := range []struct {
		name, fork, typed, text, offers string
	}{
		{
			"the rest takes", "0.3 0.45 rest", "25",
			"Was 30 %. The rest, “2”, took the 5 %.", "Scale the others instead",
		},
		{
			"the rest gives", "0.25 0.45 rest", "30",
			"Was 25 %. The rest, “2”, gave the 5 %.", "Scale the others instead",
		},
		{
			"unassigned grows", "0.3 0.45 0.2", "25",
			"Was 30 %. Unassigned grew by 5 % to 10 %.", "Scale the others instead, Make “1” the rest",
		},
		{
			"unassigned shrinks", "0.25 0.45 0.2", "30",
			"Was 25 %. Unassigned shrank by 5 % to 5 %.", "Scale the others instead, Make “1” the rest",
		},
		{"whole again", "0.3 0.45 0.2", "35", "Was 30 %. The branches add to 100 %.", ""},
		{
			"over", "0.3 0.45 0.3", "40",
			"Was 30 %. These branches add to 115 %. What follows from them is unsettled.",
			"Scale all to 100 %, Scale the others instead, Make “1” the rest",
		},
		{
			"a first number", "? ? ?", "35",
			"Was not estimated. 65 % is left to the branches that are not estimated.", "",
		},
		{
			"one branch left", "? 0.2 ?", "35",
			"Was not estimated. 45 % is left to the branches that are not estimated.", "Make “2” the rest",
		},
		{"an only number", "?", "60", "Was not estimated. 40 % is unassigned.", ""},
		{"the last number", "? 0.25 0.1", "60", "Was not estimated. 5 % is unassigned.", "Scale the others instead, Make “1” the rest"},
		{"the last number, beside a rest", "? 0.45 rest", "25", "Was not estimated. The rest, “2”, took the 30 %.", ""},
		{"from rest to number", "rest 0.6", "30", "Was 40 %. Unassigned grew by 10 % to 10 %.", "Scale the others instead, Make “1” the rest"},
		{"the same", "0.3 0.45 rest", "30", "", ""},
		{
			"locks in the way", "0.3 0.45! 0.2!", "60",
			"Was 30 %. These branches add to 125 %. What follows from them is unsettled.",
			"Scale all to 100 %, (locked branches hold 65 %, so 35 % is left for “0”)",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := forkOf(t, test.fork)
			o := s.Root.Children[0]
			before := odds.Compute(s)
			do(t, s, odds.SetProbability(o, entry(t, test.typed)), nil)
			gave := odds.GaveWay(before, odds.Compute(s), o)
			if got := gave.Text(); got != test.text {
				t.Errorf("it says %q,\n       not %q", got, test.text)
			}
			if got := labels(gave.Offers()); got != test.offers {
				t.Errorf("it offers %q,\n      not %q", got, test.offers)
			}
		})
	}
}

func labels(offers []odds.Offer) string {
	var labels []string
	for _, offer := range offers {
		label := offer.Label
		if err := offer.Impossible(); err != nil {
			label = "(" + err.Error() + ")"
		}
		labels = append(labels, label)
	}
	return strings.Join(labels, ", ")
}

// If this fails, Ctrl+. offers what does nothing, or leaves out a repair.
func TestOffers(t *testing.T) {
	for _, test := range []struct{ outline, at, want string }{
		{
			"R\n  A: 0.4\n  B: 0.45\n  C: 0.3", "A",
			"Scale the others, Scale all to 100 %, Make “A” the rest, Make “B” the rest",
		},
		{"R\n  A: 0.4\n  B: 0.45\n  C: 0.3", "R", "Scale its branches to 100 %, Make “B” the rest"},
		{"R\n  A: 0.5\n  B: 0.5", "A", "Make “A” the rest"},
		{"R\n  A: 0.5\n  B: rest", "B", ""},
		{"R\n  A: rest\n  B: rest", "B", "Make “B” the rest"},
		{"R\n  A\n  B", "A", "Make “A” the rest"},
		{"R\n  A: 0.3\n  B", "R", "Make “B” the rest"},
		{"R choice\n  A: 0.9\n  B: 0.9", "A", ""},
		{"R", "R", ""},
	} {
		s := tree(t, test.outline)
		offers := odds.Offers(s, s.Outcome(test.at))
		if got := labels(offers); got != test.want {
			t.Errorf("%q offers %q at %s, not %q", test.outline, got, test.at, test.want)
		}
		for _, offer := range offers {
			if edit, err := offer.Edit(); err == nil && edit.IsEmpty() {
				t.Errorf("%q, offered at %s, does nothing", offer.Label, test.at)
			}
		}
	}
	if odds.Offers(nil, nil) != nil || odds.Offers(scenarios.New(), nil) != nil {
		t.Error("something is offered for nothing")
	}
}
