package odds_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
)

func branches(o *scenarios.Outcome) (names string) {
	for _, child := range o.Children {
		names += child.Title
	}
	return names
}

// edited returns a scenario whose root has branches a, b, c, … of these
// probabilities.
func edited(of ...scenarios.Probability) (*scenarios.Scenario, *scenarios.Editor) {
	s := scenarios.New()
	for i, p := range of {
		o := scenarios.NewOutcome(string(rune('a' + i)))
		o.Probability = p
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	return s, scenarios.NewEditor(s)
}

// If this fails, a stage put into a map that is judged already changes the answer.
func TestInsertingBetweenKeepsEveryFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 10, Sound: true})
		before := odds.Compute(s)
		at := rapid.IntRange(0, before.Flat.Len()-1).Draw(t, "outcome")
		o := before.Flat.Outcomes[at]
		if err := scenarios.NewEditor(s).Do(scenarios.InsertBetween(o, scenarios.NewOutcome("stage"))); err != nil {
			t.Fatal(err)
		}
		after := odds.Compute(s)
		place := make(map[*scenarios.Outcome]int)
		for i, other := range after.Flat.Outcomes {
			place[other] = i
		}
		for i, other := range before.Flat.Outcomes {
			was, is := before.Path[i], after.Path[place[other]]
			if was != is && !(math.IsNaN(was) && math.IsNaN(is)) && math.Abs(was-is) > 1e-12 {
				t.Fatalf("the path to %q was %v and is %v", other.Name(), was, is)
			}
		}
	})
}

// If this fails, removing one card alone loses what follows from it, or its order.
func TestRemovingACardLiftsItsChildren(t *testing.T) {
	s, editor := edited(scenarios.Number(0.3), scenarios.Rest, scenarios.Number(0.2))
	for _, name := range []string{"x", "y"} {
		child := scenarios.NewOutcome(name)
		child.Probability = scenarios.Rest
		if err := editor.Do(scenarios.AddChild(s.Root.Children[1], child, len(s.Root.Children[1].Children))); err != nil {
			t.Fatal(err)
		}
	}
	if err := editor.Do(scenarios.RemoveCard(s.Root.Children[1])); err != nil {
		t.Fatal(err)
	}
	if got := branches(s.Root); got != "axyc" {
		t.Errorf("left are %q", got)
	}
	if s.Root.Tally().Rests() != 1 {
		t.Errorf("%d rests stand in one fork", s.Root.Tally().Rests())
	}
}

// If this fails, sorting by probability puts the rest or the unestimated in the
// wrong place, or reorders equals.
func TestSortByProbability(t *testing.T) {
	n, none := scenarios.Number, scenarios.NotEstimated
	for _, c := range []struct {
		of   []scenarios.Probability
		want string
	}{
		{[]scenarios.Probability{n(0.1), n(0.5), scenarios.Rest}, "bca"},
		{[]scenarios.Probability{n(0.1), none, n(0.5)}, "cab"},
		{[]scenarios.Probability{n(0.2), n(0.2), n(0.6)}, "cab"},
		{[]scenarios.Probability{none, none}, "ab"},
	} {
		s, editor := edited(c.of...)
		if err := editor.Do(odds.SortByProbability(odds.Compute(s), s.Root)); err != nil {
			t.Fatal(err)
		}
		if got := branches(s.Root); got != c.want {
			t.Errorf("%v is sorted %q, want %q", c.of, got, c.want)
		}
	}
}

// If this fails, names sort as bytes do: “Round 10” before “Round 2”, “Ё” after “Я”.
func TestSortByTitle(t *testing.T) {
	s, editor := edited(scenarios.Rest, scenarios.Rest, scenarios.Rest, scenarios.Rest, scenarios.Rest)
	for i, title := range []string{"Round 10", "Яблоко", "éclair", "Ёлка", "Round 2"} {
		s.Root.Children[i].Title = title
	}
	if err := editor.Do(scenarios.SortByTitle(s.Root)); err != nil {
		t.Fatal(err)
	}
	if got := branches(s.Root); got != "éclairRound 2Round 10ЁлкаЯблоко" {
		t.Errorf("sorted %q", got)
	}
	if edit := scenarios.SortByTitle(s.Root); !edit.IsEmpty() {
		t.Errorf("sorting again does %v", edit.Effects)
	}
}

// If this fails, one key makes a second rest, of which neither has a figure.
func TestSomethingElseIsTheOnlyRest(t *testing.T) {
	s, editor := edited(scenarios.Number(0.3))
	edit, err := odds.AddSomethingElse(s.Root)
	if err != nil {
		t.Fatal(err)
	}
	if err := editor.Do(edit); err != nil {
		t.Fatal(err)
	}
	if last := s.Root.Children[1]; !last.Probability.IsRest() || last.Title != odds.SomethingElse {
		t.Errorf("added %q", last.Title)
	}
	if _, err := odds.AddSomethingElse(s.Root); err == nil {
		t.Error("a second rest is added")
	}
}
