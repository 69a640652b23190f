package scene

import (
	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// known says what the branch comes to given what is known of its fork, with the
// scale's word, where that is another figure than the judgement.
func (t *teller) known() string {
	text, p := t.figures.SaysGiven(t.given, t.o)
	if text == "" {
		return ""
	}
	band := ""
	if word, ok := scales.Word(t.Scenario.Scale, p); ok {
		band = scales.Banded(word)
	}
	return joined(capital(text), band)
}

// ruledOut says what rules the outcome out, where that is not its own status.
func (t *teller) ruledOut() string {
	by, is := t.given.RuledOutBy(t.o)
	if by == nil || by == t.o {
		return ""
	}
	on := ""
	if by.Status != nil && by.Status.Is == is && by.Status.On != "" {
		on = " on " + date(by.Status.On)
	}
	if is == scenarios.Happened {
		return "Ruled out: " + scenarios.Quoted(by) + " happened" + on + "."
	}
	return "Ruled out with " + scenarios.Quoted(by) + on + "."
}
