package scenarios_test

import (
	"testing"

	"offramp/scenarios"
)

// If this fails, marking what happened takes more than one undo, keeps a date of
// what is open, or loses what a newer version of the program wrote beside it.
func TestSetStatus(t *testing.T) {
	s := scenarios.New()
	o := scenarios.NewOutcome("Talks end")
	s.Root.Children = []*scenarios.Outcome{o}
	s.Link()
	e := scenarios.NewEditor(s)
	for _, step := range []struct{ is, on, name, want string }{
		{scenarios.Happened, "2022-01-10", "Mark “Talks end” as happened", "happened 2022-01-10"},
		{scenarios.RuledOut, "2022-01-11", "Rule out “Talks end”", "ruled out 2022-01-11"},
		{"", "2022-01-12", "Clear the status of “Talks end”", ""},
	} {
		if err := e.Do(scenarios.SetStatus(o, step.is, step.on)); err != nil {
			t.Fatal(err)
		}
		if got := statusText(o); got != step.want || e.UndoName() != step.name {
			t.Errorf("%q says %q, not %q", e.UndoName(), got, step.want)
		}
		if !scenarios.SetStatus(o, step.is, step.on).IsEmpty() {
			t.Errorf("saying %q again is a step", step.is)
		}
	}
	if _, _, err := e.Undo(); err != nil || statusText(o) != "ruled out 2022-01-11" {
		t.Errorf("one undo gives %q, %v", statusText(o), err)
	}
	o.Status.Unknown = scenarios.Unknown{{Name: "seenBy", Value: `"me"`}}
	if err := e.Do(scenarios.SetStatus(o, "", "")); err != nil || o.Status == nil || len(o.Status.Unknown) != 1 {
		t.Errorf("cleared to %+v, %v", o.Status, err)
	}
}

func statusText(o *scenarios.Outcome) string {
	if o.Status == nil {
		return ""
	}
	return o.Status.Is + " " + o.Status.On
}

// If this fails, what was seen cannot be taken back with one undo, or is written
// into a value that undo still needs.
func TestObserve(t *testing.T) {
	s := scenarios.New()
	s.Root.Indicators = []scenarios.Indicator{{ID: "a", Text: "Troops move"}, {ID: "b", Text: "Talks go on"}}
	e := scenarios.NewEditor(s)
	before := s.Root.Indicators
	if err := e.Do(scenarios.Observe(s.Root, "b", scenarios.Absent, "2022-01-10")); err != nil {
		t.Fatal(err)
	}
	if o := s.Root.Indicators[1].Observed; o == nil || o.Is != scenarios.Absent || o.On != "2022-01-10" || before[1].Observed != nil {
		t.Errorf("observed %+v, and what was there before is %+v", o, before[1])
	}
	if name := e.UndoName(); name != "Mark “Talks go on” as absent" {
		t.Errorf("the step is called %q", name)
	}
	for _, again := range []scenarios.Edit{
		scenarios.Observe(s.Root, "b", scenarios.Absent, "2022-01-10"), scenarios.Observe(s.Root, "gone", scenarios.Seen, ""),
		scenarios.Observe(s.Root, "a", "", "2022-01-10"),
	} {
		if !again.IsEmpty() {
			t.Errorf("%q is a step", again.Name)
		}
	}
	if err := e.Do(scenarios.Observe(s.Root, "b", "", "")); err != nil || s.Root.Indicators[1].Observed != nil {
		t.Errorf("cleared to %+v, %v", s.Root.Indicators[1].Observed, err)
	}
	for range 2 {
		if _, _, err := e.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if s.Root.Indicators[1].Observed != nil {
		t.Error("undone, it is still observed")
	}
}
