package odds

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"offramp/scenarios"
)

// Offer is something that can be done about a fork.
type Offer struct {
	// Label says what it does: "Scale all to 100 %".
	Label string
	// Words is the label for whoever reads words alone, "" where it is the same.
	Words string
	// Edit returns the edit that does it, or says why it cannot be done.
	Edit func() (scenarios.Edit, error)
}

// In is the label as it is to be read.
func (o Offer) In(m Manner) string {
	if m == WordsOnly && o.Words != "" {
		return o.Words
	}
	return o.Label
}

// Impossible says why the offer cannot be taken, nil where it can. An offer
// that cannot is made only where knowing why helps: locks are in the way.
func (o Offer) Impossible() error {
	_, err := o.Edit()
	return err
}

// Offers returns what can be done about the fork that o is a branch of, and
// about the fork at o, the nearest at hand first.
func Offers(s *scenarios.Scenario, o *scenarios.Outcome) []Offer {
	if s == nil || o == nil {
		return nil
	}
	var offers []Offer
	if parent := o.Parent(); parent != nil && !parent.IsChoice() {
		if middle, ok := UseMiddle(o); ok {
			offers = append(offers, middle)
		}
		offers = scaleOffers(offers, "Scale the others", func() (scenarios.Edit, error) { return ScaleOthers(o) })
		offers = scaleOffers(offers, "Scale all to 100 %", func() (scenarios.Edit, error) { return ScaleAll(parent) })
		if !o.Probability.IsRest() || parent.Tally().Rests() > 1 {
			offers = append(offers, restOffer(o))
		}
		if other := candidate(parent, o); other != nil {
			offers = append(offers, restOffer(other))
		}
	}
	if !o.IsLeaf() && !o.IsChoice() {
		offers = scaleOffers(offers, "Scale its branches to 100 %", func() (scenarios.Edit, error) { return ScaleAll(o) })
		if last := candidate(o, nil); last != nil {
			offers = append(offers, restOffer(last))
		}
	}
	return offers
}

// Offers returns what else could have given way, for the line that says what
// did: to scale the others instead and, where no branch is the rest, to make
// one.
func (g Gave) Offers() []Offer {
	if g.Kind == NothingGave {
		return nil
	}
	parent := g.Outcome.Parent()
	var offers []Offer
	if g.Kind == Overfull {
		offers = scaleOffers(offers, "Scale all to 100 %", func() (scenarios.Edit, error) { return ScaleAll(parent) })
	}
	if !g.Outcome.Probability.IsAbsent() {
		was := g.Was
		offers = scaleOffers(offers, "Scale the others instead", func() (scenarios.Edit, error) {
			if math.IsNaN(was) {
				return ScaleOthers(g.Outcome)
			}
			return ScaleSince(g.Outcome, was)
		})
	}
	if other := candidate(parent, g.Outcome); other != nil {
		offers = append(offers, restOffer(other))
	}
	return offers
}

// scaleOffers adds an offer to scale where it can be taken, or where it is
// locks alone that forbid it.
func scaleOffers(offers []Offer, label string, edit func() (scenarios.Edit, error)) []Offer {
	offer := Offer{Label: label, Words: strings.ReplaceAll(label, "100 %", "the whole"), Edit: edit}
	var locked *lockedError
	if err := offer.Impossible(); err == nil || errors.As(err, &locked) {
		return append(offers, offer)
	}
	return offers
}

func restOffer(o *scenarios.Outcome) Offer {
	return Offer{
		Label: fmt.Sprintf("Make %s the rest", scenarios.Quoted(o)),
		Edit:  func() (scenarios.Edit, error) { return MakeRest(o) },
	}
}

// candidate returns the branch of a fork without a rest that would best become
// it, other than not: the only unestimated branch, or the largest unlocked
// number whose siblings add to no more than 1. It is nil where there is none,
// or where the fork has nothing to give away.
func candidate(fork, not *scenarios.Outcome) *scenarios.Outcome {
	tally := fork.Tally()
	if tally.Rests() > 0 || tally.Numberless() {
		return nil
	}
	if tally.Unestimated() {
		return onlyMissing(fork, not)
	}
	if !tally.Over() && !tally.Unassigned() {
		return nil
	}
	var best *scenarios.Outcome
	most := -1.0
	for _, child := range fork.Children {
		p, _ := child.Probability.Number()
		if child != not && !child.Locked && tally.Left()+p > -scenarios.Tolerance && p > most {
			best, most = child, p
		}
	}
	return best
}

// onlyMissing returns the one branch without a number, nil where there are
// several, or where it is not.
func onlyMissing(fork, not *scenarios.Outcome) *scenarios.Outcome {
	var only *scenarios.Outcome
	for _, child := range fork.Children {
		if _, ok := child.Probability.Number(); ok && child.Probability.IsValid() {
			continue
		}
		if only != nil || child == not {
			return nil
		}
		only = child
	}
	return only
}
