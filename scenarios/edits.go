package scenarios

import "fmt"

// The edits of single fields. Those that need the arithmetic of a fork are in
// package odds.

// Rename returns the edit that gives o a title.
func Rename(o *Outcome, title string) Edit {
	if o.Title == title {
		return Edit{}
	}
	edit := change(o, "title", title)
	edit.Name = "Rename " + Quoted(o)
	if o.Title == "" {
		edit.Name = "Name " + Quoted(&Outcome{Title: title})
	}
	return edit
}

// SetField returns the edit that sets a field of o, called "Change what of …".
// The value must have the exact type of the field; see [OutcomeFields].
func SetField(o *Outcome, what, field string, value any) Edit {
	edit := change(o, field, value)
	edit.Name = fmt.Sprintf("Change %s of %s", what, Quoted(o))
	return edit
}

func change(o *Outcome, field string, value any) Edit {
	return Edit{
		Effects: []Effect{SetOutcome(o.ID, field, value)},
		Select:  o.ID, Back: o.ID,
	}
}

// ChangeScenario returns the edit that sets a field of the scenario itself.
func ChangeScenario(what, field string, value any) Edit {
	return Edit{
		Name:    "Change " + what,
		Effects: []Effect{SetScenario(field, value)},
		Select:  ScenarioItself, Back: ScenarioItself,
	}
}

// Assign returns the edit that gives the leaf o the end state id, "" for none.
func Assign(o *Outcome, id string) Edit {
	if o.EndState == id {
		return Edit{}
	}
	edit := change(o, "endState", id)
	edit.Name = "Set end state of " + Quoted(o)
	return edit
}

// AssignNew returns the edit that adds the end state e to the scenario and
// gives it to the leaf o, in one step.
func AssignNew(s *Scenario, o *Outcome, e *EndState) Edit {
	edit := change(o, "endState", e.ID)
	edit.Name = fmt.Sprintf("New end state “%s”", e.Name)
	edit.Effects = append([]Effect{AddItem{At: len(s.EndStates), Item: e}}, edit.Effects...)
	return edit
}

// AddEndState returns the edit that adds the end state e to the scenario.
func AddEndState(s *Scenario, e *EndState) Edit {
	return Edit{
		Name:    fmt.Sprintf("New end state “%s”", e.Name),
		Effects: []Effect{AddItem{At: len(s.EndStates), Item: e}},
		Select:  ScenarioItself, Back: ScenarioItself,
	}
}

// ChangeEndState returns the edit that sets a field of an end state.
func ChangeEndState(e *EndState, what, field string, value any) Edit {
	return Edit{
		Name:    fmt.Sprintf("Change %s of end state “%s”", what, e.Name),
		Effects: []Effect{SetEndState(e.ID, field, value)},
		Select:  ScenarioItself, Back: ScenarioItself,
	}
}

// Choose returns the edit that makes o's children options that somebody
// decides, or alternatives that happen. The assumed option goes with the choice.
func Choose(o *Outcome, choice bool) Edit {
	if o.IsChoice() == choice {
		return Edit{}
	}
	kind, name := "", "Make %s happen rather than be decided"
	if choice {
		kind, name = KindChoice, "Make %s a choice"
	}
	edit := change(o, "kind", kind)
	edit.Name = fmt.Sprintf(name, Quoted(o))
	if !choice && o.Assumed != "" {
		edit.Effects = append(edit.Effects, SetOutcome(o.ID, "assumed", ""))
	}
	return edit
}

// Assume returns the edit that makes the choice above o assume o, or nothing
// where it assumed o already.
func Assume(o *Outcome) Edit {
	if o.parent == nil || !o.parent.IsChoice() {
		return Edit{}
	}
	id, name := o.ID, "Assume "
	if o.parent.Assumed == o.ID {
		id, name = "", "Stop assuming "
	}
	return Edit{
		Name:    name + Quoted(o),
		Effects: []Effect{SetOutcome(o.parent.ID, "assumed", id)},
		Select:  o.ID, Back: o.ID,
	}
}
