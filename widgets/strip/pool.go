package strip

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/look"
)

// symbolSize is the side of a symbol in the legend, in px.
const symbolSize = 11

// text returns the next text that is free.
func (r *legendRenderer) text() *canvas.Text {
	if r.used.texts == len(r.texts) {
		r.texts = append(r.texts, look.Text("", textSize, false, color.Transparent))
	}
	r.used.texts++
	return r.texts[r.used.texts-1]
}

// swatch shows the symbol of an item at the start of its entry.
func (r *legendRenderer) swatch(it item, x, y float32) {
	if r.used.swatches == len(r.swatches) {
		s := look.NewSwatch("", color.NRGBA{}, symbolSize)
		s.Resize(s.MinSize())
		r.swatches = append(r.swatches, s)
	}
	s := r.swatches[r.used.swatches]
	r.used.swatches++
	k := r.legend.plan.k
	s.SetSide(symbolSize * k)
	s.Resize(s.MinSize())
	if it.symbol == "" {
		s.SetPattern(it.pattern)
	} else {
		s.SetSymbol(it.symbol, it.colour)
	}
	margin := (s.Size().Width - symbolSize*k) / 2
	s.Move(fyne.NewPos(x-margin, y+(rowStep*k-s.Size().Height)/2))
}

// line draws a line under what is chosen.
func (r *legendRenderer) line(x, y, width float32, c color.Color) { r.bar(x, y, width, 1.5, c) }

// bar draws a small rectangle.
func (r *legendRenderer) bar(x, y, width, height float32, c color.Color) {
	if r.used.lines == len(r.lines) {
		r.lines = append(r.lines, canvas.NewRectangle(color.Transparent))
	}
	l := r.lines[r.used.lines]
	r.used.lines++
	l.FillColor = c
	l.Move(fyne.NewPos(x, y))
	l.Resize(fyne.NewSize(width, height))
}
