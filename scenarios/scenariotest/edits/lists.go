package edits

import (
	"offramp/scenarios"

	"pgregory.net/rapid"
)

// ofLists draws an edit of the end states or the sources.
func ofLists(t *rapid.T, s *scenarios.Scenario, o *scenarios.Outcome, title string) scenarios.Edit {
	place := func(n int, label string) int { return rapid.IntRange(0, n-1).Draw(t, label) }
	switch rapid.IntRange(0, 5).Draw(t, "list") {
	case 0:
		if len(s.EndStates) > 0 {
			return scenarios.MoveEndState(s, s.EndStates[place(len(s.EndStates), "which")], rapid.IntRange(-3, 3).Draw(t, "by"))
		}
	case 1:
		if n := len(s.EndStates); n > 0 {
			return scenarios.MergeEndStates(s, s.EndStates[place(n, "from")], s.EndStates[place(n, "into")])
		}
	case 2:
		if len(s.Sources) > 0 {
			return scenarios.MoveSource(s, s.Sources[place(len(s.Sources), "which")], rapid.IntRange(-3, 3).Draw(t, "by"))
		}
	case 3:
		if n := len(s.Sources); n > 0 {
			return scenarios.MergeSources(s, s.Sources[place(n, "from")], s.Sources[place(n, "into")])
		}
	case 4:
		return scenarios.CiteNew(s, o, &scenarios.Source{ID: scenarios.NewID(), Title: title})
	case 5:
		return scenarios.AddSource(s, &scenarios.Source{ID: scenarios.NewID(), Title: title})
	}
	return scenarios.Edit{}
}

// Some draws some of the outcomes.
func Some(t *rapid.T, s *scenarios.Scenario) (of []*scenarios.Outcome) {
	for o := range s.Root.All() {
		if rapid.Bool().Draw(t, "selected") {
			of = append(of, o)
		}
	}
	return of
}

// ofSeveral draws an edit of several outcomes at once.
func ofSeveral(t *rapid.T, s *scenarios.Scenario, text string) (edit scenarios.Edit) {
	of := Some(t, s)
	switch rapid.IntRange(0, 4).Draw(t, "of several") {
	case 0:
		edit, _ = scenarios.AssignAll(of, "")
	case 1:
		edit, _ = scenarios.AssignAllNew(s, of, &scenarios.EndState{ID: scenarios.NewID(), Name: text})
	case 2:
		edit = scenarios.TagAll(of, text)
	case 3:
		edit = scenarios.UntagAll(of, "military")
	case 4:
		edit = scenarios.SetStatusOfAll(of, rapid.SampledFrom([]string{"", scenarios.Happened, scenarios.RuledOut}).Draw(t, "is"), "")
	}
	return edit
}

func step(to scenarios.Direction, outcomes ...*scenarios.Outcome) scenarios.Edit {
	parent, at := scenarios.Step(outcomes, to)
	if parent == nil {
		return scenarios.Edit{}
	}
	return scenarios.MoveBranches(outcomes, parent, at)
}
