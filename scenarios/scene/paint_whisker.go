package scene

import "image/color"

// whisker draws the range of a branch in a row of its own below the text of the
// card: a hairline from 0 to 100 %, on it the range from its lowest to its highest
// value, and across it the number.
func (b *brush) whisker(card int32) {
	c := &b.Cards[card]
	w := c.Figure.Whisker
	if !w.Shown() {
		return
	}
	m, inks := &b.Metrics, b.inks(card)
	row := b.FigureBox(card)
	y := row.Y + float64(c.Figure.Rows)*m.FigureRow + m.WhiskerRow/2
	at := func(share float64) float64 { return row.X + max(0, min(1, share))*row.W }
	stroke := func(from, to, thick float64, ink color.NRGBA) {
		r := b.v.Rect(Rect{from, y - thick/2, to - from, thick})
		r.W, r.H = max(r.W, 1), max(r.H, 1)
		b.Box(r, 0, ink, color.NRGBA{}, 0, false)
	}
	stroke(row.X, row.Right(), m.Hairline, b.pal.Hairline)
	stroke(at(w.Low), at(w.High), m.Whisker, inks.muted)
	for _, end := range []float64{w.Low, w.High} {
		stroke(at(end)-m.Hairline/2, at(end)+m.Hairline/2, 3*m.Whisker, inks.muted)
	}
	if w.Best >= 0 {
		stroke(at(w.Best)-m.Whisker/2, at(w.Best)+m.Whisker/2, 3.5*m.Whisker, inks.ink)
	}
}
