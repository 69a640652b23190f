package scene

import (
	"math"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

// figure says how probable the outcome is, as it was judged, and its share.
func (t *teller) figure(c *Card) {
	o, parent := t.o, t.o.Parent()
	switch {
	case parent == nil:
		t.say(TipPlain, 1, window(t.Scenario.From, t.Scenario.Until))
		return
	case parent.IsChoice():
		t.say(TipPlain, 2, t.option(parent))
	default:
		t.say(TipPlain, 2, joined(t.number(c), t.word(c)))
		if r := o.Range; r != nil {
			t.say(TipQuiet, 1, odds.RangeText(*r))
		}
	}
	if standing := t.figures.Standing[t.i]; standing == odds.Unsettled {
		t.say(TipWrong, 2, t.figures.ShareText(o))
	} else if !parent.IsChoice() || standing != odds.NotAssumed {
		t.say(TipPlain, 2, t.figures.ShareText(o))
	}
	if o.Confidence != nil && o.Confidence.Level != "" {
		t.say(TipQuiet, 2, ended(capital(o.Confidence.Level)+" confidence", o.Confidence.Because))
	}
}

// number is the card's number, or the whole word that was said in its place.
func (t *teller) number(c *Card) string {
	if c.Figure.Number != "" && odds.HasWord(t.o) {
		return scenarios.OneLine(t.o.Said)
	}
	return c.Figure.Number
}

// word is the scale's word with its band, or why there is none.
func (t *teller) word(c *Card) string {
	scale, p := t.Scenario.Scale, t.figures.Branch[t.i]
	fork := t.figures.TallyOf(t.o.Parent())
	switch {
	case odds.HasWord(t.o):
		if band, ok := scales.Named(scale, t.o.Said); ok {
			band.Word = ""
			return strings.TrimSpace(scales.Banded(band))
		}
		return ""
	case c.Faded, fork.Over(), t.figures.Standing[t.i] == odds.Unsettled:
		return ""
	case math.IsNaN(p) && fork.Numberless():
		return ""
	case math.IsNaN(p):
		return notEstimated
	}
	if band, ok := scales.Word(scale, p); ok {
		return scales.Banded(band)
	}
	if scale != nil && len(scale.Bands) > 0 {
		return "no word of the scale fits"
	}
	return ""
}

// option says of an option of a choice whether it is assumed.
func (t *teller) option(choice *scenarios.Outcome) string {
	assumed := t.Scenario.Outcome(choice.Assumed)
	switch {
	case choice.Assumed == t.o.ID:
		return "An option, assumed: the figures follow it."
	case assumed == nil:
		return "An option; none is assumed, so that no sum counts what follows."
	}
	return "An option, not assumed: the choice assumes " + scenarios.Quoted(assumed) + "."
}

// fork says what is to be known of the branches below.
func (t *teller) fork(c *Card) {
	switch {
	case c.Over:
		sum := scenarios.PercentSum(t.figures.Tally[t.i].Sum())
		t.say(TipWrong, 3, "Its branches add to "+sum+": nothing that follows from them has a figure until that is mended.")
	case c.Choice:
		text := "A choice: somebody decides between " + counted(len(t.o.Children), "option") + "; "
		if assumed := t.Scenario.Outcome(t.o.Assumed); assumed != nil {
			t.say(TipPlain, 3, text+scenarios.Quoted(assumed)+" is assumed.")
		} else {
			t.say(TipPlain, 3, text+"none is assumed.")
		}
	}
	if c.Hidden > 0 {
		t.say(TipQuiet, 1, hiddenText(c.Hidden))
	}
}
