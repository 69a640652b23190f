package scene

import (
	"fmt"
	"sort"

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

// gap finds the fork between whose branches a point lies that is on no card:
// in the row of their cards, a little beyond its ends, or shortly before it.
func (s *Scene) gap(card int32, x, y float64) (fork int32, place int, ok bool) {
	kids := s.kidsOf(card)
	reach := s.Metrics.Siblings
	if len(kids) == 0 || !s.Cards[card].Extent.Grow(reach).Contains(x, y) {
		return 0, 0, false
	}
	at := s.span(Rect{x, y, 0, 0})
	place = sort.Search(len(kids), func(i int) bool { return kids[i].arrives > at.c0 })
	first, last := s.span(s.Cards[kids[0].card].Box), s.span(s.Cards[kids[len(kids)-1].card].Box)
	far := first.a1
	for _, k := range kids[max(0, place-1):min(len(kids), place+1)] {
		far = max(far, s.span(s.Cards[k.card].Box).a1)
	}
	if at.a0 >= first.a0-s.Metrics.Levels/2 && at.a0 < far && at.c0 >= first.c0-reach && at.c0 < last.c1+reach {
		return card, min(place, len(s.Cards[card].Outcome.Children)), true
	}
	from := sort.Search(len(kids), func(i int) bool { return kids[i].most >= at.c0-reach })
	for _, k := range kids[from:] {
		if k.least > at.c0+reach {
			break
		}
		if fork, place, ok := s.gap(k.card, x, y); ok {
			return fork, place, ok
		}
	}
	return 0, 0, false
}

// lineBetween is where a card's branch would come at a place: in the middle of
// a narrow gap, and in a wide one beside the card that is nearer.
func (s *Scene) lineBetween(card int32, place int, across float64) Rect {
	kids, half := s.kidsOf(card), s.Metrics.Siblings/2
	var at span
	switch {
	case place >= len(kids):
		at = s.span(s.Cards[kids[len(kids)-1].card].Box)
		at.c0 = at.c1 + half
	case place == 0:
		at = s.span(s.Cards[kids[0].card].Box)
		at.c0 -= half
	default:
		prev, next := s.span(s.Cards[kids[place-1].card].Box), s.span(s.Cards[kids[place].card].Box)
		half = min(half, (next.c0-prev.c1)/2)
		if across-prev.c1 < next.c0-across {
			at = prev
			at.c0 = prev.c1 + half
		} else {
			at = next
			at.c0 = next.c0 - half
		}
	}
	x0, y0 := s.point(at.a0, at.c0)
	x1, y1 := s.point(at.a1, at.c0)
	return Rect{x0, y0, x1 - x0, y1 - y0}
}
