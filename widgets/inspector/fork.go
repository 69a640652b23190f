package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/field"
)

// forkPart shows the outcome as a fork: what its branches add to, what they
// answer, and who decides.
type forkPart struct {
	i      *Inspector
	object *fyne.Container
	sum    *prose
	asks   *field.Field
	bar    *barPart
	known  *knownPart
	choice *check
}

func newForkPart(i *Inspector) *forkPart {
	p := &forkPart{i: i, sum: line(), bar: newBarPart(i), known: newKnownPart(i)}
	failure := newProse("", smallSize, false, danger)
	p.asks = i.bindOutcome(field.NewWrapped(1), failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setText(o, "question", "asks", o.Asks, scenarios.OneLine(text)), nil
	})
	p.asks.SetPlaceHolder("What do its branches answer?")
	p.choice = newCheck(i, "Somebody decides this (a choice)", func(on bool) {
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit { return scenarios.Choose(o, on) })
	})
	p.object = box(&stack{Gap: apart},
		box(&stack{Gap: near}, caption("Its own fork: what is asked there"), p.asks, failure, p.bar.bar, p.sum),
		p.known.object, p.choice)
	return p
}

func (p *forkPart) rows() []fyne.CanvasObject { return []fyne.CanvasObject{p.object} }

func (p *forkPart) present(o *scenarios.Outcome) {
	// A leaf that the file says something about as a fork shows it too.
	show(!o.IsLeaf() || o.Asks != "" || o.IsChoice(), p.object)
	p.asks.Present(o.Asks)
	p.choice.Set(o.IsChoice())
	p.known.present(o)
	there := p.bar.present(o, nil)
	text, wrong := p.i.sums(o)
	switch {
	case o.IsChoice() && !o.IsLeaf():
		p.sum.Say(p.decision(o), muted)
	case wrong:
		p.sum.Say(odds.NoBreak(text), danger)
	case there: // the bar says it
		p.sum.Set("")
	default:
		p.sum.Say(odds.NoBreak(text), muted)
	}
}

// sums says what the branches add to, and whether that is wrong, as it is to be
// read. Ranges that cannot hold together are wrong, too.
func (i *Inspector) sums(o *scenarios.Outcome) (text string, wrong bool) {
	text, wrong = sums(o)
	if o != nil && !wrong {
		if what := i.board.Told().Unsound(o); what != "" {
			text, wrong = what, true
		}
	}
	return tell.Sentence(text, i.board.Manner()), wrong
}

func sums(o *scenarios.Outcome) (text string, wrong bool) {
	if o == nil || o.IsLeaf() || o.IsChoice() {
		return "", false
	}
	t := o.Tally()
	left := scenarios.PercentSum(max(t.Left(), 0))
	switch {
	case t.Over():
		return fmt.Sprintf("Its branches add to %s: unsettled from here.", scenarios.PercentSum(t.Sum())), true
	case t.Rests() > 1:
		return "Two of its branches take the rest, so neither can.", true
	case t.Unestimated() && allSaid(o):
		return saidInstead(t), false
	case t.Numberless():
		return "None of its branches is estimated yet.", false
	case t.Unestimated():
		return fmt.Sprintf("Its numbers leave %s to what is not estimated.", left), false
	case t.Unassigned():
		return fmt.Sprintf("Its branches add to %s; %s is unassigned.", scenarios.PercentSum(t.Sum()), left), false
	case t.HasRest():
		return fmt.Sprintf("All assigned: the rest takes %s.", left), false
	}
	return "All assigned: its branches add to 100 %.", false
}

// allSaid tells whether every branch has a word or a range where it has no number
// and is not the rest.
func allSaid(o *scenarios.Outcome) bool {
	for _, branch := range o.Children {
		if branch.Probability.IsAbsent() && branch.Said == "" && branch.Range == nil {
			return false
		}
	}
	return true
}

// saidInstead speaks of a fork in which words or ranges stand for numbers.
func saidInstead(t scenarios.Tally) string {
	if t.Left() >= 1 {
		return "Words or ranges instead of numbers."
	}
	return "Words or ranges share the " + scenarios.PercentSum(max(t.Left(), 0)) + " left."
}

func (p *forkPart) decision(o *scenarios.Outcome) string {
	if assumed := p.i.board.Scenario().Outcome(o.Assumed); assumed != nil && assumed.Parent() == o {
		return fmt.Sprintf("“%s” is assumed.", assumed.Name())
	}
	return "No option is assumed: what follows is told given its option."
}

// setText returns the edit of a text field; empty where nothing changes.
func setText(o *scenarios.Outcome, what, name, old, text string) scenarios.Edit {
	if old == text {
		return scenarios.Edit{}
	}
	return scenarios.SetField(o, what, name, text)
}
