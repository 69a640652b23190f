package scene

import (
	"image/color"
	"strings"

	"offramp/scenarios/odds/tell"
)

// branch draws the line from a card's parent to it.
func (b *brush) branch(card int32) {
	c := &b.Cards[card]
	br := b.moved(card)
	from := b.span(b.Cards[c.Parent].Box).a1 + br.from
	to := b.span(c.Box).a0 + br.to
	var line []Point32
	if d := br.leaves - br.arrives; d < 0.25 && d > -0.25 {
		line = []Point32{b.at(from, br.arrives), b.at(to, br.arrives)}
	} else {
		line = []Point32{
			b.at(from, br.leaves), b.at(br.bend, br.leaves),
			b.at(br.bend, br.arrives), b.at(to, br.arrives),
		}
	}
	b.line(line, br.width, b.branchColour(c), br.dashed)
}

func (b *brush) branchColour(c *Card) color.NRGBA {
	switch {
	case c.Ghost, c.Faded:
		return b.pal.Ghost
	case b.Cards[c.Parent].Over:
		return b.pal.BranchOver
	}
	return b.pal.Branch
}

// trunk draws one line for the many branches of a fork.
func (b *brush) trunk(t *Trunk) {
	parent := &b.Cards[t.Card]
	at := b.span(parent.Box)
	bend := at.a1 + b.Metrics.Bend
	width := b.Metrics.Thin
	if parent.Path > 0 {
		width = max(width, parent.Path*b.Metrics.Branch)
	}
	c := b.pal.Branch
	if parent.Over {
		c = b.pal.BranchOver
	}
	middle := (at.c0 + at.c1) / 2
	b.line([]Point32{b.at(at.a1, middle), b.at(bend, middle)}, width, c, false)
	b.line([]Point32{b.at(bend, t.From), b.at(bend, t.To)}, width, c, false)
	for _, k := range t.Stubs {
		kid := &b.Cards[k]
		to := b.span(kid.Box).a0
		b.line([]Point32{b.at(bend, kid.branch.arrives), b.at(to, kid.branch.arrives)},
			b.Metrics.Thin, b.branchColour(kid), kid.branch.dashed)
	}
}

func (b *brush) line(points []Point32, width float64, c color.NRGBA, dashed bool) {
	w := max(1, b.px(width))
	radius := max(b.px(b.Metrics.Turn), w*0.75)
	if b.detail == Plain {
		radius = 0
	}
	b.Elbow(points, radius, w, c, dashed && b.detail > Plain)
}

// at is the pixel of a place along and across, kept near the view: a branch can
// be millions of pixels long, and what is out of sight may stand anywhere.
func (b *brush) at(along, across float64) Point32 {
	const around = 256
	p := b.v.Point(b.point(along, across))
	p.X = max(-around, min(float32(b.v.W)+around, p.X))
	p.Y = max(-around, min(float32(b.v.H)+around, p.Y))
	return p
}

// The type sizes in px of the numbers on branches: the second is for maps so
// small that the first has no room.
const (
	branchNumberSize  = 10
	smallBranchNumber = 9
)

// branchNumber writes the number of a card on its branch, where it fits between
// the parent and the card.
func (b *brush) branchNumber(card int32) {
	c := &b.Cards[card]
	number := strings.TrimPrefix(c.Figure.Number, tell.Rest)
	if c.Parent < 0 || !strings.HasSuffix(number, "%") || b.standIn(c) != "" {
		return
	}
	const height = 12
	size, pad := float64(branchNumberSize), float32(2)
	width := func(text string) float64 { return b.fonts.Width(text, size, Bold) + 2*float64(pad) }
	from, to := b.span(b.Cards[c.Parent].Box).a1, b.span(c.Box).a0
	room := (to - from) * b.v.Zoom
	x, y := b.v.Point(b.point(to, c.branch.arrives)).split()
	if b.Direction == 0 {
		// Where "88 %" has no room, none of a fork's numbers is shown: some
		// with and some without would read as if those had none.
		const widest = "88\u00a0%"
		if max(width(number), width(widest)) > room {
			size, pad = smallBranchNumber, 1
		}
		if max(width(number), width(widest)) > room {
			return
		}
		x -= float32(width(number))
		y -= height / 2
	} else {
		if height > room || width(number) > c.Box.W*b.v.Zoom {
			return
		}
		x -= float32(width(number) / 2)
		y -= height + pad
	}
	ink := b.pal.Muted
	if c.Faded {
		ink = b.pal.Faint
	}
	b.Box(Rect32{x, y, float32(width(number)), height}, 3, b.pal.Ground, color.NRGBA{}, 0, false)
	b.Text(x+pad, y+height/2+float32(size)*RiseOfMiddle, number, Bold, float32(size), ink)
}

func (p Point32) split() (x, y float32) { return p.X, p.Y }
