package chart

import (
	"offramp/scenarios/scene"
)

// planeLay is where the parts of a chart with two axes are. The body is the
// plane; it fills the height there is.
type planeLay struct {
	x, y     axis // y's px are from the body's upper edge, downwards
	nameY    float64
	captions [2]float64
}

// Heights of the plane in px at K 1.
const (
	planeTall  = 240
	planeLeast = 120
)

// layPlane finds the axes: x spans low to high, y 0 to 100 %. The name of y
// stands above it. side is the least room at the ends of x, in px.
func (l *Layout) layPlane(x, upright Unit, low, high float64, zero bool, side float64) {
	k := l.k
	l.plane.nameY = l.HeadHeight
	l.HeadHeight += textRow * k
	l.FootHeight = (pad/2 + 2*textRow) * k
	l.BodyHeight = planeTall * k
	if l.Height > 0 {
		l.BodyHeight = max(planeLeast*k, l.Height-l.HeadHeight-l.FootHeight)
	}
	ticks := 10
	for ; ticks > 1 && l.BodyHeight/float64(ticks) < 1.6*textRow*k; ticks-- {
	}
	y := newAxis(upright, 0, 1, true, ticks)
	y.from, y.to = l.BodyHeight, textRow*k/2
	l.plane.y = y
	left := l.wide(y.unit.tick(1, y.step))
	if upright.worded {
		left = 0
		for _, mark := range y.labels(l.tall, 0, l.BodyHeight) {
			left = max(left, l.wide(mark.text))
		}
	}
	l.plane.x = l.axis(x, low, high, zero, left+side, l.Width-side)
}

// tall is how high a label is.
func (l *Layout) tall(string) float64 { return textRow * l.k }

// grid draws the lines of both axes and the labels of the upright one; it
// returns where the plane begins.
func (b *brush) grid() (top float64) {
	p := &b.l.plane
	top = b.l.HeadHeight - b.view.Scroll
	left := p.x.from
	for _, v := range p.y.ticks() {
		y := top + p.y.at(v)
		b.level(left, p.x.to, y, b.hair(), b.pal.Hairline)
	}
	for _, mark := range p.y.labels(b.l.tall, 0, b.l.BodyHeight) {
		b.textUntil(left-pad*b.k, top+mark.at, mark.text, scene.Regular, textSize, b.pal.Muted)
	}
	for _, v := range p.x.ticks() {
		b.upright(p.x.at(v), top+p.y.to, top+b.l.BodyHeight, b.hair(), b.pal.Hairline)
	}
	return top
}

// around draws what stays above and below the plane.
func (b *brush) around(xName, yName string) {
	p := &b.l.plane
	_, bottom := b.l.Body(b.view)
	b.cover()
	b.title()
	b.textFrom(0, p.nameY+textRow*b.k/2, b.l.elide(yName, textSize, scene.Regular, b.l.Width), scene.Regular, textSize, b.pal.Muted)
	b.foot(&p.x, bottom, xName)
}
