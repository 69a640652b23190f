package scene

import "image/color"

// figure draws what a card says below its title.
func (b *brush) figure(card int32) {
	c := &b.Cards[card]
	fig := &c.Figure
	if fig.Rows == 0 {
		return
	}
	m := &b.Metrics
	inks := b.inks(card)
	row := b.FigureBox(card)
	left, right, y := row.X, row.Right(), row.Y+m.FigureRow/2
	if fig.Share != "" {
		right -= b.fonts.Width(fig.Share, m.FigureSize, Regular)
		b.text(right, y, fig.Share, Regular, m.FigureSize, inks.muted)
		right -= m.PadX / 2
	}
	if fig.Number != "" {
		b.text(left, y, fig.Number, Bold, m.FigureSize, inks.ink)
		left += b.fonts.Width(fig.Number, m.FigureSize, Bold)
	}
	if !fig.marksBelow {
		b.marks(c.Marks, right, y, inks.muted)
	}
	switch {
	case fig.Rows == 2:
		left, y = row.X, y+m.FigureRow
	case fig.Number != "" && fig.Word != "":
		b.text(left, y, dot, Regular, m.FigureSize, inks.muted)
		left += b.fonts.Width(dot, m.FigureSize, Regular)
	}
	b.word(c, left, y, inks)
	if fig.marksBelow {
		b.marks(c.Marks, row.Right(), y, inks.muted)
	}
}

func (b *brush) word(c *Card, x, y float64, inks inks) {
	m := &b.Metrics
	colour := inks.muted
	if c.Figure.Wrong {
		colour = inks.wrong
	}
	if c.Figure.Word != "" {
		b.text(x, y, c.Figure.Word, Regular, m.FigureSize, colour)
	}
	if c.Choice && !c.Figure.Wrong {
		x += b.fonts.Width(c.Figure.Word, m.FigureSize, Regular) + m.PadX/2
		b.Symbol(ChoiceMark, b.v.Point(x+m.Symbol/2, y), b.px(m.Symbol), colour, color.NRGBA{})
	}
}

// marks draws the small signs so that they end at right.
func (b *brush) marks(marks Marks, right, y float64, c color.NRGBA) {
	m := &b.Metrics
	x := right - b.fonts.marksWidth(m, marks)
	marks.list(func(kind, count string) {
		b.Symbol(kind, b.v.Point(x+m.Mark/2, y), b.px(m.Mark), c, color.NRGBA{})
		x += m.Mark
		if count != "" {
			x += countGap(m)
			b.text(x, y, count, Regular, m.FigureSize, c)
			x += b.fonts.Width(count, m.FigureSize, Regular)
		}
		x += markGap(m)
	})
}
