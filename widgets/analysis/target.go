package analysis

import (
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
)

// target is what an answer is asked about: an end state, a tag, or the expected
// impact.
type target struct {
	endState string // id
	tag      string
	impact   bool
}

// targets are those that a scenario has, with their names: its end states, its
// tags, and the expected impact where something has one.
func targets(s *scenarios.Scenario) (list []target, names []string) {
	add := func(t target, name string) {
		for slices.Contains(names, name) { // two end states may have one name
			name += " (again)"
		}
		list, names = append(list, t), append(names, name)
	}
	impact := false
	for _, e := range s.EndStates {
		add(target{endState: e.ID}, e.Name)
		impact = impact || e.Impact != nil
	}
	var tags []string
	for o := range s.Root.All() {
		impact = impact || o.IsLeaf() && o.Impact != nil
		for _, tag := range o.Tags {
			if !slices.Contains(tags, tag) {
				tags = append(tags, tag)
			}
		}
	}
	slices.Sort(tags)
	for _, tag := range tags {
		add(target{tag: tag}, "Tag: "+tag)
	}
	if impact {
		add(target{impact: true}, "Expected impact")
	}
	return list, names
}

// asked is the target as the odds know it; false where it is gone.
func (t target) asked(j *odds.Judgements, s *scenarios.Scenario) (odds.Target, bool) {
	switch {
	case t.impact:
		return odds.ToImpact(), true
	case t.tag != "":
		return j.ToTag(t.tag), true
	}
	i := slices.IndexFunc(s.EndStates, func(e *scenarios.EndState) bool { return e.ID == t.endState })
	return odds.ToEndState(i), i >= 0
}

// unit is what the target is measured in.
func (t target) unit(s *scenarios.Scenario, probabilities chart.Unit) chart.Unit {
	if !t.impact {
		return probabilities
	}
	if s.Impact != nil {
		return chart.Impact(s.Impact.Name)
	}
	return chart.Impact("")
}
