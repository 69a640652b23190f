package scene

import "sort"

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
