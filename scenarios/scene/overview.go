package scene

import (
	"image"
	"image/color"
	"math"
	"sort"

	"offramp/scenarios/layout"
)

// Overview draws the map into an image by plain pixels, for zooms at which no
// text can be read: cards as bars, leaves in the colour of their end state,
// branches as thin lines. It paints the ground too. Branches of the map that
// are smaller than a pixel are merged with what shares their pixel, so that
// the time depends on the image, not on the size of the map.
func (s *Scene) Overview(img *image.RGBA, v View, pal *Palette) {
	s.overview(img, v.World(), pal, pal.Ground)
}

// Miniature draws the whole map into an image, as large as that is: a map much
// taller than wide is pressed into the shape of the image.
func (s *Scene) Miniature(img *image.RGBA, pal *Palette) {
	s.overview(img, s.Bounds, pal, pal.Panel)
}

func (s *Scene) overview(img *image.RGBA, world Rect, pal *Palette, ground color.NRGBA) {
	b := img.Bounds()
	o := overview{
		Scene: s, img: img, pal: pal, world: world,
		card:   Mix(pal.Branch, ground, 0.35),
		line:   Mix(pal.Branch, ground, 0.35),
		ground: ground,
		view:   s.span(world),
		x:      float64(b.Dx()) / world.W,
		y:      float64(b.Dy()) / world.H,
	}
	o.zoom = o.y // across
	if s.Direction == layout.TopDown {
		o.zoom = o.x
	}
	o.fill(0, 0, b.Dx(), b.Dy(), ground)
	if len(s.Cards) > 0 {
		o.draw(0)
	}
}

type overview struct {
	*Scene
	img                *image.RGBA
	pal                *Palette
	card, line, ground color.NRGBA
	world              Rect    // that is shown
	view               span    // the same along and across
	x, y, zoom         float64 // pixels for one world unit; zoom is that across
}

func (o *overview) draw(card int32) {
	c := &o.Cards[card]
	if !c.Extent.Meets(o.world) {
		return
	}
	reach := o.span(c.Extent)
	if (reach.c1-reach.c0)*o.zoom < 1 {
		o.speck(card)
		return
	}
	kids := o.kidsOf(card)
	if len(kids) > 0 {
		o.lines(card, kids)
		first := sort.Search(len(kids), func(i int) bool { return kids[i].most >= o.view.c0 })
		for i := first; i < len(kids) && kids[i].least <= o.view.c1; {
			o.draw(kids[i].card)
			i = o.next(kids, i)
		}
	}
	o.box(card)
	if c.Hidden > 0 { // in the place of the pill: what is hidden must not go unnoticed
		o.area(o.PillBox(card), o.pal.Muted)
	}
}

// next is the first kid after i that reaches beyond the pixel in which i ends,
// if i is no larger than that; otherwise the one after i.
func (o *overview) next(kids []kid, i int) int {
	at := o.span(o.Cards[kids[i].card].Extent)
	if (at.c1-at.c0)*o.zoom >= 1 {
		return i + 1
	}
	pixel := math.Floor((at.c1-o.view.c0)*o.zoom) + 1
	until := o.view.c0 + pixel/o.zoom
	rest := kids[i+1:]
	return i + 1 + sort.Search(len(rest), func(k int) bool { return rest[k].most > until })
}

// lines draws the branches of a fork: one line across, from the first child in
// view to the last, and the ends at the children, one a pixel.
func (o *overview) lines(card int32, kids []kid) {
	if o.large() {
		o.branches(card, kids)
		return
	}
	from := o.span(o.Cards[card].Box)
	to := o.span(o.Cards[kids[0].card].Box).a0
	bend := from.a1 + o.Metrics.Bend
	middle := (from.c0 + from.c1) / 2
	o.stroke(from.a1, bend, middle, middle)
	low, high := min(middle, kids[0].arrives), max(middle, kids[len(kids)-1].arrives)
	o.stroke(bend, bend, max(low, o.view.c0), min(high, o.view.c1))
	first := sort.Search(len(kids), func(i int) bool { return kids[i].arrives >= o.view.c0 })
	for i := first; i < len(kids) && kids[i].arrives <= o.view.c1; {
		o.stroke(bend, to, kids[i].arrives, kids[i].arrives)
		until := kids[i].arrives + 1/o.zoom
		rest := kids[i+1:]
		i += 1 + sort.Search(len(rest), func(k int) bool { return rest[k].arrives >= until })
	}
}

// stroke draws a line one pixel thick, along or across.
func (o *overview) stroke(a0, a1, c0, c1 float64) {
	x0, y0 := o.pixel(a0, c0)
	x1, y1 := o.pixel(a1, c1)
	o.fill(x0, y0, max(x1, x0+1), max(y1, y0+1), o.line)
}

// speck stands for a branch of the map that is smaller than a pixel across.
func (o *overview) speck(card int32) {
	reach := o.span(o.Cards[card].Extent)
	x0, y0 := o.pixel(reach.a0, reach.c0)
	x1, y1 := o.pixel(reach.a1, reach.c1) // it may end in the next pixel, which nothing else may fill
	if o.Direction == layout.TopDown {
		x1++
	} else {
		y1++
	}
	o.fill(x0, y0, max(x1, x0+1), max(y1, y0+1), o.tint(card))
}

func (o *overview) box(card int32) {
	c := &o.Cards[card]
	x0, y0 := o.at(c.Box.X, c.Box.Y)
	x1, y1 := o.at(c.Box.Right(), c.Box.Bottom())
	x1, y1 = max(x0+1, x1), max(y0+1, y1)
	if o.large() {
		o.blank(card, x0, y0, x1, y1)
		return
	}
	switch {
	case card == 0:
		o.fill(x0, y0, x1, y1, o.pal.RootCard)
	case c.Ghost:
		o.fill(x0, y0, x1, y1, Mix(o.card, o.ground, 0.6))
	case c.EndState != nil && x1-x0 >= 12:
		o.fill(x0, y0, x1, y1, o.tone(c))
		o.fill(x0, y0, x0+max(2, (x1-x0)/8), y1, o.tint(card))
	default:
		o.fill(x0, y0, x1, y1, o.tint(card))
	}
}

// tint is the colour that stands for a card: its end state's, if it has one.
func (o *overview) tint(card int32) color.NRGBA {
	c := &o.Cards[card]
	if look, ok := o.looks[c.EndState]; ok {
		if c.Faded {
			return Mix(look.Colour, o.ground, 0.5)
		}
		return look.Colour
	}
	return o.tone(c)
}

func (o *overview) tone(c *Card) color.NRGBA {
	if c.Faded {
		return Mix(o.card, o.ground, 0.5)
	}
	return o.card
}
