package mapview

import (
	"image/color"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// target marks where what is dragged would go, and pales the cards that would
// leave.
func (o *overlay) target(p *scene.Palette) {
	m, d := o.m, o.m.pointer.drag
	if !d.copies {
		o.pale(p)
	}
	switch {
	case d.drop.Refused != "":
		o.ring(d.drop.Card, p.Danger)
	case d.drop.Between():
		at := m.view.Rect(d.drop.Line)
		o.painter.Box(bar(at), lineWidth/2, p.Accent, color.NRGBA{}, 0, false)
	case d.drop.Parent != nil:
		o.ring(d.drop.Card, p.Accent)
	}
}

// lineWidth is the thickness of marks that say where cards would go, in px.
const lineWidth = 4

// bar is a line with thickness, in a length that can be seen at any zoom.
func bar(r scene.Rect32) scene.Rect32 {
	const least = 16
	if r.W > r.H {
		grow := max(0, least-r.W)
		return scene.Rect32{X: r.X - grow/2, Y: r.Y - lineWidth/2, W: r.W + grow, H: lineWidth}
	}
	grow := max(0, least-r.H)
	return scene.Rect32{X: r.X - lineWidth/2, Y: r.Y - grow/2, W: lineWidth, H: r.H + grow}
}

// ring draws a ring around a card, not too small to be seen at any zoom.
func (o *overlay) ring(card int32, c color.NRGBA) {
	const width, least = 3, 12
	r := o.m.view.Rect(o.m.scene.Cards[card].Box)
	r = r.Inset(-width)
	if grow := max(0, least-min(r.W, r.H)); grow > 0 {
		r = r.Inset(-grow / 2)
	}
	radius := float32(o.m.metrics.Radius*o.m.view.Zoom) + width
	o.painter.Box(r, radius, alpha(c, 0x14), c, width, false)
}

// pale covers the cards that are on the way, and those that follow from them.
func (o *overlay) pale(p *scene.Palette) {
	m := o.m
	if m.scene.DetailAt(m.view.Zoom) == scene.Plain {
		return
	}
	until := int32(-1)
	o.sight.Reset()
	m.scene.Visible(m.view.World(), &o.sight)
	for _, card := range o.sight.Cards {
		c := &m.scene.Cards[card]
		if card >= until && !o.leaves(card, &until) {
			continue
		}
		o.painter.Box(m.view.Rect(c.Box), float32(m.metrics.Radius*m.view.Zoom), alpha(p.Ground, 0x99), color.NRGBA{}, 0, false)
	}
}

// leaves tells whether a card is in a dragged branch, and where that branch ends.
func (o *overlay) leaves(card int32, until *int32) bool {
	for up := card; up >= 0; up = o.m.scene.Cards[up].Parent {
		if c := &o.m.scene.Cards[up]; !c.Ghost && o.m.pointer.drag.ids[c.Outcome.ID] {
			*until = c.End
			return true
		}
	}
	return false
}

// carried draws the ghost that follows the pointer, and what letting go does.
func (o *overlay) carried(p *scene.Palette) {
	m, d := o.m, o.m.pointer.drag
	me := &m.metrics
	width := me.CardWidth
	room := width - 2*me.PadX
	fonts := look.Fonts()
	title := fonts.Lines(d.title, scene.Bold, me.TitleSize, room, room, 2)
	var with []string
	if text := d.with(); text != "" {
		with = fonts.Lines(text, scene.Regular, me.FigureSize, room, room, 2)
	}
	var words []string
	if text := m.dropWords(d); text != "" {
		words = fonts.Lines(text, scene.Regular, me.FigureSize, room, room, 4)
	}
	card := 2*me.PadY + float64(len(title))*me.TitleRow + float64(len(with))*me.FigureRow
	height := card
	if len(words) > 0 {
		height += gapBelow + me.PadY + float64(len(words))*me.FigureRow
	}
	const away = 14 // px from the pointer
	x, y := float64(d.at.X)+away, float64(d.at.Y)+away
	if x+width > m.view.W {
		x = float64(d.at.X) - away - width
	}
	if y+height > m.view.H {
		y = float64(d.at.Y) - away - height
	}
	x, y = max(0, x), max(0, y)
	o.sheet(x, y, width, card, alpha(p.Card, 0xe6), p.Accent)
	at := o.lines(title, x, y+me.PadY, scene.Bold, me.TitleSize, me.TitleRow, p.Ink)
	o.lines(with, x, at, scene.Regular, me.FigureSize, me.FigureRow, p.Muted)
	if len(words) == 0 {
		return
	}
	fill, ink, edge := p.AccentSoft, p.Ink, p.Accent
	if d.drop.Refused != "" {
		fill, ink, edge = p.DangerSoft, p.Danger, p.Danger
	}
	y += card + gapBelow
	o.sheet(x, y, width, height-card-gapBelow, fill, edge)
	o.lines(words, x, y+me.PadY/2, scene.Regular, me.FigureSize, me.FigureRow, ink)
}

// gapBelow is how far the words stand below the ghost, in px.
const gapBelow = 4

func (o *overlay) sheet(x, y, w, h float64, fill, edge color.NRGBA) {
	r := scene.Rect32{X: float32(x), Y: float32(y), W: float32(w), H: float32(h)}
	o.painter.Box(r, float32(o.m.metrics.Radius), fill, edge, 1, false)
}

// lines writes rows of text and returns where the next one would begin.
func (o *overlay) lines(lines []string, x, y float64, face scene.Face, size, row float64, c color.NRGBA) float64 {
	for _, line := range lines {
		baseline := y + row/2 + size*0.36
		o.painter.Text(float32(x+o.m.metrics.PadX), float32(baseline), line, face, float32(size), c)
		y += row
	}
	return y
}
