package scenarios_test

import (
	"bytes"
	"math"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

func encode(t *rapid.T, s *scenarios.Scenario) []byte {
	t.Helper()
	data, err := store.Encode(s)
	if err != nil {
		t.Fatalf("encoding: %v", err)
	}
	return data
}

// pick draws an outcome of the scenario.
func pick(t *rapid.T, s *scenarios.Scenario) *scenarios.Outcome {
	var all []*scenarios.Outcome
	for o := range s.Root.All() {
		all = append(all, o)
	}
	return all[rapid.IntRange(0, len(all)-1).Draw(t, "outcome")]
}

// randomEdit draws one of the edits that the program can make.
func randomEdit(t *rapid.T, s *scenarios.Scenario) scenarios.Edit {
	o := pick(t, s)
	title := rapid.StringN(0, 12, -1).Draw(t, "text")
	made := func(e scenarios.Edit, err error) scenarios.Edit {
		if err != nil {
			return scenarios.Edit{} // refused: that is an answer, too
		}
		return e
	}
	switch rapid.IntRange(0, 35).Draw(t, "edit") {
	case 32:
		return scenarios.SetStatus(o, rapid.SampledFrom([]string{"", scenarios.Happened, scenarios.RuledOut}).Draw(t, "is"), "2022-01-10")
	case 33:
		if len(o.Indicators) == 0 {
			return scenarios.Edit{}
		}
		is := rapid.SampledFrom([]string{"", scenarios.Seen, scenarios.Absent}).Draw(t, "is")
		return scenarios.Observe(o, o.Indicators[0].ID, is, "2022-01-10")
	case 34:
		low := rapid.Float64Range(0, 1).Draw(t, "low")
		return scenarios.SetField(o, "range", "range", &scenarios.Range{Low: low, High: 1})
	case 35:
		if len(s.Changes) == 0 {
			return scenarios.Edit{}
		}
		return scenarios.ExplainChange(s, s.Changes[rapid.IntRange(0, len(s.Changes)-1).Draw(t, "entry")].ID, title)
	case 18:
		return scenarios.InsertBetween(o, scenarios.NewOutcome(title))
	case 19:
		return scenarios.RemoveCard(o)
	case 20:
		return scenarios.SortByTitle(o)
	case 21:
		return odds.SortByProbability(odds.Compute(s), o)
	case 22:
		return made(odds.AddSomethingElse(o))
	case 23:
		return scenarios.RemoveBranches([]*scenarios.Outcome{o, pick(t, s), pick(t, s)})
	case 24:
		return scenarios.RemoveBranches(o.Children)
	case 31:
		return scenarios.MoveBranches([]*scenarios.Outcome{pick(t, s), pick(t, s), pick(t, s)}, o, rapid.IntRange(0, 4).Draw(t, "place"))
	case 0:
		return scenarios.AddChild(o, scenarios.NewOutcome(title), len(o.Children))
	case 1:
		return scenarios.AddSibling(o, scenarios.NewOutcome(title), rapid.Bool().Draw(t, "above"))
	case 2:
		return scenarios.RemoveBranch(o)
	case 3:
		return step(scenarios.Direction(rapid.IntRange(0, 3).Draw(t, "direction")), o)
	case 4:
		to := pick(t, s)
		at := len(to.Children)
		if to == o.Parent() {
			at--
		}
		return scenarios.MoveBranches([]*scenarios.Outcome{o}, to, at)
	case 5:
		return scenarios.Rename(o, title)
	case 6:
		p := rapid.Float64Range(0, 1).Draw(t, "p")
		return odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(p)})
	case 7:
		return odds.SetProbability(o, odds.Entry{Probability: scenarios.Rest})
	case 8:
		return odds.SetProbability(o, odds.Entry{})
	case 9:
		return made(odds.ScaleOthers(o))
	case 10:
		return made(odds.ScaleAll(o))
	case 11:
		return made(odds.MakeRest(o))
	case 12:
		if !o.IsLeaf() {
			return scenarios.Edit{}
		}
		return scenarios.AssignNew(s, o, &scenarios.EndState{ID: scenarios.NewID(), Name: title})
	case 13:
		if len(s.EndStates) == 0 {
			return scenarios.Edit{}
		}
		return scenarios.RemoveEndState(s, s.EndStates[rapid.IntRange(0, len(s.EndStates)-1).Draw(t, "end state")])
	case 14:
		if len(s.Sources) == 0 {
			return scenarios.Edit{}
		}
		return scenarios.RemoveSource(s, s.Sources[rapid.IntRange(0, len(s.Sources)-1).Draw(t, "source")])
	case 15:
		return scenarios.Choose(o, rapid.Bool().Draw(t, "choice"))
	case 16:
		return scenarios.Assume(o)
	case 25, 26, 27:
		return randomListEdit(t, s, o, title)
	case 28, 29, 30:
		return randomEditOfSeveral(t, s, title)
	}
	return scenarios.SetField(o, "notes", "notes", title)
}

// If this fails, some edit cannot be taken back exactly, a preview or a drag
// that was given up leaves a trace, or undo and redo lose their way: people
// would lose work. Figures that do not add up after an edit fail here, too.
func TestEveryEditUndoneGivesTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12, Sound: true})
		e := scenarios.NewEditor(s)
		if rapid.Bool().Draw(t, "logged") {
			e.LogChanges(clock(), func() string { return "" })
		}
		states := [][]byte{encode(t, s)} // after each step, oldest first
		at := 0
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "action") {
			case 0:
				if _, ok, err := e.Undo(); err != nil {
					t.Fatal(err)
				} else if ok {
					at--
				}
			case 1:
				if _, ok, err := e.Redo(); err != nil {
					t.Fatal(err)
				} else if ok {
					at++
				}
			case 2:
				if err := e.Preview(randomEdit(t, s)); err != nil {
					t.Fatal(err)
				}
				if rapid.Bool().Draw(t, "drop") {
					e.DropPreview()
				} else if err := e.Do(scenarios.Edit{}); err != nil {
					t.Fatal(err)
				}
			case 3:
				mark := e.Mark()
				if err := e.Do(randomEdit(t, s)); err != nil {
					t.Fatal(err)
				}
				if err := e.Bail(mark); err != nil {
					t.Fatal(err)
				}
			default:
				mark, edits := e.Mark(), rapid.IntRange(1, 3).Draw(t, "edits")
				before := e.Position()
				for range edits {
					if err := e.Do(randomEdit(t, s)); err != nil {
						t.Fatal(err)
					}
				}
				if rapid.Bool().Draw(t, "explained") && e.Position() != before {
					if err := e.Explain("because"); err != nil {
						t.Fatal(err)
					}
				}
				e.Squash(mark, "All of it")
				if e.Position() != before {
					states = append(states[:at+1], encode(t, s))
					at++
				}
			}
			if got := encode(t, s); !bytes.Equal(got, states[at]) {
				t.Fatalf("step %d reads\n%s\nand should read\n%s", at, got, states[at])
			}
			if sum := odds.Compute(s).Totals.Sum(); math.Abs(sum-1) > 1e-9 {
				t.Fatalf("the whole is %v", sum)
			}
		}
		for {
			_, ok, err := e.Undo()
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				break
			}
		}
		if got := encode(t, s); !bytes.Equal(got, states[0]) {
			t.Fatalf("all undone reads\n%s\nand should read\n%s", got, states[0])
		}
	})
}

// If this fails, an edit leaves a reference behind that names nothing, or two
// rests in a fork, in a scenario that had neither.
func TestNoEditBreaksTheScenario(t *testing.T) {
	broken := map[string]bool{scenarios.CodeReference: true, scenarios.CodeNotLeaf: true, scenarios.CodeTwoRests: true}
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 10, Sound: true})
		for _, p := range scenarios.Validate(s) {
			if broken[p.Code] {
				t.Skip("broken from the start")
			}
		}
		e := scenarios.NewEditor(s)
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			edit := randomEdit(t, s)
			if err := e.Do(edit); err != nil {
				t.Fatal(err)
			}
			for _, p := range scenarios.Validate(s) {
				if broken[p.Code] {
					t.Fatalf("after “%s”: %s: %s", edit.Name, p.Where(), p.What)
				}
			}
		}
	})
}
