package scenarios

import (
	"fmt"
	"slices"
)

// forget returns the effects that clear what the parent of branches says about
// them. They must be of one fork.
func forget(branches ...*Outcome) []Effect {
	parent := branches[0].parent
	var effects []Effect
	gone := func(id string) bool {
		return slices.ContainsFunc(branches, func(o *Outcome) bool { return o.ID == id })
	}
	if parent.Assumed != "" && gone(parent.Assumed) {
		effects = append(effects, SetOutcome(parent.ID, "assumed", ""))
	}
	about := func(l Likelihood) bool { return gone(l.Child) }
	changed := false
	indicators := slices.Clone(parent.Indicators)
	for i, indicator := range indicators {
		if slices.ContainsFunc(indicator.Likelihoods, about) {
			indicators[i].Likelihoods = slices.DeleteFunc(slices.Clone(indicator.Likelihoods), about)
			changed = true
		}
	}
	if changed {
		effects = append(effects, SetOutcome(parent.ID, "indicators", indicators))
	}
	return effects
}

// RemoveEndState returns the edit that deletes an end state and takes it off
// every leaf that has it.
func RemoveEndState(s *Scenario, e *EndState) Edit {
	edit := Edit{Name: fmt.Sprintf("Delete end state “%s”", e.Name), Select: ScenarioItself, Back: ScenarioItself}
	for o := range s.Root.All() {
		if o.EndState == e.ID {
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, "endState", ""))
		}
	}
	edit.Effects = append(edit.Effects, RemoveItem{From: AnEndState, ID: e.ID})
	return edit
}

// RemoveSource returns the edit that deletes a source and every use of it.
func RemoveSource(s *Scenario, source *Source) Edit {
	edit := Edit{Name: fmt.Sprintf("Delete source “%s”", source.Title), Select: ScenarioItself, Back: ScenarioItself}
	uses := func(c Citation) bool { return c.Source == source.ID }
	for o := range s.Root.All() {
		if slices.ContainsFunc(o.Sources, uses) {
			left := slices.DeleteFunc(slices.Clone(o.Sources), uses)
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, "sources", left))
		}
	}
	edit.Effects = append(edit.Effects, RemoveItem{From: ASource, ID: source.ID})
	return edit
}
