package odds

import (
	"fmt"

	"offramp/scenarios"
)

// SomethingElse is the title of a branch that stands for whatever nobody named.
const SomethingElse = "Something else"

// AddSomethingElse returns the edit that adds a last branch to the fork at o for
// whatever nobody named: it takes what the others leave.
func AddSomethingElse(o *scenarios.Outcome) (scenarios.Edit, error) {
	if o.IsChoice() {
		return scenarios.Edit{}, fmt.Errorf("%s is decided: its options have no rest", scenarios.Quoted(o))
	}
	for _, child := range o.Children {
		if child.Probability.IsRest() {
			return scenarios.Edit{}, fmt.Errorf("%s is the rest already: it takes what the others leave", scenarios.Quoted(child))
		}
	}
	other := scenarios.NewOutcome(SomethingElse)
	other.Probability = scenarios.Rest
	edit := scenarios.AddChild(o, other, len(o.Children))
	edit.Name = fmt.Sprintf("Add “%s”", SomethingElse)
	return edit, nil
}
