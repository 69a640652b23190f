package chart

import (
	"image/color"
	"strconv"

	"offramp/scenarios/scene"
)

func (p *rowsPlot) paint(b *brush) {
	l, f := b.l, &b.l.frame
	top, bottom := l.Body(b.view)
	first, last := top-b.view.Scroll, top-b.view.Scroll+float64(len(l.Places))*f.row
	from, to := max(top, first), min(bottom, last)
	for _, v := range f.axis.ticks() {
		p.down(b, f.axis.at(v), from, to, first, b.pal.Hairline)
	}
	for i, r := range l.Places {
		y := r.Y + first
		if y+r.H > top && y < bottom {
			p.row(b, &p.rows[i], y)
		}
	}
	if p.caption != "" {
		p.down(b, f.axis.at(p.through), from, to, first, b.pal.Ink)
	}
	if f.more > 0 && last < bottom {
		text := "and " + strconv.Itoa(f.more) + " more"
		if p.things != "" {
			text += " " + p.things
		}
		b.textFrom(0, last+textRow*b.k/2, text, scene.Italic, textSize, b.pal.Muted)
	}
	b.cover()
	b.title()
	p.header(b)
	name := p.axis
	if name == "" {
		name = p.unit.name
	}
	b.foot(&f.axis, bottom, name)
}

// down draws a line through the marks of all rows: not through names, where
// these stand between them.
func (p *rowsPlot) down(b *brush, x, from, to, first float64, c color.NRGBA) {
	f := &b.l.frame
	if !f.compact {
		b.upright(x, from, to, b.hair(), c)
		return
	}
	names := (rowGap/2 + textRow) * b.k
	for _, r := range b.l.Places {
		y0, y1 := max(from, first+r.Y+names), min(to, first+r.Bottom())
		if y0 < y1 {
			b.upright(x, y0, y1, b.hair(), c)
		}
	}
}

// header draws what stands above names, figures and the line through the rows.
func (p *rowsPlot) header(b *brush) {
	f := &b.l.frame
	middle := f.header + textRow*b.k/2
	room := b.l.Width
	if len(f.columns) > 0 {
		room = f.columns[0] - f.widths[0] - columnGap*b.k
	}
	if !f.compact {
		room = f.label
	}
	b.textFrom(0, middle, b.l.elide(p.label, textSize, scene.Regular, room), scene.Regular, textSize, b.pal.Muted)
	for i, right := range f.columns {
		b.textUntil(right, middle, p.columns[i], scene.Regular, textSize, b.pal.Muted)
	}
	if p.caption == "" {
		return
	}
	low, high := 0.0, b.l.Width
	if !f.compact {
		low = f.label + columnGap*b.k
		if len(f.columns) > 0 {
			high = f.columns[0] - f.widths[0] - columnGap*b.k
		}
	}
	text := b.l.elide(p.caption, textSize, scene.Bold, high-low)
	b.textAround(f.axis.at(p.through), low, high, f.captionY+textRow*b.k/2, text, scene.Bold, textSize, b.pal.Ink)
}

// foot draws the labels of the ticks and what the axis measures.
func (b *brush) foot(a *axis, y float64, name string) {
	b.level(a.from, a.to, y, b.hair(), b.pal.Branch)
	y += pad / 2 * b.k
	for _, mark := range a.labels(b.l.wide, -pad/2*b.k, b.l.Width+pad/2*b.k) {
		b.textAround(mark.at, -b.l.Width, 2*b.l.Width, y+textRow*b.k/2, mark.text, scene.Regular, textSize, b.pal.Muted)
	}
	y += textRow * b.k
	name = b.l.elide(name, textSize, scene.Regular, b.l.Width)
	b.textAround((a.from+a.to)/2, 0, b.l.Width, y+textRow*b.k/2, name, scene.Regular, textSize, b.pal.Muted)
}

// row draws one row with its upper edge at y.
func (p *rowsPlot) row(b *brush, r *line, y float64) {
	f, k := &b.l.frame, b.k
	marks, marksHeight := y+rowGap/2*k, f.row-rowGap*k
	middle := marks + marksHeight/2
	names := middle
	room := f.label
	if f.compact {
		names = marks + textRow*k/2
		marks += textRow * k
		marksHeight -= textRow * k
		middle = marks + marksHeight/2
		room = b.l.Width
		if len(f.columns) > 0 {
			room = f.columns[0] - f.widths[0] - columnGap*k
		}
	} else {
		marks, marksHeight = middle-p.tall*k/2, p.tall*k
	}
	p.names(b, r, names, room)
	for i, right := range f.columns {
		b.textUntil(right, names, r.figures[i], scene.Regular, textSize, b.pal.Ink)
	}
	r.draw(b, &f.axis, marks, marksHeight)
	if f.ends {
		gap := (endGap + p.reach) * k
		b.textUntil(f.axis.at(r.low)-gap, middle, r.lowText, scene.Regular, textSize, b.pal.Muted)
		b.textFrom(f.axis.at(r.high)+gap, middle, r.highText, scene.Regular, textSize, b.pal.Muted)
	}
}

func (p *rowsPlot) names(b *brush, r *line, middle, room float64) {
	f, k := &b.l.frame, b.k
	x := 0.0
	if r.look.Symbol != "" {
		b.symbol(r.look.Symbol, symbolSize*k/2, middle, symbolSize, r.look.Colour)
		x = symbolRoom * k
	}
	name := b.l.elide(r.name, textSize, scene.Regular, room-x)
	if r.under != "" && !f.compact {
		half := (textRow - 2) * k / 2
		under := b.l.elide(r.under, textSize, scene.Regular, room-x)
		b.textFrom(x, middle+half, under, scene.Regular, textSize, b.pal.Muted)
		middle -= half
	}
	b.textFrom(x, middle, name, scene.Regular, textSize, b.pal.Ink)
	if r.under != "" && f.compact {
		x += b.l.width(name, textSize, scene.Regular) + pad*k
		if left := room - x; left > 60*k {
			b.textFrom(x, middle, b.l.elide(r.under, textSize, scene.Regular, left), scene.Regular, textSize, b.pal.Muted)
		}
	}
}
