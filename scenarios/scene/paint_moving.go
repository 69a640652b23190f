package scene

// Shift is how far from its place a card is drawn, in world units: zero once it
// has arrived.
type Shift func(card int32) (dx, dy float64)

// PaintMoving draws cards on their way to their places, with the branches
// between them: what sight names, wherever the view is. Trunks stand still.
func (s *Scene) PaintMoving(p Painter, v View, pal *Palette, sight *Sight, shift Shift) {
	b := brush{Scene: s, Painter: p, v: v, pal: pal, detail: s.DetailAt(v.Zoom), shift: shift}
	b.paint(sight)
}

// shifted is the view in which a card is where it is drawn.
func (b *brush) shifted(v View, card int32) View {
	if b.shift != nil {
		dx, dy := b.shift(card)
		v.X, v.Y = v.X-dx, v.Y-dy
	}
	return v
}

// way is a branch whose ends may be on the move: from and to are how far along
// they are off.
type way struct {
	branch
	from, to float64
}

// moved is the branch to a card as it runs while both its ends move.
func (b *brush) moved(card int32) way {
	c := &b.Cards[card]
	w := way{branch: c.branch}
	if b.shift == nil {
		return w
	}
	parent, own := b.along(c.Parent), b.along(card)
	w.from, w.to = parent.a0, own.a0
	w.bend += parent.a0
	w.leaves += parent.c0
	w.arrives += own.c0
	return w
}

// along is a card's shift in the direction of growth, and across.
func (b *brush) along(card int32) span {
	dx, dy := b.shift(card)
	return b.span(Rect{X: dx, Y: dy})
}
