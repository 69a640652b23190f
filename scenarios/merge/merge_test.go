package merge_test

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/merge"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
	"offramp/scenarios/store"
)

func encode(t interface{ Fatal(...any) }, s *scenarios.Scenario) []byte {
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// edited is what became of a scenario after some edits.
func edited(t *rapid.T, s *scenarios.Scenario) *scenarios.Scenario {
	to := s.Copy()
	e := scenarios.NewEditor(to)
	for range rapid.IntRange(0, 5).Draw(t, "edits") {
		if err := e.Do(edits.Draw(t, to)); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

type three struct{ base, ours, theirs *scenarios.Scenario }

// draw draws a scenario and what two people made of it: now with all that it
// can hold, now a few outcomes whose tree and numbers both work at.
func draw(t *rapid.T) three {
	if rapid.Bool().Draw(t, "narrow") {
		base := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 5, Sound: true, Plain: true})
		return three{base, reworked(t, base), reworked(t, base)}
	}
	base := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 9, Sound: true})
	return three{base, edited(t, base), edited(t, base)}
}

// reworked is what became of a small tree by edits of its structure and its
// numbers, each of which leaves it sound.
func reworked(t *rapid.T, s *scenarios.Scenario) *scenarios.Scenario {
	to := s.Copy()
	e := scenarios.NewEditor(to)
	for range rapid.IntRange(0, 4).Draw(t, "edits") {
		o, other := pick(t, to), pick(t, to)
		var edit scenarios.Edit
		switch rapid.IntRange(0, 9).Draw(t, "rework") {
		case 0:
			child := scenarios.NewOutcome("new")
			child.Probability = rapid.SampledFrom([]scenarios.Probability{scenarios.NotEstimated, scenarios.Rest, scenarios.Number(0.1)}).Draw(t, "p")
			edit = scenarios.AddChild(o, child, 0)
		case 1:
			edit = scenarios.RemoveBranch(o)
		case 2:
			edit = scenarios.RemoveCard(o)
		case 3, 4:
			edit = scenarios.MoveBranches([]*scenarios.Outcome{o}, other, 0)
		case 5:
			edit = odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(rapid.Float64Range(0, 1).Draw(t, "p"))})
		case 6:
			edit = odds.SetProbability(o, odds.Entry{Probability: scenarios.Rest})
		case 7:
			edit, _ = odds.ScaleAll(o)
		case 8:
			edit = scenarios.InsertBetween(o, scenarios.NewOutcome("between"))
		case 9:
			edit = scenarios.Choose(o, !o.IsChoice())
		}
		mark := e.Mark()
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
		if len(errorsOf(to)) > len(errorsOf(s)) {
			if err := e.Bail(mark); err != nil {
				t.Fatal(err)
			}
		}
	}
	return to
}

// errorsOf are the errors of a scenario, open conflicts apart.
func errorsOf(s *scenarios.Scenario) (list []string) {
	for _, p := range slices.Concat(scenarios.Validate(s), odds.Contradictions(s), bounds.Find(s)) {
		if p.Severity == scenarios.Error && p.Code != scenarios.CodeConflict {
			list = append(list, p.Code+" "+p.Outcome+" "+p.Place.Pointer+" "+p.What)
		}
	}
	return list
}

// sound demands that what came out of a merge reads again as it is, lists what it
// says that it does, and has no error that neither side had.
func sound(t *rapid.T, r merge.Result, of three) {
	t.Helper()
	data := encode(t, r.Scenario)
	opened, err := store.Decode(data)
	if err != nil {
		t.Fatalf("the result does not open: %v\n%s", err, data)
	}
	if opened.Broken() || opened.Given {
		t.Fatalf("the result is broken: %v\n%s", opened.Repairs, data)
	}
	if again := encode(t, opened.Scenario); !bytes.Equal(data, again) {
		t.Fatalf("the result reads otherwise:\n%s\n%s", data, again)
	}
	n := 0
	for _, p := range opened.Problems {
		if p.Code == scenarios.CodeConflict && p.Severity == scenarios.Error {
			n++
		}
	}
	if n != len(r.Scenario.Conflicts) || len(r.Conflicts) > n {
		t.Fatalf("%d conflicts, of which %d are told", len(r.Scenario.Conflicts), n)
	}
	if len(errorsOf(of.ours)) > 0 || len(errorsOf(of.theirs)) > 0 {
		return
	}
	if list := errorsOf(r.Scenario); len(list) > 0 {
		t.Fatalf("the result has errors that neither side had: %q\n%s", list, data)
	}
}

// If this fails, a merge of what only one side changed changes something, or
// asks about it.
func TestOneSideAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 10})
		x := edited(t, b)
		want := encode(t, x)
		for _, v := range []three{{b, b, x}, {b, x, b}, {b, x, x}} {
			r := merge.Merge(v.base, v.ours, v.theirs, merge.Options{})
			if got := encode(t, r.Scenario); !bytes.Equal(got, want) || len(r.Conflicts) > 0 {
				t.Fatalf("got\n%s\nwant\n%s", got, want)
			}
		}
	})
}

// If this fails, the part of a merge that both sides changed harms what only one
// did: here the sides change other things, and a marker on each sees to it that
// the merge is a real one.
func TestMergedIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := draw(t)
		before := [][]byte{encode(t, v.base), encode(t, v.ours), encode(t, v.theirs)}
		r := merge.Merge(v.base, v.ours, v.theirs, merge.Options{})
		sound(t, r, v)
		for i, s := range []*scenarios.Scenario{v.base, v.ours, v.theirs} {
			if !bytes.Equal(before[i], encode(t, s)) {
				t.Fatal("the merge changed what it was given")
			}
		}
	})
}

// If this fails, a clean merge depends on who merges whose work.
func TestMergeIsTheSameFromBothSides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := draw(t)
		one := merge.Merge(v.base, v.ours, v.theirs, merge.Options{})
		other := merge.Merge(v.base, v.theirs, v.ours, merge.Options{})
		sound(t, other, three{v.base, v.theirs, v.ours})
		if one.Clean() != other.Clean() {
			t.Fatalf("ours and theirs: %+v\ntheirs and ours: %+v", one.Conflicts, other.Conflicts)
		}
		if !one.Clean() {
			return
		}
		for _, d := range compare.Differences(one.Scenario, other.Scenario) {
			if !isOrder(d) {
				t.Fatalf("it differs: %s", d.Says)
			}
		}
	})
}

func isOrder(d compare.Difference) bool {
	switch {
	case d.Kind == compare.Reordered:
		return true
	case d.Kind == compare.Changed: // lists of an outcome in another order
		return d.Field == "tags" || d.Field == "sources" || d.Field == "assumptions" || d.Field == "indicators"
	}
	return false
}

// If this fails, a clean merge lost what somebody did.
func TestACleanMergeHasEveryChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := draw(t)
		r := merge.Merge(v.base, v.ours, v.theirs, merge.Options{})
		if !r.Clean() {
			return
		}
		for _, side := range []*scenarios.Scenario{v.ours, v.theirs} {
			// What a side changed must not be as it was: of every difference between
			// base and the side, the result differs from base in the same place.
			has := make(map[[4]string]bool)
			for _, d := range compare.Differences(v.base, r.Scenario) {
				has[key(d)] = true
			}
			for _, d := range compare.Differences(v.base, side) {
				if has[key(d)] || isOrder(d) || within(v.base, r.Scenario, d) {
					continue
				}
				t.Fatalf("lost: %s\n%s", d.Says, encode(t, r.Scenario))
			}
		}
	})
}

func key(d compare.Difference) [4]string {
	return [4]string{d.Kind.String(), d.On.String() + d.ID, d.Field, d.Part}
}

// within tells whether a change went with another: the outcome was removed by
// the other side, or is part of a larger branch that was.
func within(base, merged *scenarios.Scenario, d compare.Difference) bool {
	switch d.On {
	case scenarios.AnOutcome:
		if d.Kind == compare.Removed {
			return merged.Outcome(d.ID) == nil
		}
		return merged.Outcome(d.ID) == nil && base.Outcome(d.ID) != nil
	case scenarios.AChange:
		return true
	}
	return false
}

// If this fails, settling conflicts does not empty the list, is not one step that
// undo takes back, or breaks the scenario.
func TestSettling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := draw(t)
		r := merge.Merge(v.base, v.ours, v.theirs, merge.Options{})
		s := r.Scenario
		e := scenarios.NewEditor(s)
		refused := 0
		for len(s.Conflicts) > 0 {
			c := s.Conflicts[rapid.IntRange(0, len(s.Conflicts)-1).Draw(t, "which")]
			before, n := encode(t, s), len(s.Conflicts)
			if told := merge.Tell(s, c); told.What == "" || told.Base == "" || told.Ours == "" || told.Theirs == "" {
				t.Fatalf("%+v is told as %+v", c, told)
			}
			by := rapid.SampledFrom([]func(*scenarios.Scenario, scenarios.Conflict) (scenarios.Edit, error){merge.TakeOurs, merge.TakeTheirs, merge.TakeBoth}).Draw(t, "how")
			edit, err := by(s, c)
			if err != nil {
				if refused++; refused > 20 {
					edit = merge.Dismiss(s, c)
				} else {
					continue
				}
			}
			if err := e.Do(edit); err != nil {
				t.Fatalf("%s: %v (%+v)", edit.Name, err, c)
			}
			if len(s.Conflicts) != n-1 {
				t.Fatalf("%s leaves %d of %d", edit.Name, len(s.Conflicts), n)
			}
			after := encode(t, s)
			opened, err := store.Decode(after)
			if err != nil || opened.Broken() {
				t.Fatalf("%s breaks it: %v", edit.Name, err)
			}
			for _, p := range opened.Problems {
				switch p.Code {
				case scenarios.CodeReference, scenarios.CodeNotLeaf, scenarios.CodeTwoRests:
					t.Fatalf("after %s: %s %s", edit.Name, p.Where(), p.What)
				}
			}
			if _, _, err := e.Undo(); err != nil || !bytes.Equal(before, encode(t, s)) {
				t.Fatalf("%s is not undone: %v", edit.Name, err)
			}
			if _, _, err := e.Redo(); err != nil || !bytes.Equal(after, encode(t, s)) {
				t.Fatalf("%s is not done again: %v", edit.Name, err)
			}
		}
	})
}

// pick draws an outcome.
func pick(t *rapid.T, s *scenarios.Scenario) *scenarios.Outcome {
	all := slices.Collect(s.Root.All())
	return all[rapid.IntRange(0, len(all)-1).Draw(t, "outcome")]
}
