package scenarios

import (
	"fmt"
	"slices"
)

// The edits of what became known. They rewrite no judgement: figures that use
// them are told "given what has happened".

// SetStatus returns the edit that says what became of o, [Happened] or
// [RuledOut], and on which day; "" clears it. It is one step, and empty where
// nothing would change.
func SetStatus(o *Outcome, is, on string) Edit {
	if is == "" { // what is still open has no date
		on = ""
	}
	if old := o.Became(); old.Is == is && old.On == on {
		return Edit{}
	}
	edit := change(o, "status", newStatus(o, is, on))
	switch is {
	case "":
		edit.Name = "Clear the status of " + Quoted(o)
	case Happened:
		edit.Name = fmt.Sprintf("Mark %s as happened", Quoted(o))
	case RuledOut:
		edit.Name = "Rule out " + Quoted(o)
	default:
		edit.Name = "Change status of " + Quoted(o)
	}
	return edit
}

// Observe returns the edit that says of an indicator of o that it was [Seen] or
// is [Absent], and since which day; "" takes the observation back. It is one
// step, and empty where nothing would change.
func Observe(o *Outcome, indicator, is, on string) Edit {
	at := slices.IndexFunc(o.Indicators, func(n Indicator) bool { return n.ID == indicator })
	if at < 0 {
		return Edit{}
	}
	if is == "" { // what nobody looked for has no date
		on = ""
	}
	old := Observation{}
	if o.Indicators[at].Observed != nil {
		old = *o.Indicators[at].Observed
	}
	if old.Is == is && old.On == on {
		return Edit{}
	}
	to := &Observation{Is: is, On: on, Unknown: old.Unknown}
	if is == "" && len(old.Unknown) == 0 {
		to = nil
	}
	indicators := slices.Clone(o.Indicators)
	indicators[at].Observed = to
	edit := change(o, "indicators", indicators)
	what := Quote(OneLine(indicators[at].Text))
	switch is {
	case "":
		edit.Name = "Take back the observation of " + what
	default:
		edit.Name = fmt.Sprintf("Mark %s as %s", what, is)
	}
	return edit
}
