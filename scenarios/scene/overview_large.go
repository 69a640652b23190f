package scene

import (
	"image/color"
	"math"
	"sort"
	"unicode/utf8"
)

// leastBlank is the height of a row in px from which cards of an overview look
// like cards: so the map does not change its face where its text goes.
const leastBlank = 3.5

// large tells whether there is room for that.
func (o *overview) large() bool { return o.Metrics.TitleRow*min(o.x, o.y) >= leastBlank }

// blank draws a card with strokes in the place of its title.
func (o *overview) blank(card int32, x0, y0, x1, y1 int) {
	c := &o.Cards[card]
	m := &o.Metrics
	b := brush{Scene: o.Scene, pal: o.pal}
	frame, stroke := o.pal.Hairline, Mix(b.inks(card).muted, b.fill(card), 0.55)
	if c.Ghost {
		frame = o.pal.Ghost
	}
	if card == 0 {
		frame = o.pal.RootCard
	}
	o.fill(x0, y0, x1, y1, frame)
	o.fill(x0+1, y0+1, x1-1, y1-1, b.fill(card))
	top := c.Box.Y + (c.Box.H-float64(len(c.Title))*m.TitleRow)/2
	for i, line := range c.Title {
		const letter, high = 0.56, 0.4 // of the type size: a letter's width, and a stroke's height
		y := top + (float64(i)+0.5)*m.TitleRow - high/2*m.TitleSize
		w := min(float64(utf8.RuneCountInString(line))*letter*m.TitleSize, c.Box.W-2*m.PadX)
		o.area(Rect{c.Box.X + m.PadX, y, w, high * m.TitleSize}, stroke)
	}
	if c.EndState != nil {
		o.fill(x0, y0, x0+max(2, int(math.Round(m.Bar*o.x))), y1, b.look(card))
		o.area(Rect{c.Box.Right() - m.PadX - m.Symbol, c.Box.Y + (c.Box.H-m.Symbol)/2, m.Symbol, m.Symbol}, b.look(card))
	}
}

// branches draws the branches of a fork one by one, as thick as they are
// probable.
func (o *overview) branches(card int32, kids []kid) {
	from := o.span(o.Cards[card].Box).a1
	first := sort.Search(len(kids), func(i int) bool { return kids[i].most >= o.view.c0 })
	first = max(0, min(first, len(kids)-1)-1) // the line to one out of view may cross it
	b := brush{Scene: o.Scene, pal: o.pal}
	for _, k := range kids[first:] {
		br := o.Cards[k.card].branch
		half := br.width / 2
		colour := b.branchColour(&o.Cards[k.card])
		o.stretch(from, br.bend+half, br.leaves-half, br.leaves+half, colour)
		o.stretch(br.bend-half, br.bend+half, min(br.leaves, br.arrives)-half, max(br.leaves, br.arrives)+half, colour)
		o.stretch(br.bend-half, o.span(o.Cards[k.card].Box).a0, br.arrives-half, br.arrives+half, colour)
		if k.least > o.view.c1 {
			return
		}
	}
}

// stretch fills a part of the world that is given along and across.
func (o *overview) stretch(a0, a1, c0, c1 float64, c color.NRGBA) {
	x0, y0 := o.point(a0, max(c0, o.view.c0-1e3))
	x1, y1 := o.point(a1, min(c1, o.view.c1+1e3))
	o.area(Rect{x0, y0, x1 - x0, y1 - y0}, c)
}

// area fills a part of the world, a pixel at least.
func (o *overview) area(r Rect, c color.NRGBA) {
	x0, y0 := o.at(r.X, r.Y)
	x1, y1 := o.at(r.Right(), r.Bottom())
	o.fill(x0, y0, max(x1, x0+1), max(y1, y0+1), c)
}
