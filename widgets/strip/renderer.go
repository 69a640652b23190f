package strip

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/look"
)

// Measures of the strip, in px.
const (
	margin   = 2 * look.Unit
	above    = 12 // over the bar
	toLegend = 8  // from the bar to the legend
	below    = 8

	fieldWidth = 220
	fieldInset = 8 // from the edge of a field to its text
)

type renderer struct {
	strip  *Strip
	hint   *canvas.Text
	scroll *container.Scroll
	ring   *canvas.Rectangle // around the entry that the keyboard is at
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.strip.bar, r.hint, r.scroll, r.ring}
	if n := r.strip.naming; n != nil {
		objects = append(objects, n.box)
	}
	return objects
}

// MinSize is as high as the legend needs at the present width.
func (r *renderer) MinSize() fyne.Size {
	rows := min(max(r.strip.legend.plan.rows, 1), mostRows)
	return fyne.NewSize(leastWidth, r.aboveRows()+r.strip.legend.plan.row(rows)+below*r.strip.k())
}

// aboveRows is how far below the top of the strip its legend begins.
func (r *renderer) aboveRows() float32 { return (above + barHeight + toLegend) * r.strip.k() }

// Layout lets the legend flow anew where the width is another.
func (r *renderer) Layout(size fyne.Size) {
	if size.Width != r.strip.width {
		r.strip.width = size.Width
		r.strip.arrange()
	}
	inner, k := max(size.Width-2*margin, 0), r.strip.k()
	r.cutHint(inner)
	r.strip.bar.Move(fyne.NewPos(margin, above*k))
	r.strip.bar.Resize(fyne.NewSize(inner, barHeight*k))
	r.hint.Move(fyne.NewPos(margin, above*k))
	r.hint.Resize(fyne.NewSize(inner, barHeight*k))
	r.scroll.Move(fyne.NewPos(margin-halo, r.aboveRows()))
	// The scroll bar stands in the margin, not over the legend, and does not come
	// because a sum of fractions fell short.
	const slack = 1
	r.scroll.Resize(fyne.NewSize(halo+inner+margin, max(size.Height-r.aboveRows()-below*k+slack, 0)))
	r.placeField(size)
	r.placeRing()
	r.strip.overlay.place()
}

// cutHint shows as much of what there is to say as there is room.
func (r *renderer) cutHint(room float32) {
	r.hint.TextSize = textSize * r.strip.k()
	text := r.strip.hint
	if what, _, cut := strings.Cut(text, ":"); cut && r.strip.projector {
		text = what + "." // a room is told what is, not what to press
	}
	r.hint.Text = look.Cut(text, r.hint.TextSize, false, max(room, 1))
}

// placeField puts the field for a name over its entry.
func (r *renderer) placeField(size fyne.Size) {
	s := r.strip
	if s.naming == nil || s.at >= len(s.legend.plan.entries) {
		return
	}
	e := s.legend.plan.entries[s.at]
	width := min(fieldWidth*s.k(), size.Width-2*margin)
	height := s.naming.box.MinSize().Height
	x := margin + e.x + s.entries()[s.at].indent(s.k()) - fieldInset*s.k()
	middle := r.aboveRows() + s.legend.plan.row(e.row) + rowStep*s.k()/2 - r.scroll.Offset.Y
	s.naming.box.Resize(fyne.NewSize(width, height))
	s.naming.box.Move(fyne.NewPos(
		max(margin, min(x, size.Width-margin-width)),
		max(0, min(middle-height/2, size.Height-height))))
}

// placeRing shows where the keyboard is, and scrolls there.
func (r *renderer) placeRing() {
	s := r.strip
	r.ring.Hidden = !s.focused || s.at >= len(s.legend.plan.entries)
	if r.ring.Hidden {
		return
	}
	pos, size := s.legend.plan.box(s.at)
	room := r.scroll.Size().Height
	to := max(min(r.scroll.Offset.Y, pos.Y), pos.Y+size.Height-room)
	if to != r.scroll.Offset.Y && room > 0 {
		r.scroll.ScrollToOffset(fyne.NewPos(0, to))
	}
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = look.Palette().Accent, 2, 5
	r.ring.Move(fyne.NewPos(margin-halo+pos.X, r.aboveRows()+pos.Y-to))
	r.ring.Resize(size)
}

// Refresh reads the figures and the theme anew.
func (r *renderer) Refresh() {
	s := r.strip
	rows := s.legend.plan.rows
	s.read()
	s.arrange()
	r.hint.Color = look.Palette().Muted
	r.hint.Hidden = !s.quiet && !s.listsTags()
	r.cutHint(max(s.Size().Width-2*margin, 0))
	s.bar.Hidden = s.quiet || s.listsTags()
	if rows != s.legend.plan.rows {
		r.scroll.Refresh()
	}
	s.bar.Refresh()
	r.placeField(s.Size())
	r.placeRing()
	canvas.Refresh(s)
}
