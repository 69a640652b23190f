package scene

import "offramp/scenarios/scales"

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
