package scenarios

import (
	"fmt"
	"slices"
)

// The edits of the scenario's own lists: end states and sources.

// MoveEndState returns the edit that moves an end state by places in the list;
// empty where it is at the end already.
func MoveEndState(s *Scenario, e *EndState, by int) Edit {
	return moveItem(AnEndState, e.ID, slices.Index(s.EndStates, e), by, len(s.EndStates),
		fmt.Sprintf("Move end state “%s”", e.Name))
}

// MoveSource returns the edit that moves a source by places in the list; empty
// where it is at the end already.
func MoveSource(s *Scenario, source *Source, by int) Edit {
	return moveItem(ASource, source.ID, slices.Index(s.Sources, source), by, len(s.Sources),
		fmt.Sprintf("Move source “%s”", source.Title))
}

func moveItem(in Subject, id string, from, by, n int, name string) Edit {
	at := from + by
	if from < 0 || by == 0 || at < 0 || at >= n {
		return Edit{}
	}
	return ofScenario(name, MoveItem{In: in, ID: id, At: at})
}

// ofScenario is an edit that shows the scenario itself.
func ofScenario(name string, effects ...Effect) Edit {
	return Edit{Name: name, Effects: effects, Select: ScenarioItself, Back: ScenarioItself}
}

// MergeEndStates returns the edit that deletes the end state from and gives what
// had it the end state into. What from said of its impact goes with it: an
// outcome that relied on it now has that of into.
func MergeEndStates(s *Scenario, from, into *EndState) Edit {
	if from == into || from.ID == into.ID {
		return Edit{}
	}
	edit := ofScenario(fmt.Sprintf("Merge end state “%s” into “%s”", from.Name, into.Name))
	for o := range s.Root.All() {
		if o.EndState == from.ID {
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, "endState", into.ID))
		}
	}
	edit.Effects = append(edit.Effects, RemoveItem{From: AnEndState, ID: from.ID})
	return edit
}

// AddSource returns the edit that adds a source to the scenario.
func AddSource(s *Scenario, source *Source) Edit {
	return ofScenario(fmt.Sprintf("New source “%s”", source.Title), AddItem{At: len(s.Sources), Item: source})
}

// ChangeSource returns the edit that sets a field of a source.
func ChangeSource(source *Source, what, field string, value any) Edit {
	return ofScenario(fmt.Sprintf("Change %s of source “%s”", what, source.Title), SetSource(source.ID, field, value))
}

// MergeSources returns the edit that deletes the source from and makes every use
// of it a use of into. Where an outcome uses both, both uses stay: they may
// cite different pages.
func MergeSources(s *Scenario, from, into *Source) Edit {
	if from == into || from.ID == into.ID {
		return Edit{}
	}
	edit := ofScenario(fmt.Sprintf("Merge source “%s” into “%s”", from.Title, into.Title))
	for o := range s.Root.All() {
		if !cites(o, from.ID) {
			continue
		}
		uses := slices.Clone(o.Sources)
		for i := range uses {
			if uses[i].Source == from.ID {
				uses[i].Source = into.ID
			}
		}
		edit.Effects = append(edit.Effects, SetOutcome(o.ID, "sources", uses))
	}
	edit.Effects = append(edit.Effects, RemoveItem{From: ASource, ID: from.ID})
	return edit
}

func cites(o *Outcome, id string) bool {
	return slices.ContainsFunc(o.Sources, func(c Citation) bool { return c.Source == id })
}

// UsesOfEndState returns the outcomes that an end state is given to, in the
// order of the tree.
func UsesOfEndState(s *Scenario, e *EndState) (uses []*Outcome) {
	for o := range s.Root.All() {
		if o.EndState == e.ID {
			uses = append(uses, o)
		}
	}
	return uses
}

// UsesOfSource returns the outcomes that cite a source, in the order of the tree.
func UsesOfSource(s *Scenario, source *Source) (uses []*Outcome) {
	for o := range s.Root.All() {
		if cites(o, source.ID) {
			uses = append(uses, o)
		}
	}
	return uses
}

// Cite returns the edit that lets o use a source.
func Cite(o *Outcome, c Citation) Edit {
	edit := change(o, "sources", append(slices.Clone(o.Sources), c))
	edit.Name = "Cite a source for " + Quoted(o)
	return edit
}

// CiteNew returns the edit that adds a source to the scenario and lets o use it,
// in one step.
func CiteNew(s *Scenario, o *Outcome, source *Source) Edit {
	edit := Cite(o, Citation{Source: source.ID})
	edit.Name = fmt.Sprintf("New source “%s”", source.Title)
	edit.Effects = append([]Effect{AddItem{At: len(s.Sources), Item: source}}, edit.Effects...)
	return edit
}
