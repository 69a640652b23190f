package scenarios_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/store"
)

// clock tells one second later each time, from noon.
func clock() func() time.Time {
	at := time.Date(2022, 1, 9, 12, 0, 0, 1, time.FixedZone("CET", 3600))
	return func() time.Time {
		at = at.Add(time.Second)
		return at
	}
}

// logging returns an editor that logs, of a fork with these numbers.
func logging(t *testing.T, numbers ...float64) (*scenarios.Editor, []*scenarios.Outcome) {
	t.Helper()
	s := scenarios.New()
	for i, p := range numbers {
		o := scenarios.NewOutcome(string(rune('a' + i)))
		o.Probability = scenarios.Number(p)
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Scale = &scenarios.Scale{Bands: []scenarios.Band{scenarios.NewBand("likely", 0.55, 0.8)}}
	s.Link()
	e := scenarios.NewEditor(s)
	e.LogChanges(clock(), func() string { return "Anna" })
	return e, s.Root.Children
}

func do(t *testing.T, e *scenarios.Editor, edit scenarios.Edit, err error) {
	t.Helper()
	if err == nil {
		err = e.Do(edit)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// log writes the change log as "a 0.5→0.6 typed, …".
func log(s *scenarios.Scenario) string {
	var texts []string
	for _, c := range s.Changes {
		text := fmt.Sprintf("%s %s→%s %s", c.Title, c.From, c.To, c.How)
		if c.Field != "probability" {
			text = c.Field + " of " + text
		}
		if c.Because != "" {
			text += ": " + c.Because
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, ", ")
}

func typed(o *scenarios.Outcome, p float64) scenarios.Edit {
	return odds.SetProbability(o, odds.Entry{Probability: scenarios.Number(p)})
}

// If this fails, the change log misses how a number moved, or says it wrongly.
func TestLog(t *testing.T) {
	band := scenarios.Range{Low: 0.55, High: 0.8}
	for _, test := range []struct {
		name string
		edit func(of []*scenarios.Outcome) (scenarios.Edit, error)
		want string
	}{
		{"typed", func(of []*scenarios.Outcome) (scenarios.Edit, error) { return typed(of[0], 0.6), nil }, "a 0.5→0.6 typed"},
		{"cleared", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			return odds.SetProbability(of[0], odds.Entry{}), nil
		}, "a 0.5→ typed"},
		{"a word", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			return odds.SetProbability(of[0], odds.Entry{Said: "likely", Range: band}), nil
		}, `a 0.5→ word, said of a →"likely" word`},
		{"a word instead of a range", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			of[0].Range = &scenarios.Range{Low: 0.4, High: 0.6}
			return odds.SetProbability(of[0], odds.Entry{Said: "likely", Range: band}), nil
		}, `a 0.5→ word, said of a →"likely" word, range of a [0.4,0.6]→[0.55,0.8] word`},
		{"the rest", func(of []*scenarios.Outcome) (scenarios.Edit, error) { return odds.MakeRest(of[2]) }, `c 0.2→"rest" rest`},
		{"scaled", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			of[0].Probability = scenarios.Number(0.75)
			return odds.ScaleOthers(of[0])
		}, "b 0.3→0.15 scaled, c 0.2→0.1 scaled"},
		{"a divider", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			parts := odds.Parts(of[0].Parent())
			return odds.Divider{Left: parts[0], Right: parts[1]}.Move(0.4)
		}, "a 0.5→0.4 divider, b 0.3→0.4 divider"},
		{"a range", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			return scenarios.SetField(of[1], "range", "range", &scenarios.Range{Low: 0.2, High: 0.5}), nil
		}, "range of b →[0.2,0.5] range"},
		{"the tree rearranged", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			return scenarios.InsertBetween(of[1], scenarios.NewOutcome("new")), nil
		}, `b 0.3→"rest" moved`},
		{"a title", func(of []*scenarios.Outcome) (scenarios.Edit, error) { return scenarios.Rename(of[1], "B"), nil }, ""},
		{"how it was typed", func(of []*scenarios.Outcome) (scenarios.Edit, error) {
			return odds.SetProbability(of[0], odds.Entry{Probability: scenarios.Number(0.5), Entered: "1/2"}), nil
		}, ""},
		{"removed", func(of []*scenarios.Outcome) (scenarios.Edit, error) { return scenarios.RemoveBranch(of[1]), nil }, ""},
	} {
		e, of := logging(t, 0.5, 0.3, 0.2)
		edit, err := test.edit(of)
		do(t, e, edit, err)
		s := e.Scenario()
		if got := log(s); got != test.want {
			t.Errorf("%s: logged %s, want %s", test.name, got, test.want)
		}
		for _, c := range s.Changes {
			if c.At != "2022-01-09T11:00:01Z" || c.By != "Anna" || c.ID == "" || s.Outcome(c.Outcome) == nil {
				t.Errorf("%s: the entry is %+v", test.name, c)
			}
		}
		if len(e.Logged()) != len(s.Changes) {
			t.Errorf("%s: the step wrote %d of %d entries", test.name, len(e.Logged()), len(s.Changes))
		}
		if _, _, err := e.Undo(); err != nil || len(s.Changes) != 0 {
			t.Errorf("%s: undone, the log says %s, %v", test.name, log(s), err)
		}
		if _, _, err := e.Redo(); err != nil || log(s) != test.want {
			t.Errorf("%s: redone, the log says %s, %v", test.name, log(s), err)
		}
	}
}

// If this fails, typing fills the log with what nobody entered, an offer taken
// leaves entries that cancel out, or a reason takes an undo of its own.
func TestLog_oneStep(t *testing.T) {
	e, of := logging(t, 0.5, 0.3, 0.2)
	s := e.Scenario()
	for _, p := range []float64{0.6, 0.65} {
		if err := e.Preview(typed(of[0], p)); err != nil {
			t.Fatal(err)
		}
	}
	mark := e.Mark()
	do(t, e, typed(of[0], 0.75), nil)
	edit, err := odds.ScaleSince(of[0], 0.5)
	do(t, e, edit, err)
	e.Squash(mark, "Set a")
	if err := e.Explain("Ryabkov rules nothing out"); err != nil {
		t.Fatal(err)
	}
	if got := log(s); got != "a 0.5→0.75 typed: Ryabkov rules nothing out, b 0.3→0.15 scaled, c 0.2→0.1 scaled" {
		t.Errorf("logged %s", got)
	}
	if e.UndoName() != "Set a" {
		t.Errorf("the step is called %q", e.UndoName())
	}
	if redo, _, err := e.Undo(); err != nil || len(s.Changes) != 0 || e.UndoName() != "" || redo.Back != of[0].ID {
		t.Errorf("undone, the log says %s, %v, and %q is left", log(s), err, e.UndoName())
	}

	do(t, e, odds.SetProbability(of[0], odds.Entry{Said: "likely", Range: scenarios.Range{Low: 0.55, High: 0.8}}), nil)
	do(t, e, typed(of[0], 0.675), nil)
	e.Squash(mark, "Set a")
	if got := log(s); got != "a 0.5→0.675 typed" {
		t.Errorf("a word that gave way at once is logged: %s", got)
	}
	do(t, e, typed(of[0], 0.5), nil)
	e.Squash(mark, "Nothing")
	if got := log(s); got != "" {
		t.Errorf("what ends as it began is logged: %s", got)
	}
	if _, _, err := e.Undo(); err != nil || log(s) != "" {
		t.Errorf("undone, the log says %s, %v", log(s), err)
	}
}

// If this fails, the reason of an older change cannot be given, or taken back.
func TestExplainChange(t *testing.T) {
	e, of := logging(t, 0.5, 0.5)
	do(t, e, typed(of[0], 0.4), nil)
	do(t, e, typed(of[1], 0.6), nil)
	s := e.Scenario()
	first := s.Changes[0].ID
	do(t, e, scenarios.ExplainChange(s, first, "said so"), nil)
	if got := log(s); got != "a 0.5→0.4 typed: said so, b 0.5→0.6 typed" {
		t.Errorf("logged %s", got)
	}
	if !scenarios.ExplainChange(s, first, "said so").IsEmpty() || !scenarios.ExplainChange(s, "gone", "x").IsEmpty() {
		t.Error("saying the same again, or of nothing, is a step")
	}
	if _, _, err := e.Undo(); err != nil || s.Changes[0].Because != "" {
		t.Errorf("undone, the log says %s, %v", log(s), err)
	}
	if err := e.Do(scenarios.Edit{Name: "x", Effects: []scenarios.Effect{
		scenarios.Set{On: scenarios.AChange, ID: first, Field: "to", Value: scenarios.JSON("1")}}}); err == nil {
		t.Error("the log can be falsified")
	}
}

// If this fails, a log is not saved as it was made, so that saving an unchanged
// scenario changes its bytes.
func TestLog_survivesSaving(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.New()
		o := scenarios.NewOutcome("a")
		s.Root.Children = []*scenarios.Outcome{o}
		s.Link()
		e := scenarios.NewEditor(s)
		e.LogChanges(clock(), func() string { return "" })
		p := rapid.Float64Range(0, 1).Draw(t, "p")
		word := rapid.StringN(0, 8, -1).Draw(t, "word")
		for _, edit := range []scenarios.Edit{
			typed(o, p), odds.SetProbability(o, odds.Entry{Said: word, Range: scenarios.Range{Low: p / 2, High: p}}), typed(o, p/3),
		} {
			if err := e.Do(edit); err != nil {
				t.Fatal(err)
			}
		}
		data := encode(t, s)
		opened, err := store.Decode(data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if again := encode(t, opened.Scenario); !bytes.Equal(again, data) {
			t.Fatalf("saved\n%s\nand again\n%s", data, again)
		}
	})
}

// If this fails, two changes within a moment stand in the wrong order once logs
// are merged, or a log made far from Greenwich tells another day.
func TestLog_time(t *testing.T) {
	e, of := logging(t, 0.5)
	at := time.Date(2022, 1, 10, 1, 30, 0, 123_456_789, time.FixedZone("", 2*3600))
	e.LogChanges(func() time.Time { return at }, func() string { return "" })
	do(t, e, typed(of[0], 0.4), nil)
	if got := e.Scenario().Changes[0].At; got != "2022-01-09T23:30:00.123Z" {
		t.Errorf("it is logged at %s", got)
	}
}
