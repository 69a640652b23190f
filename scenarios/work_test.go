package scenarios_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
)

// chain is a scenario of so many levels, with an outcome beside the first of them.
func chain(levels int) (s *scenarios.Scenario, deepest, beside *scenarios.Outcome) {
	s = scenarios.New()
	deepest = s.Root
	for i := range levels - 1 {
		child := &scenarios.Outcome{ID: fmt.Sprint("level", i)}
		deepest.Children = append(deepest.Children, child)
		deepest = child
	}
	beside = &scenarios.Outcome{ID: "beside"}
	s.Root.Children = append(s.Root.Children, beside)
	s.Link()
	return s, deepest, beside
}

func event(effects ...scenarios.Effect) scenarios.Event {
	return scenarios.Event{Edit: scenarios.Edit{Effects: effects}}
}

// If this fails, somebody can write a journal that takes as long to recover as they
// like: what costs more than a constant is not counted as what it costs.
func TestWhatIsWalkedIsCounted(t *testing.T) {
	const n = 3000
	deep, deepest, beside := chain(n)
	wide := scenarios.New()
	for i := range n {
		wide.Root.Children = append(wide.Root.Children, &scenarios.Outcome{ID: fmt.Sprint(i)})
		wide.Changes = append(wide.Changes, &scenarios.Change{ID: fmt.Sprint(i)})
		wide.Sources = append(wide.Sources, &scenarios.Source{ID: fmt.Sprint(i)})
		wide.EndStates = append(wide.EndStates, &scenarios.EndState{ID: fmt.Sprint(i)})
	}
	wide.Link()
	branch := &scenarios.Outcome{ID: "new"}
	for i := range n {
		branch.Children = append(branch.Children, &scenarios.Outcome{ID: fmt.Sprint("new", i)})
	}
	for name, c := range map[string]struct {
		s      *scenarios.Scenario
		effect scenarios.Effect
	}{
		"move deep":        {deep, scenarios.Move{ID: beside.ID, Parent: deepest.ID}},
		"insert deep":      {deep, scenarios.Insert{Parent: deepest.ID, Branch: &scenarios.Outcome{ID: "x"}}},
		"remove deep":      {deep, scenarios.Remove{ID: deepest.ID}},
		"remove much":      {deep, scenarios.Remove{ID: deep.Root.Children[0].ID}},
		"insert much":      {deep, scenarios.Insert{Parent: deep.Root.ID, Branch: branch}},
		"move in a fork":   {wide, scenarios.Move{ID: "7", Parent: wide.Root.ID, At: 9}},
		"add a change":     {wide, scenarios.AddItem{Item: &scenarios.Change{ID: "x"}}},
		"add a source":     {wide, scenarios.AddItem{Item: &scenarios.Source{ID: "x"}}},
		"add an end state": {wide, scenarios.AddItem{Item: &scenarios.EndState{ID: "x"}}},
		"remove a change":  {wide, scenarios.RemoveItem{From: scenarios.AChange, ID: "7"}},
		"move a source":    {wide, scenarios.MoveItem{In: scenarios.ASource, ID: "7", At: 1}},
		"set an end state": {wide, scenarios.SetEndState("7", "name", "x")},
		"say why":          {wide, scenarios.SetReason("7", "x")},
	} {
		s, w := c.s.Copy(), scenarios.NewWork(1<<40, 2*n)
		warm := event(scenarios.Insert{Parent: s.Root.ID, Branch: &scenarios.Outcome{ID: "warm"}}, scenarios.Remove{ID: "warm"})
		if err := scenarios.FollowWithin(s, warm, w); err != nil { // which measures how deep the tree is
			t.Fatal(err)
		}
		before := w.Spent()
		if err := scenarios.FollowWithin(s, event(c.effect), w); err != nil || w.Spent()-before < n {
			t.Errorf("%s: %d looks are counted, %v", name, w.Spent()-before, err)
		}
		tight := c.s.Copy()
		if err := scenarios.FollowWithin(tight, event(c.effect), scenarios.NewWork(n-1, 2*n)); !errors.Is(err, scenarios.ErrTooMuch) {
			t.Errorf("%s: within fewer looks it says %v", name, err)
		}
		if tight.Len() != c.s.Len() || len(tight.Changes) != len(c.s.Changes) || len(tight.Sources) != len(c.s.Sources) {
			t.Errorf("%s: it is made in part", name)
		}
	}
}

// If this fails, somebody can write a journal that makes a tree as deep as they like,
// and what walks it ends the program.
func TestNoTreeGetsTooDeep(t *testing.T) {
	for name, c := range map[string]struct {
		move scenarios.Effect
		fits bool
	}{
		"one more":      {scenarios.Move{ID: "beside", Parent: "level98"}, false}, // 100 levels
		"one less":      {scenarios.Move{ID: "beside", Parent: "level97"}, true},
		"a long branch": {scenarios.Insert{Parent: "level97", Branch: &scenarios.Outcome{ID: "x", Children: []*scenarios.Outcome{{ID: "y"}}}}, false},
		"a short one":   {scenarios.Insert{Parent: "level97", Branch: &scenarios.Outcome{ID: "x"}}, true},
	} {
		s, _, _ := chain(100)
		if err := scenarios.FollowWithin(s, event(c.move), scenarios.NewWork(1<<30, 100)); (err == nil) != c.fits {
			t.Errorf("%s: %v", name, err)
		}
	}
	s, deepest, beside := chain(50)
	w := scenarios.NewWork(1<<30, 100)
	for range 200 { // up and down again makes it no deeper
		for _, parent := range []string{deepest.ID, s.Root.ID} {
			if err := scenarios.FollowWithin(s, event(scenarios.Move{ID: beside.ID, Parent: parent}), w); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// If this fails, a journal that is as it should be is not recovered to its end.
func TestWorkIsNoOtherFollowing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12})
		follows := s.Copy()
		w := scenarios.NewWork(1<<40, 8000)
		e := scenarios.NewEditor(s)
		e.Record(func(event scenarios.Event) {
			if err := scenarios.FollowWithin(follows, event, w); err != nil {
				t.Fatal(err)
			}
		})
		for range 10 {
			edits.Act(t, e)
		}
		e.DropPreview()
		if !bytes.Equal(encode(t, follows), encode(t, s)) {
			t.Error("it is another scenario")
		}
	})
}
