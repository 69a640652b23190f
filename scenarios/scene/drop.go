package scene

import (
	"fmt"

	"offramp/scenarios"
)

// Drop says what letting go of dragged branches over a point of the map means:
// they come under Parent, at the place At among its children, counted without
// those that are dragged.
type Drop struct {
	// Parent is nil where there is nothing to come under, or it is refused.
	Parent *scenarios.Outcome
	At     int
	// Card is the card that takes the branches in, or refuses them: −1 where
	// they come between siblings, or nothing is here.
	Card int32
	// Line is where they come between siblings: a line across the gap, without
	// thickness. After and Before are the siblings that will be beside them, nil
	// at an end of the row.
	Line          Rect
	After, Before *scenarios.Outcome
	// Refused says why the branches cannot come here, "" where they can.
	Refused string
	// Stays tells that they stand here already.
	Stays bool
}

// Between tells whether the branches come between siblings, rather than after
// all children of a card.
func (d *Drop) Between() bool { return d.Parent != nil && d.Card < 0 }

// DropAt finds what letting go of branches over a world point means; dragged
// holds the identities of the outcomes where they start. The middle of a card
// takes them in as its last children, a quarter at each end of it and the gap
// beside it put them before or after it.
func (s *Scene) DropAt(x, y float64, dragged map[string]bool) Drop {
	if card, part, ok := s.At(x, y); ok {
		return s.dropOn(card, part, s.span(Rect{x, y, 0, 0}).c0, dragged)
	}
	if len(s.Cards) > 0 {
		if fork, place, ok := s.gap(0, x, y); ok {
			return s.dropBetween(fork, fork, place, s.span(Rect{x, y, 0, 0}).c0, dragged)
		}
	}
	return Drop{Card: -1}
}

// dropOn is what letting go over a card means.
func (s *Scene) dropOn(card int32, part Part, across float64, dragged map[string]bool) Drop {
	c := &s.Cards[card]
	if c.Ghost { // it stands for what the fork has not got yet
		return s.dropInto(c.Parent, dragged)
	}
	at := s.span(c.Box)
	quarter := (at.c1 - at.c0) / 4
	before, after := across < at.c0+quarter, across >= at.c1-quarter
	switch {
	case c.Parent < 0, part == Pill, !before && !after && !dragged[c.Outcome.ID]:
		return s.dropInto(card, dragged)
	case after:
		return s.dropBetween(c.Parent, card, c.Outcome.Index()+1, across, dragged)
	}
	return s.dropBetween(c.Parent, card, c.Outcome.Index(), across, dragged)
}

// dropInto makes the branches the last children of a card's outcome.
func (s *Scene) dropInto(card int32, dragged map[string]bool) Drop {
	o := s.Cards[card].Outcome
	d := Drop{Parent: o, Card: card}
	d.settle(len(o.Children), dragged)
	return d
}

// dropBetween puts the branches before the child of a card that is at a place;
// over is the card that they are held over.
func (s *Scene) dropBetween(card, over int32, place int, across float64, dragged map[string]bool) Drop {
	d := Drop{Parent: s.Cards[card].Outcome, Card: -1, Line: s.lineBetween(card, place, across)}
	d.settle(place, dragged)
	if d.Refused != "" {
		d.Card, d.Line = over, Rect{}
	}
	return d
}

// settle fills in what follows from the parent and the place among all of its
// children.
func (d *Drop) settle(place int, dragged map[string]bool) {
	for up := d.Parent; up != nil; up = up.Parent() {
		if dragged[up.ID] {
			d.Parent = nil
			d.Refused = fmt.Sprintf("%s cannot come under itself", scenarios.Quoted(up))
			return
		}
	}
	// The branches stand here already where all of them are one run of the
	// parent's children that begins or ends at this place.
	found, runs, was := 0, 0, false
	for i, o := range d.Parent.Children {
		is := dragged[o.ID]
		switch {
		case is:
			found++
			if !was {
				runs++
			}
		case i < place:
			d.At++
			d.After = o
		case d.Before == nil:
			d.Before = o
		}
		was = is
	}
	d.Stays = found == len(dragged) && runs == 1 && d.standsAt(dragged)
}

// standsAt tells whether the dragged siblings, one run of them, come right
// after as many others as they would.
func (d *Drop) standsAt(dragged map[string]bool) bool {
	for i, o := range d.Parent.Children {
		if dragged[o.ID] {
			return i == d.At
		}
	}
	return false
}
