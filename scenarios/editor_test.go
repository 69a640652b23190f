package scenarios_test

import (
	"testing"

	"offramp/scenarios"
)

// small returns a scenario with a root and two children.
func small() (s *scenarios.Scenario, a, b *scenarios.Outcome) {
	s = scenarios.New()
	a, b = scenarios.NewOutcome("a"), scenarios.NewOutcome("b")
	s.Root.Children = []*scenarios.Outcome{a, b}
	s.Link()
	return s, a, b
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// If this fails, undo and redo no longer restore what an edit changed, or the
// menu names the wrong step.
func TestUndoRedoNamesAndRestores(t *testing.T) {
	s, a, _ := small()
	e := scenarios.NewEditor(s)
	must(t, e.Do(scenarios.Rename(a, "talks")))
	if got := e.UndoName(); got != "Rename “a”" {
		t.Errorf("undo name %q", got)
	}
	if !e.Dirty() {
		t.Error("an edit leaves the scenario clean")
	}
	undone, ok, err := e.Undo()
	must(t, err)
	if !ok || a.Title != "a" || undone.Select != a.ID || e.Dirty() {
		t.Errorf("undo: ok %v, title %q, select %q, dirty %v", ok, a.Title, undone.Select, e.Dirty())
	}
	if _, ok, _ := e.Redo(); !ok || a.Title != "talks" {
		t.Errorf("redo: ok %v, title %q", ok, a.Title)
	}
}

// If this fails, a half-made edit stays in the scenario after an error.
func TestEditIsAllOrNothing(t *testing.T) {
	s, a, _ := small()
	e := scenarios.NewEditor(s)
	err := e.Do(scenarios.Edit{Name: "Two", Effects: []scenarios.Effect{
		scenarios.SetOutcome(a.ID, "title", "changed"),
		scenarios.SetOutcome("nobody", "title", "x"),
	}})
	if err == nil || a.Title != "a" || e.UndoName() != "" {
		t.Errorf("err %v, title %q, undo %q", err, a.Title, e.UndoName())
	}
}

// If this fails, typing that was given up leaves a trace, or clears redo.
func TestPreviewAndBailLeaveNoTrace(t *testing.T) {
	s, a, b := small()
	e := scenarios.NewEditor(s)
	must(t, e.Do(scenarios.Rename(b, "redo me")))
	_, _, err := e.Undo()
	must(t, err)

	must(t, e.Preview(scenarios.Rename(a, "t")))
	must(t, e.Preview(scenarios.Rename(a, "ta")))
	if a.Title != "ta" {
		t.Errorf("preview shows %q", a.Title)
	}
	e.DropPreview()
	if a.Title != "a" || e.RedoName() != "Rename “b”" || e.Dirty() {
		t.Errorf("title %q, redo %q, dirty %v", a.Title, e.RedoName(), e.Dirty())
	}

	mark := e.Mark()
	must(t, e.Do(scenarios.AddChild(a, scenarios.NewOutcome(""), 0)))
	must(t, e.Bail(mark))
	if len(a.Children) != 0 || e.RedoName() != "Rename “b”" || e.UndoName() != "" {
		t.Errorf("children %d, redo %q, undo %q", len(a.Children), e.RedoName(), e.UndoName())
	}
}

// If this fails, "Tab, a name, Enter" is more than one undo step.
func TestSquashMakesOneStep(t *testing.T) {
	s, a, _ := small()
	e := scenarios.NewEditor(s)
	mark := e.Mark()
	child := scenarios.NewOutcome("")
	must(t, e.Do(scenarios.AddChild(a, child, 0)))
	must(t, e.Do(scenarios.Rename(child, "sanctions")))
	e.Squash(mark, "Add “sanctions”")
	if e.UndoName() != "Add “sanctions”" {
		t.Errorf("undo name %q", e.UndoName())
	}
	undone, _, err := e.Undo()
	must(t, err)
	if len(a.Children) != 0 || undone.Select != a.ID {
		t.Errorf("children %d, select %q", len(a.Children), undone.Select)
	}
	redone, _, err := e.Redo()
	must(t, err)
	if len(a.Children) != 1 || a.Children[0].Title != "sanctions" || redone.Select != child.ID {
		t.Errorf("redo gave %d children, select %q", len(a.Children), redone.Select)
	}
}

// If this fails, deleting or moving leaves references that no longer hold, or
// undo does not bring them back.
func TestReferencesGoWithWhatTheyName(t *testing.T) {
	s, a, b := small()
	s.Root.Kind, s.Root.Assumed = scenarios.KindChoice, a.ID
	s.Root.Indicators = []scenarios.Indicator{{ID: "i", Likelihoods: []scenarios.Likelihood{{Child: a.ID, P: 0.5}, {Child: b.ID, P: 0.1}}}}
	state := &scenarios.EndState{ID: "war", Name: "War"}
	s.EndStates = []*scenarios.EndState{state}
	b.EndState = state.ID
	e := scenarios.NewEditor(s)

	must(t, e.Do(scenarios.RemoveBranch(a)))
	must(t, e.Do(scenarios.RemoveEndState(s, state)))
	if s.Root.Assumed != "" || len(s.Root.Indicators[0].Likelihoods) != 1 || b.EndState != "" {
		t.Errorf("assumed %q, likelihoods %v, end state %q", s.Root.Assumed, s.Root.Indicators[0].Likelihoods, b.EndState)
	}
	for range 2 {
		_, _, err := e.Undo()
		must(t, err)
	}
	if s.Root.Assumed != a.ID || len(s.Root.Indicators[0].Likelihoods) != 2 || b.EndState != state.ID {
		t.Errorf("after undo: assumed %q, likelihoods %v, end state %q", s.Root.Assumed, s.Root.Indicators[0].Likelihoods, b.EndState)
	}
}

// If this fails, an end state is lost, or kept where it is not allowed, when a
// leaf gets its first child.
func TestFirstChildTakesEndStateAndImpact(t *testing.T) {
	s, a, b := small()
	impact := -3.0
	a.EndState, a.Impact = "war", &impact
	e := scenarios.NewEditor(s)
	child := scenarios.NewOutcome("child")
	must(t, e.Do(scenarios.AddChild(a, child, 0)))
	if a.EndState != "" || a.Impact != nil || child.EndState != "war" || child.Impact == nil {
		t.Errorf("parent %q %v, child %q %v", a.EndState, a.Impact, child.EndState, child.Impact)
	}
	must(t, e.Do(step(scenarios.Inward, b)))
	if b.Parent() != a || b.EndState != "" {
		t.Errorf("moved in under %v with %q", b.Parent().Title, b.EndState)
	}
	must(t, e.Do(step(scenarios.Outward, child)))
	if s.Root.Children[1] != child || child.EndState != "war" {
		t.Errorf("moved out to %v", s.Root.Children)
	}
}
