package compare

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// numbers tells that the judgement of a branch changed, from what to what.
func (c *comparison) numbers(on Difference, was, is *scenarios.Outcome) {
	d := on
	d.Kind, d.Field = Judged, scenarios.FieldNumbers
	d.Before, d.After = Judgement(was), Judgement(is)
	if row := c.rows[is.ID]; row != nil && row.Crossed {
		d.Before += word(row.From.Word, was)
		d.After += word(row.To.Word, is)
	}
	if d.Before == d.After { // only how it was typed
		d.Before, d.After = typed(was), typed(is)
	}
	c.say(d)
}

// word is what the scale calls a number, where that is another now and is not
// what was said.
func word(w string, of *scenarios.Outcome) string {
	if w == "" || strings.EqualFold(w, of.Said) {
		return ""
	}
	return " (" + w + ")"
}

// Judgement is all that is judged of a branch, in words.
func Judgement(o *scenarios.Outcome) string {
	p, ok := o.Probability.Number()
	text := "not estimated"
	switch {
	case ok:
		text = odds.Branch(p)
	case o.Probability.IsRest():
		text = "rest"
	case o.Said != "":
		text = o.Said
	}
	if o.Said != "" && text != o.Said {
		text += ", said “" + o.Said + "”"
	}
	if o.Range != nil {
		text += ", " + odds.RangeText(*o.Range)
	}
	return text
}

// typed is a judgement with everything that is stored of it.
func typed(o *scenarios.Outcome) string {
	text := string(Value("probability", &o.Probability))
	if text == "" {
		text = "not estimated"
	}
	if o.Entered != "" {
		text += ", typed " + scenarios.Quote(o.Entered)
	}
	if o.Said != "" {
		text += ", said " + scenarios.Quote(o.Said)
	}
	if o.Range != nil {
		text += ", " + string(Value("range", &o.Range))
	}
	return text
}

// choice is what is decided at an outcome, in words.
func (n names) choice(o *scenarios.Outcome) string {
	text := "a fork that happens"
	switch o.Kind {
	case "":
	case scenarios.KindChoice:
		text = "a choice"
	default:
		text = "a fork of kind " + scenarios.Quote(o.Kind)
	}
	switch {
	case o.Assumed != "":
		return text + " that assumes " + scenarios.Quote(n.outcome(o.Assumed))
	case o.IsChoice():
		return text + " that assumes nothing"
	}
	return text
}
