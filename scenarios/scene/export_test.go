package scene

// BranchAt tells where a card's branch leaves the parent, and its thickness.
func (s *Scene) BranchAt(card int32) (leaves, width float64) {
	br := &s.Cards[card].branch
	return br.leaves, br.width
}
