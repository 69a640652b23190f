package odds

import (
	"fmt"

	"offramp/scenarios"
)

// SetProbability returns the edit that gives o the probability that was typed.
// What was typed stands, and nothing else that is stored changes, but for one
// thing: where o becomes the rest, a sibling that was it takes the number that
// it showed. The edit is empty where nothing would change.
func SetProbability(o *scenarios.Outcome, e Entry) scenarios.Edit {
	edit := scenarios.Edit{Name: setName(o, e), How: howSet(e), Select: o.ID, Back: o.ID}
	if e.Probability.IsRest() && !o.Probability.IsRest() {
		edit.Effects = demote(o)
	}
	edit.Effects = append(edit.Effects, put(o, e)...)
	return edit
}

func howSet(e Entry) string {
	switch {
	case e.Said != "":
		return scenarios.HowWord
	case e.Probability.IsRest():
		return scenarios.HowRest
	}
	return scenarios.HowTyped
}

func setName(o *scenarios.Outcome, e Entry) string {
	switch p, ok := e.Probability.Number(); {
	case e.Said != "":
		return fmt.Sprintf("Set %s to %s", scenarios.Quoted(o), scenarios.Shortened(e.Said, 40))
	case e.Entered != "":
		return fmt.Sprintf("Set %s to %s", scenarios.Quoted(o), scenarios.Shortened(e.Entered, 40))
	case ok:
		return fmt.Sprintf("Set %s to %s", scenarios.Quoted(o), Branch(p))
	case e.Probability.IsRest():
		return fmt.Sprintf("Make %s the rest", scenarios.Quoted(o))
	}
	return fmt.Sprintf("Clear the probability of %s", scenarios.Quoted(o))
}

// put returns the effects that give o a probability, each only where it
// changes something. A word that was given instead of a number goes, and its range
// with it, unless that holds the number that is given now. A word that is given
// again leaves a range that was narrowed since.
func put(o *scenarios.Outcome, e Entry) []scenarios.Effect {
	var effects []scenarios.Effect
	if o.Probability != e.Probability {
		effects = append(effects, scenarios.SetOutcome(o.ID, "probability", e.Probability))
	}
	if o.Entered != e.Entered {
		effects = append(effects, scenarios.SetOutcome(o.ID, "entered", e.Entered))
	}
	if o.Said != e.Said {
		effects = append(effects, scenarios.SetOutcome(o.ID, "said", e.Said))
		if e.Said != "" && (o.Range == nil || *o.Range != e.Range) {
			band := e.Range
			effects = append(effects, scenarios.SetOutcome(o.ID, "range", &band))
		}
	}
	if HasWord(o) && e.Said == "" && o.Range != nil && !within(*o.Range, e.Probability) {
		effects = append(effects, scenarios.SetOutcome(o.ID, "range", (*scenarios.Range)(nil)))
	}
	return effects
}

// within tells whether a range holds a number.
func within(r scenarios.Range, p scenarios.Probability) bool {
	number, ok := p.Number()
	return ok && number >= r.Low-scenarios.Tolerance && number <= r.High+scenarios.Tolerance
}

// demote returns the effects that turn every other rest among o's siblings into
// the number that it showed, or into not estimated where it showed none.
func demote(o *scenarios.Outcome) []scenarios.Effect {
	if o.Parent() == nil {
		return nil
	}
	tally := o.Parent().Tally()
	shown := scenarios.NotEstimated
	if tally.HasRest() && !tally.Over() {
		shown = scenarios.Number(max(tally.Left(), 0))
	}
	var effects []scenarios.Effect
	for _, sibling := range o.Siblings() {
		if sibling != o && sibling.Probability.IsRest() {
			effects = append(effects, put(sibling, Entry{Probability: shown})...)
		}
	}
	return effects
}

// MakeRest returns the edit that lets o take what its siblings leave.
func MakeRest(o *scenarios.Outcome) (scenarios.Edit, error) {
	switch {
	case o.Parent() == nil:
		return scenarios.Edit{}, fmt.Errorf("%s is where everything starts: it has no siblings", scenarios.Quoted(o))
	case o.Parent().IsChoice():
		return scenarios.Edit{}, fmt.Errorf("%s is decided: its options have no probabilities", scenarios.Quoted(o.Parent()))
	case o.Probability.IsRest() && o.Parent().Tally().Rests() == 1:
		return scenarios.Edit{}, fmt.Errorf("%s is the rest already", scenarios.Quoted(o))
	}
	edit := SetProbability(o, Entry{Probability: scenarios.Rest})
	if o.Probability.IsRest() { // of several: the others give way
		edit.Effects = append(demote(o), edit.Effects...)
	}
	return edit, nil
}
