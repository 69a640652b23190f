package scene

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
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
		t.say(TipPlain, 2, t.likelihood(c))
		t.say(TipQuiet, 2, t.told.RangeText(o))
		t.say(TipPlain, 2, t.told.Given(t.given, o))
	}
	if standing := t.figures.Standing[t.i]; standing == odds.Unsettled {
		t.say(TipWrong, 2, t.told.ShareText(o))
	} else if !parent.IsChoice() || standing != odds.NotAssumed {
		t.say(TipPlain, 2, t.told.ShareText(o))
	}
	if o.Confidence != nil && o.Confidence.Level != "" {
		t.say(TipQuiet, 2, ended(capital(o.Confidence.Level)+" confidence", o.Confidence.Because))
	}
}

// likelihood is how probable the branch is: with its word and band where that
// means anything.
func (t *teller) likelihood(c *Card) string {
	told := t.told.Branch(t.i, strings.TrimPrefix(c.Figure.Number, tell.Rest))
	fork := t.figures.TallyOf(t.o.Parent())
	switch {
	case told == (odds.Told{}):
		if fork.Numberless() {
			return ""
		}
		return tell.NotEstimated
	case odds.HasWord(t.o):
	case (t.figures.Standing[t.i].IsOut() || fork.Over() || t.figures.Standing[t.i] == odds.Unsettled) && told.Number != "":
		return told.Number
	case told == (odds.Told{Number: "rest"}) && t.told.Manner != odds.WordsOnly:
		return joined(told.Number, tell.NotEstimated)
	}
	return told.Text()
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
		sum := scenarios.PercentSum(t.figures.TallyAt(t.i).Sum())
		t.say(TipWrong, 3, tell.Sentence("Its branches add to "+sum+": nothing that follows from them has a figure until that is mended.", t.told.Manner))
	case !c.Faded && t.told.IsUnsound(t.i):
		t.say(TipWrong, 3, tell.Sentence(t.told.Unsound(t.o), t.told.Manner))
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
