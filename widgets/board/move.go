package board

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Move moves the branches of outcomes to the place at under parent, selects
// them, and says what the numbers there come to and what had to go.
func (b *Board) Move(outcomes []*scenarios.Outcome, parent *scenarios.Outcome, at int) (err error) {
	b.Update(func() {
		b.on().DropPreview()
		edit := scenarios.MoveBranches(outcomes, parent, at)
		if edit.IsEmpty() {
			return
		}
		top := scenarios.Topmost(outcomes)
		came := arrivals(top, parent)
		lost, from := b.lost(came, parent), left(came)
		b.refigure()
		before, mark := b.figures, b.on().Mark()
		if err = b.Do(edit); err != nil {
			return
		}
		b.SelectAll(identities(top))
		n := b.arrived(before, came)
		if n.Text = strings.Join(slices.DeleteFunc([]string{n.Text, lost, from.says()}, isEmpty), " "); n.Text != "" {
			b.sayOf(edit, mark, n)
		}
	})
	return err
}

// arrivals are the branches that were not under parent before.
func arrivals(top []*scenarios.Outcome, parent *scenarios.Outcome) []*scenarios.Outcome {
	var came []*scenarios.Outcome
	for _, o := range top {
		if o.Parent() != parent {
			came = append(came, o)
		}
	}
	return came
}

// forks are those that branches leave, as they were before.
type forks []fork

type fork struct {
	at  *scenarios.Outcome
	was scenarios.Tally
}

// left are the forks that the branches which come under another parent leave.
func left(came []*scenarios.Outcome) forks {
	var all forks
	for _, o := range came {
		from := o.Parent()
		if from != nil && !slices.ContainsFunc(all, func(f fork) bool { return f.at == from }) {
			all = append(all, fork{from, from.Tally()})
		}
	}
	return all
}

// says tells which of the forks are not whole any more.
func (all forks) says() string {
	var said []string
	for _, f := range all {
		said = append(said, odds.SaysLeft(f.at, f.was))
	}
	return strings.Join(slices.DeleteFunc(said, isEmpty), " ")
}

func isEmpty(text string) bool { return text == "" }

// identities are the identities of outcomes, the first of them last: that is
// the one that keys speak to.
func identities(outcomes []*scenarios.Outcome) []string {
	ids := make([]string, 0, len(outcomes))
	for _, o := range outcomes[1:] {
		ids = append(ids, o.ID)
	}
	return append(ids, outcomes[0].ID)
}

// lost says what stored judgements go when branches come under parent.
func (b *Board) lost(came []*scenarios.Outcome, parent *scenarios.Outcome) string {
	var said []string
	if gone := b.ousted(came, parent); gone != "" {
		said = append(said, fmt.Sprintf("No path ends at %s any more: %s.", scenarios.Quoted(parent), gone))
	}
	for _, o := range came {
		if from := o.Parent(); from.IsChoice() && from.Assumed == o.ID {
			said = append(said, fmt.Sprintf("%s assumes no option any more.", scenarios.Quoted(from)))
		}
	}
	return strings.Join(append(said, restsLost(came, parent.Tally().Rests())...), " ")
}

// restsLost says which of the branches that come to so many rests can be the
// rest no more.
func restsLost(came []*scenarios.Outcome, rests int) (said []string) {
	for _, o := range came {
		if !o.Probability.IsRest() {
			continue
		}
		if rests > 0 {
			said = append(said, fmt.Sprintf("%s was the rest, and there is one here: it is not estimated now.", scenarios.Quoted(o)))
		}
		rests++
	}
	return said
}

// ousted names what only leaves have and parent has to give away for good.
func (b *Board) ousted(came []*scenarios.Outcome, parent *scenarios.Outcome) string {
	endState, impact := scenarios.Ousted(came, parent)
	name := "its end state"
	if e := b.Scenario().EndState(parent.EndState); e != nil {
		name = fmt.Sprintf("its end state “%s”", e.Name)
	}
	switch {
	case endState && impact:
		return name + " and its impact are gone"
	case endState:
		return name + " is gone"
	case impact:
		return "its impact is gone"
	}
	return ""
}

// arrived is the line about branches that came under parent: what gave way to
// their numbers there.
func (b *Board) arrived(before *odds.Figures, came []*scenarios.Outcome) Notice {
	if len(came) == 0 {
		return Notice{}
	}
	b.refigure()
	gave := odds.GaveWay(before, b.figures, came[0])
	gave.Was = math.NaN() // that was in another fork
	if len(came) == len(came[0].Siblings()) {
		gave.Change = 0 // there was no fork before
	}
	if b.manner == odds.WordsOnly {
		return lineOf(gave, gave.InWords())
	}
	return lineOf(gave, gave.What())
}
