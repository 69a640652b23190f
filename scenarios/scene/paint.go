package scene

import (
	"image/color"
)

// Below these sizes in px, text says less: first the figures go from the cards
// to the branches, then the titles go too, and cards become plain boxes.
const (
	ReadableFigure = 9
	ReadableTitle  = 6
)

// Detail is how much of a card can be told at a zoom.
type Detail uint8

// The details, from least to most.
const (
	Plain  Detail = iota // boxes and bars
	Titles               // titles, and numbers on the branches
	Full
)

// DetailAt is the detail that Paint shows at a zoom.
func (s *Scene) DetailAt(zoom float64) Detail {
	switch {
	case s.Metrics.FigureSize*zoom >= ReadableFigure:
		return Full
	case s.Metrics.TitleSize*zoom >= ReadableTitle:
		return Titles
	}
	return Plain
}

// Paint draws what the view shows, back to front: branches, cards, numbers on
// branches. It draws no ground. sight may be nil, or a [Sight] whose memory is
// to be used; it then holds what was painted.
func (s *Scene) Paint(p Painter, v View, pal *Palette, sight *Sight) {
	if sight == nil {
		sight = &Sight{}
	}
	sight.Reset()
	s.Visible(v.World(), sight)
	b := brush{Scene: s, Painter: p, v: v, pal: pal, detail: s.DetailAt(v.Zoom)}
	b.paint(sight)
}

// paint draws what is in sight, back to front.
func (b *brush) paint(sight *Sight) {
	for i := range sight.Trunks {
		b.trunk(&sight.Trunks[i])
	}
	for _, card := range sight.Branches {
		b.branch(card)
	}
	still := b.v
	for _, card := range sight.Cards {
		b.v = b.shifted(still, card)
		b.card(card)
	}
	if b.detail == Titles {
		for _, card := range sight.Cards {
			b.v = b.shifted(still, card)
			b.branchNumber(card)
		}
	}
	b.v = still
}

// brush draws one view of a scene.
type brush struct {
	*Scene
	Painter
	v      View
	pal    *Palette
	detail Detail
	shift  Shift // nil where every card stands in its place
}

// px is a world length in pixels of the view.
func (b *brush) px(length float64) float32 { return float32(length * b.v.Zoom) }

// text draws a text whose row has its middle at y; all in world units.
func (b *brush) text(x, y float64, text string, face Face, size float64, c color.NRGBA) {
	at := b.v.Point(x, y+size*RiseOfMiddle)
	b.Text(at.X, at.Y, text, face, b.px(size), c)
}

// RiseOfMiddle is how far the baseline lies below the middle of capitals and
// figures, for a type size of 1.
const RiseOfMiddle = 0.36
