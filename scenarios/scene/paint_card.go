package scene

import (
	"image/color"

	"offramp/scenarios/layout"
)

// inks are the colours that one card is written in.
type inks struct{ ink, muted, wrong color.NRGBA }

func (b *brush) inks(card int32) inks {
	c := &b.Cards[card]
	switch {
	case card == 0:
		return inks{b.pal.RootInk, b.pal.RootMuted, b.pal.RootDanger}
	case c.Faded:
		return inks{b.pal.Faint, b.pal.Faint, b.pal.Danger}
	}
	return inks{b.pal.Ink, b.pal.Muted, b.pal.Danger}
}

// fill is the ground that a card gives to what stands on it.
func (b *brush) fill(card int32) color.NRGBA {
	c := &b.Cards[card]
	switch {
	case card == 0:
		return b.pal.RootCard
	case c.Ghost, c.Faded:
		return b.pal.Ground
	}
	return b.pal.Card
}

func (b *brush) card(card int32) {
	c := &b.Cards[card]
	b.body(card)
	if b.detail > Plain {
		b.title(card)
		b.likelihood(card)
		b.portion(card)
		b.symbol(card)
		b.pill(card)
	}
	if b.detail == Full {
		b.figure(card)
		b.whisker(card)
	}
	if c.EndState != nil {
		b.bar(card)
	}
}

func (b *brush) body(card int32) {
	c := &b.Cards[card]
	m := &b.Metrics
	box := b.v.Rect(c.Box)
	radius := b.px(m.Radius)
	stroke, width := b.pal.Hairline, max(1, b.px(m.Hairline))
	if b.detail == Plain {
		radius = 0
	}
	switch {
	case card == 0:
		b.Box(box, radius, b.pal.RootCard, color.NRGBA{}, 0, false)
	case c.Ghost:
		b.Box(box, radius, b.pal.Ground, b.pal.Ghost, width, b.detail > Plain)
	default:
		b.Box(box, radius, b.fill(card), stroke, width, false)
	}
}

// bar draws the end state's colour along the near edge.
func (b *brush) bar(card int32) {
	c := &b.Cards[card]
	m := &b.Metrics
	look := b.look(card)
	r := b.v.Rect(Rect{c.Box.X, c.Box.Y + m.BarInset, m.Bar, c.Box.H - 2*m.BarInset})
	r.W = max(2, r.W)
	if b.detail == Plain {
		b.Box(r, 0, look, color.NRGBA{}, 0, false)
		return
	}
	outline := b.outline(card, look)
	b.Box(r, r.W/2, look, outline, max(1, b.px(0.75*m.Hairline)), false)
}

// look is the colour of a card's end state as it is shown there.
func (b *brush) look(card int32) color.NRGBA {
	look := b.looks[b.Cards[card].EndState]
	if b.Cards[card].Faded {
		return Mix(look.Colour, b.pal.Ground, 0.5)
	}
	return look.Colour
}

// outline is the outline that a colour needs on the card. What is faded is to
// be pale, and needs none.
func (b *brush) outline(card int32, c color.NRGBA) color.NRGBA {
	if b.Cards[card].Faded {
		return color.NRGBA{}
	}
	return b.pal.Outline(c, b.fill(card))
}

func (b *brush) symbol(card int32) {
	c := &b.Cards[card]
	if c.EndState == nil {
		return
	}
	m := &b.Metrics
	at := b.v.Point(c.Box.Right()-m.PadX-m.Symbol/2, b.titleTop(c)+m.TitleRow/2)
	look := b.look(card)
	b.Symbol(b.looks[c.EndState].Symbol, at, b.px(m.Symbol), look, b.outline(card, look))
}

func (b *brush) title(card int32) {
	c := &b.Cards[card]
	m := &b.Metrics
	ink, face := b.inks(card).ink, Bold
	if c.Ghost {
		ink, face = b.inks(card).muted, Italic
	}
	if c.Untitled {
		ink, face = b.inks(card).muted, Regular
	}
	top := b.titleTop(c)
	for i, line := range c.Title {
		b.text(c.Box.X+m.PadX, top+(float64(i)+0.5)*m.TitleRow, line, face, m.TitleSize, ink)
	}
}

// portion writes how the outcome itself is marked, below all else; where the
// figures are gone from the cards, below the title, as large as can be read.
func (b *brush) portion(card int32) {
	c := &b.Cards[card]
	if c.Portion == "" {
		return
	}
	m := &b.Metrics
	if b.detail == Full {
		b.text(c.Box.X+m.PadX, c.Box.Bottom()-m.PadY-m.FigureRow/2, c.Portion, Regular, m.FigureSize, b.inks(card).muted)
		return
	}
	row := float64(len(c.Title)) + 0.5
	if b.standIn(c) != "" {
		row++
	}
	size := min(ReadableFigure, m.TitleSize*b.v.Zoom)
	x, y := b.v.Point(c.Box.X+m.PadX, b.titleTop(c)+row*m.TitleRow).split()
	text := b.cut(c.Portion, size, (m.CardWidth-1.5*m.PadX)*b.v.Zoom)
	b.Text(x, y+float32(size*RiseOfMiddle), text, Regular, float32(size), b.inks(card).muted)
}

// titleTop is where the title begins: lower where the figures below it are gone.
func (b *brush) titleTop(c *Card) float64 {
	top := c.Box.Y + b.Metrics.PadY
	if b.detail < Full {
		below := c.belowTitle(&b.Metrics) - c.portionRow(&b.Metrics)
		if b.standIn(c) != "" {
			below -= b.Metrics.FigureRow
		}
		top += below / 2
	}
	return top
}

// pill says how much is folded away, in a size that can be read at any zoom at
// which cards have text: what is hidden must not go unnoticed.
func (b *brush) pill(card int32) {
	c := &b.Cards[card]
	if c.Hidden == 0 {
		return
	}
	r := b.v.Rect(b.PillBox(card))
	size := b.px(b.Metrics.PillSize)
	text := pillText(c.Hidden)
	if size < ReadableFigure {
		grown := r
		grown.W *= ReadableFigure / size
		grown.H *= ReadableFigure / size
		if b.Direction == layout.TopDown {
			grown.X -= (grown.W - r.W) / 2
		} else {
			grown.Y -= (grown.H - r.H) / 2
		}
		r, size = grown, ReadableFigure
	}
	b.Box(r, r.H/2, b.pal.Card, b.pal.Hairline, max(1, b.px(b.Metrics.Hairline)), false)
	w := float32(b.fonts.Width(text, float64(size), Regular))
	b.Text(r.X+(r.W-w)/2, r.Y+r.H/2+size*RiseOfMiddle, text, Regular, size, b.pal.Muted)
}
