package outline

import (
	"image/color"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// y is where a row begins in the pane.
func (o *Outline) y(r *row) float32 { return head + float32(r.top-o.offset) }

// baseline is how far below the top of a line of text stands.
const baseline = 13.5

// paint draws the rows that are in view.
func (o *Outline) paint(p *scene.Palette) {
	if o.filter.on() && len(o.rows) == 0 {
		o.paintEmpty(p)
		return
	}
	for i := o.rowAt(o.offset); i < len(o.rows); i++ {
		r := &o.rows[i]
		if r.top > o.offset+float64(o.room) {
			return
		}
		o.paintRow(r, p)
	}
}

// paintEmpty says that nothing matches.
func (o *Outline) paintEmpty(p *scene.Palette) {
	text := "No outcome has “" + o.search.Text + "” in its title, tags or notes."
	y := float32(head + padY)
	for _, line := range look.Wrap(text, textSize, scene.Regular, o.width-2*padX, 8) {
		o.painter.Text(padX, y+baseline, line, scene.Regular, textSize, p.Muted)
		y += lineHeight
	}
}

func (o *Outline) paintRow(r *row, p *scene.Palette) {
	y := o.y(r)
	ground := o.paintSelection(r, y, p)
	mid := scene.Point32{X: r.indent - mark + symbolSize/2, Y: y + padY + lineHeight/2}
	ink := o.ink(r, p)
	if r.kind == outcome {
		if end, ok := o.labels.EndState(r.outcome); ok {
			o.painter.Symbol(end.Symbol, mid, symbolSize, end.Colour, p.Outline(end.Colour, ground))
		}
		if r.fork {
			shape := scene.UnfoldedMark
			if r.folded {
				shape = scene.FoldedMark
			}
			o.painter.Symbol(shape, mid, triangle, p.Muted, color.NRGBA{})
		}
	}
	face := scene.Regular
	if r.kind == open || r.kind == outcome && r.outcome.Title == "" {
		face = scene.Italic
	}
	if c := o.cover; c == nil || c.Number || c.ID != r.outcome.ID || r.kind != outcome {
		for i, line := range r.lines {
			below := y + padY + float32(i*lineHeight)
			o.painter.Text(r.indent, below+baseline, line, face, textSize, ink)
			if r.struck {
				strike := scene.Rect32{X: r.indent, Y: below + lineHeight/2, W: o.titles.width(line), H: 1}
				o.painter.Box(strike, 0, ink, color.NRGBA{}, 0, false)
			}
		}
	}
	if r.figure != "" {
		x := o.width - padX - o.titles.width(r.figure)
		o.painter.Text(x, y+padY+baseline, r.figure, face, textSize, o.figureInk(r, p))
	}
}

// paintSelection marks a selected row: with a bar the one that keys speak to,
// in colour while they do. It returns what the row stands on.
func (o *Outline) paintSelection(r *row, y float32, p *scene.Palette) color.NRGBA {
	if r.kind != outcome || !o.board.IsSelected(r.outcome.ID) {
		return p.Panel
	}
	box := scene.Rect32{X: 0, Y: y, W: o.width, H: r.height}
	o.painter.Box(box, 0, p.AccentSoft, color.NRGBA{}, 0, false)
	if at := o.board.Selected(); at != nil && at.ID == r.outcome.ID {
		bar := p.Muted
		if o.focused || o.cover != nil {
			bar = p.Accent
		}
		box.W = 3
		o.painter.Box(box, 0, bar, color.NRGBA{}, 0, false)
	}
	return p.AccentSoft
}

// ink is the colour of a row's title.
func (o *Outline) ink(r *row, p *scene.Palette) color.NRGBA {
	switch {
	case r.kind == over:
		return p.Danger
	case r.kind == open, r.muted, r.faded, r.outcome.Title == "":
		return p.Faint
	}
	return p.Ink
}

// figureInk is the colour of what stands at the right.
func (o *Outline) figureInk(r *row, p *scene.Palette) color.NRGBA {
	switch {
	case r.kind == over:
		return p.Danger
	case r.kind == open, r.faded:
		return p.Faint
	}
	return p.Muted
}
