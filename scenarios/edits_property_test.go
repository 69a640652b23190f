package scenarios_test

import (
	"bytes"
	"math"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
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
				if err := e.Preview(edits.Draw(t, s)); err != nil {
					t.Fatal(err)
				}
				if rapid.Bool().Draw(t, "drop") {
					e.DropPreview()
				} else if err := e.Do(scenarios.Edit{}); err != nil {
					t.Fatal(err)
				}
			case 3:
				mark := e.Mark()
				if err := e.Do(edits.Draw(t, s)); err != nil {
					t.Fatal(err)
				}
				if err := e.Bail(mark); err != nil {
					t.Fatal(err)
				}
			default:
				mark, several := e.Mark(), rapid.IntRange(1, 3).Draw(t, "edits")
				before := e.Position()
				for range several {
					if err := e.Do(edits.Draw(t, s)); err != nil {
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
			edit := edits.Draw(t, s)
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
