// Package edits draws edits of every kind that the program can make, and series of
// what people do with them. Only tests import it.
package edits

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"

	"pgregory.net/rapid"
)

// pick draws an outcome of the scenario.
func pick(t *rapid.T, s *scenarios.Scenario) *scenarios.Outcome {
	var all []*scenarios.Outcome
	for o := range s.Root.All() {
		all = append(all, o)
	}
	return all[rapid.IntRange(0, len(all)-1).Draw(t, "outcome")]
}

// Draw draws one of the edits that the program can make.
func Draw(t *rapid.T, s *scenarios.Scenario) scenarios.Edit {
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
		return ofLists(t, s, o, title)
	case 28, 29, 30:
		return ofSeveral(t, s, title)
	}
	return scenarios.SetField(o, "notes", "notes", title)
}
