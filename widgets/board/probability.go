package board

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// PreviewProbability shows the map with what is being typed as o's
// probability: a number, or a word of the scenario's scale. A text that is
// neither yet shows the map without it.
func (b *Board) PreviewProbability(o *scenarios.Outcome, text string) (err error) {
	b.Update(func() {
		b.DropPreview()
		var entry odds.Entry
		if entry, err = odds.ParseFor(o, b.Scenario().Scale, text); err == nil {
			err = b.Preview(odds.SetProbability(o, entry))
		}
	})
	return err
}

// CommitProbability gives o the probability that was typed, or the word, and
// says what gave way.
func (b *Board) CommitProbability(o *scenarios.Outcome, text string) (err error) {
	b.Update(func() {
		b.on().DropPreview()
		b.refigure()
		var entry odds.Entry
		if entry, err = odds.ParseFor(o, b.Scenario().Scale, text); err != nil {
			return
		}
		before := b.figures
		mark := b.on().Mark()
		edit := odds.SetProbability(o, entry)
		if err = b.Do(edit); err != nil || edit.IsEmpty() {
			return
		}
		b.refigure()
		if middle, ok := odds.UseMiddle(o); ok {
			n := Notice{About: o.ID, Text: odds.SaysWord(o, b.manner), Offers: []Offer{middle}}
			b.sayOf(edit, mark, b.warned(n, o))
			return
		}
		gave := odds.GaveWay(before, b.figures, o)
		text := gave.Text()
		if b.manner == odds.WordsOnly {
			text = gave.InWords()
		}
		if text != "" {
			b.sayOf(edit, mark, b.warned(lineOf(gave, text), o))
		}
	})
	return err
}

// warned is the line about what was done to o, with why the ranges of its fork
// cannot hold together, if they cannot.
func (b *Board) warned(n Notice, o *scenarios.Outcome) Notice {
	if o.Parent() == nil || n.Warn {
		return n
	}
	if what := b.Told().Unsound(o.Parent()); what != "" {
		n.Text, n.Warn = n.Text+" "+what, true
	}
	return n
}

// lineOf is the line that says in a text what gave way, with what is offered.
func lineOf(gave odds.Gave, text string) Notice {
	offers, why := possible(gave.Offers())
	return Notice{About: gave.Outcome.ID, Text: text + why, Warn: gave.Kind == odds.Overfull, Offers: offers}
}

// possible returns the offers that can be taken, and why the others cannot:
// locks are in the way, and how much they leave.
func possible(all []Offer) (offers []Offer, why string) {
	for _, offer := range all {
		err := offer.Impossible()
		if err == nil {
			offers = append(offers, offer)
		} else if why == "" {
			why = " Scaling is not possible: " + err.Error() + "."
		}
	}
	return offers, why
}

// refigure computes the figures now, where that cannot wait for the end of an
// update.
func (b *Board) refigure() {
	if b.content {
		b.compute()
		b.stale |= Content | History
	}
}

// Offers returns what can be done at the selected outcome: what the line
// offers, where it speaks of that outcome's fork, else the repairs of the fork.
func (b *Board) Offers() []Offer {
	at, about := b.Selected(), b.Scenario().Outcome(b.notice.About)
	if len(b.notice.Offers) > 0 && at != nil && about != nil && (at.Parent() == about.Parent() || at == about.Parent()) {
		return b.notice.Offers
	}
	if at != nil && at.Parent() != nil && at.Parent().IsChoice() && at.Parent().Assumed != at.ID {
		return []Offer{assume(at)}
	}
	if at != nil && at.IsChoice() && at.Assumed == "" {
		var offers []Offer
		for _, option := range at.Children {
			offers = append(offers, assume(option))
		}
		return offers
	}
	return odds.Offers(b.Scenario(), at)
}

func assume(option *scenarios.Outcome) Offer {
	return Offer{
		Label: "Assume " + scenarios.Quoted(option),
		Edit:  func() (scenarios.Edit, error) { return scenarios.Assume(option), nil },
	}
}
