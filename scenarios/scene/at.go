package scene

import "sort"

// At finds the card under a world point, and what of it is there.
func (s *Scene) At(x, y float64) (card int32, part Part, ok bool) {
	if len(s.Cards) == 0 {
		return 0, Body, false
	}
	return s.under(0, x, y)
}

func (s *Scene) under(card int32, x, y float64) (int32, Part, bool) {
	c := &s.Cards[card]
	if !c.Extent.Contains(x, y) {
		return 0, Body, false
	}
	if c.Box.Contains(x, y) {
		switch {
		case s.TitleBox(card).Contains(x, y):
			return card, Title, true
		case s.FigureBox(card).Contains(x, y):
			return card, Number, true
		}
		return card, Body, true
	}
	if c.Hidden > 0 && s.PillBox(card).Contains(x, y) {
		return card, Pill, true
	}
	kids := s.kidsOf(card)
	at := s.span(Rect{x, y, 0, 0})
	first := sort.Search(len(kids), func(i int) bool { return kids[i].most >= at.c0 })
	for _, k := range kids[first:] {
		if k.least > at.c0 {
			break
		}
		if found, part, ok := s.under(k.card, x, y); ok {
			return found, part, true
		}
	}
	return 0, Body, false
}

// TitleBox is the room of a card's title, all its lines.
func (s *Scene) TitleBox(card int32) Rect {
	c, m := &s.Cards[card], &s.Metrics
	return Rect{c.Box.X + m.PadX, c.Box.Y + m.PadY, c.Box.W - 2*m.PadX, float64(len(c.Title)) * m.TitleRow}
}

// FigureBox is the first row below the title, where the number stands. On a
// card without one it is where the number would stand.
func (s *Scene) FigureBox(card int32) Rect {
	t, m := s.TitleBox(card), &s.Metrics
	return Rect{t.X, t.Bottom(), t.W, m.FigureRow}
}

// Find returns the card of an outcome by identity. An outcome that is folded
// away has none.
func (s *Scene) Find(id string) (card int32, ok bool) {
	s.once.Do(func() {
		s.index = make(map[string]int32, len(s.Cards))
		for i := range s.Cards {
			c := &s.Cards[i]
			if _, taken := s.index[c.Outcome.ID]; !taken && !c.Ghost {
				s.index[c.Outcome.ID] = int32(i)
			}
		}
	})
	card, ok = s.index[id]
	return card, ok
}

// Children returns the cards of a card's children in order, its ghost last.
func (s *Scene) Children(card int32) []int32 {
	kids := s.kidsOf(card)
	cards := make([]int32, len(kids))
	for i, k := range kids {
		cards[i] = k.card
	}
	return cards
}

// LookOf is the colour and symbol of a card's end state, if it has one.
func (s *Scene) LookOf(card int32) (EndStateLook, bool) {
	look, ok := s.looks[s.Cards[card].EndState]
	return look, ok
}
