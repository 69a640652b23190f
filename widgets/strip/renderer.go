package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/look"
)

// Measures of the strip, in px.
const (
	margin    = 2 * look.Unit
	above     = 12 // over the bar
	toLegend  = 8  // from the bar to the legend
	below     = 8
	aboveRows = above + barHeight + toLegend
)

type renderer struct {
	strip  *Strip
	bar    *canvas.Raster
	hint   *canvas.Text
	scroll *container.Scroll
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar, r.hint, r.scroll}
}

// MinSize is as high as the legend needs at the present width.
func (r *renderer) MinSize() fyne.Size {
	rows := min(max(r.strip.legend.plan.rows, 1), mostRows)
	return fyne.NewSize(leastWidth, float32(aboveRows+rows*rowStep+below))
}

// Layout lets the legend flow anew where the width is another.
func (r *renderer) Layout(size fyne.Size) {
	if size.Width != r.strip.width {
		r.strip.width = size.Width
		r.strip.arrange()
	}
	inner := max(size.Width-2*margin, 0)
	r.hint.Text = look.Cut(noNumbers, textSize, false, max(inner, 1))
	r.bar.Move(fyne.NewPos(margin, above))
	r.bar.Resize(fyne.NewSize(inner, barHeight))
	r.hint.Move(fyne.NewPos(margin, above))
	r.hint.Resize(fyne.NewSize(inner, barHeight))
	r.scroll.Move(fyne.NewPos(margin, aboveRows))
	// The scroll bar stands in the margin, not over the legend.
	r.scroll.Resize(fyne.NewSize(inner+margin, max(size.Height-aboveRows-below, 0)))
}

// Refresh reads the figures and the theme anew.
func (r *renderer) Refresh() {
	s := r.strip
	rows := s.legend.plan.rows
	s.read()
	s.arrange()
	r.hint.Color = look.Palette().Muted
	r.hint.Hidden = !s.quiet
	r.bar.Hidden = s.quiet
	if rows != s.legend.plan.rows {
		r.scroll.Refresh()
	}
	r.bar.Refresh()
	canvas.Refresh(s)
}
