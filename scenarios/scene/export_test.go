package scene

// BranchAt tells where a card's branch leaves the parent, and its thickness.
func (s *Scene) BranchAt(card int32) (leaves, width float64) {
	br := &s.Cards[card].branch
	return br.leaves, br.width
}

// BranchBox is the room that the line from a card's parent to it takes, without
// its thickness; the zero rectangle for the root.
func (s *Scene) BranchBox(card int32) Rect {
	c := &s.Cards[card]
	if c.Parent < 0 {
		return Rect{}
	}
	from, to := s.span(s.Cards[c.Parent].Box).a1, s.span(c.Box).a0
	low, high := min(c.branch.leaves, c.branch.arrives), max(c.branch.leaves, c.branch.arrives)
	x0, y0 := s.point(from, low)
	x1, y1 := s.point(to, high)
	return Rect{x0, y0, x1 - x0, y1 - y0}
}
