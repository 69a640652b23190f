package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// legend names the parts of the bar. It keeps its texts and symbols and gives
// them new words, since it changes with every keystroke.
type legend struct {
	widget.BaseWidget
	grip
	items []item
	plan  *plan
}

var _ fyne.Widget = (*legend)(nil)

func newLegend(s *Strip) *legend {
	l := &legend{plan: &plan{k: 1}}
	l.grip = grip{strip: s, find: l.entryAt}
	l.ExtendBaseWidget(l)
	return l
}

func (l *legend) show(items []item, p *plan) {
	l.items, l.plan = items, p
	l.Refresh()
}

// CreateRenderer shows the plan.
func (l *legend) CreateRenderer() fyne.WidgetRenderer {
	r := &legendRenderer{legend: l}
	r.backs = [2]*canvas.Rectangle{canvas.NewRectangle(transparent), canvas.NewRectangle(transparent)}
	r.Refresh()
	return look.LaidOut(r, l.Size())
}

type legendRenderer struct {
	legend   *legend
	texts    []*canvas.Text
	swatches []*look.Swatch
	lines    []*canvas.Rectangle  // under what is chosen
	backs    [2]*canvas.Rectangle // behind the entry under the pointer, and the one whose paths are listed
	objects  []fyne.CanvasObject
	used     struct{ texts, swatches, lines int }
}

func (r *legendRenderer) Destroy()                     {}
func (r *legendRenderer) Layout(fyne.Size)             {}
func (r *legendRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize has no width: the rows flow into what there is.
func (r *legendRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.legend.plan.row(r.legend.plan.rows))
}

// Refresh puts every entry in its place.
func (r *legendRenderer) Refresh() {
	r.used.texts, r.used.swatches, r.used.lines = 0, 0, 0
	r.mark()
	for i, e := range r.legend.plan.entries {
		r.entry(r.legend.items[i], e)
	}
	r.objects = append(r.objects[:0], r.backs[0], r.backs[1])
	for _, s := range r.swatches[:r.used.swatches] {
		r.objects = append(r.objects, s)
	}
	for _, l := range r.lines[:r.used.lines] {
		r.objects = append(r.objects, l)
	}
	for _, t := range r.texts[:r.used.texts] {
		r.objects = append(r.objects, t)
	}
	canvas.Refresh(r.legend)
}

// entryAt is the entry under a place of the legend, −1 for none.
func (l *legend) entryAt(at fyne.Position) int {
	for i := range l.plan.entries {
		box, size := l.plan.box(i)
		if in := at.Subtract(box); in.X >= 0 && in.Y >= 0 && in.X < size.Width && in.Y < size.Height {
			return i
		}
	}
	return -1
}

// mark shows which entry is under the pointer, and whose paths are listed.
func (r *legendRenderer) mark() {
	s := r.legend.strip
	open := -1
	for i, it := range r.legend.items {
		if s.overlay.paths.shows(it.key()) {
			open = i
		}
	}
	for k, at := range []int{s.hover, open} {
		back := r.backs[k]
		if back.Hidden = at < 0 || at >= len(r.legend.plan.entries); back.Hidden {
			continue
		}
		back.FillColor, back.CornerRadius = look.Palette().AccentSoft, 4
		pos, size := r.legend.plan.box(at)
		back.Move(pos)
		back.Resize(size)
	}
}

func (r *legendRenderer) entry(it item, e entry) {
	plan := r.legend.plan
	k, y := plan.k, plan.row(e.row)
	if !it.bare {
		r.swatch(it, halo+e.x, y)
	}
	p := look.Palette()
	for _, piece := range e.pieces {
		t := r.text()
		c := p.Muted
		if it.bold() && piece.Run <= runPercent {
			c = p.Ink
		}
		t.Text, t.Color, t.TextSize = piece.Text, c, textSize*k
		t.TextStyle.Bold = it.bold() && piece.Run <= runPercent
		x, top := halo+e.x+it.indent(k)+piece.X, y+plan.row(piece.Line)
		t.Move(fyne.NewPos(x, top))
		t.Resize(fyne.NewSize(piece.Width, rowStep*k))
		if it.chosen && piece.Run == runName {
			r.line(x, top+(rowStep-2)*k, piece.Width, p.Accent)
		}
	}
	if it.reach.known {
		left := halo + e.x + it.indent(k)
		r.whisker(it.reach, left, y+plan.row(e.rows)-whiskerRoom*k, min(e.width-it.indent(k), whiskerLong*k))
	}
}
