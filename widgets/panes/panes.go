// Package panes puts side panes beside the main one, parted by hairlines that
// can be dragged.
package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// Side is one of the two side panes.
type Side uint8

// The sides.
const (
	Left Side = iota
	Right
)

// measures are those of a side pane, in px.
type measures struct{ usual, least float32 }

var sizes = [...]measures{Left: {256, 180}, Right: {320, 260}}

// Panes shows the main pane, which takes what room there is, between two side
// panes.
type Panes struct {
	widget.BaseWidget

	// OnWidth is told of the width that the user gave a side, once it is settled.
	OnWidth func(Side, float32)

	main  fyne.CanvasObject
	sides [2]side
}

// side is a side pane with its hairline.
type side struct {
	pane    fyne.CanvasObject
	divider *divider
	wanted  float32 // the width that the user gave it
	shown   float32 // the width that there is room for
}

var _ fyne.Widget = (*Panes)(nil)

// New returns the panes, the sides with their usual widths.
func New(left, main, right fyne.CanvasObject) *Panes {
	p := &Panes{main: main}
	for i, pane := range []fyne.CanvasObject{left, right} {
		s := &p.sides[i]
		s.pane, s.wanted, s.divider = pane, sizes[i].usual, &divider{panes: p, side: Side(i)}
		s.divider.ExtendBaseWidget(s.divider)
	}
	p.ExtendBaseWidget(p)
	return p
}

// Width returns the width that a side was given, whether it is shown or not.
func (p *Panes) Width(s Side) float32 { return p.sides[s].wanted }

// SetWidth gives a side a width, as far as there is room; 0 is the usual one.
func (p *Panes) SetWidth(s Side, width float32) {
	if width <= 0 {
		width = sizes[s].usual
	}
	p.sides[s].wanted = max(width, sizes[s].least)
	p.Refresh()
}

// Shown tells whether a side is shown.
func (p *Panes) Shown(s Side) bool { return p.sides[s].pane.Visible() }

// SetShown shows a side, or hides it.
func (p *Panes) SetShown(s Side, shown bool) {
	if p.Shown(s) == shown {
		return
	}
	if shown {
		p.sides[s].pane.Show()
	} else {
		p.sides[s].pane.Hide()
	}
	p.Refresh()
}

// fit finds how wide the sides are in a width: the main pane keeps what it
// needs, and the sides give way, the left one first, to no less than they need.
func (p *Panes) fit(width float32) {
	free := width - p.main.MinSize().Width
	for i := range p.sides {
		s := &p.sides[i]
		if s.shown = 0; s.pane.Visible() {
			s.shown = s.wanted
		}
		free -= s.shown
	}
	for i := range p.sides {
		s := &p.sides[i]
		if free < 0 && s.shown > 0 {
			gives := min(-free, max(0, s.shown-sizes[i].least))
			s.shown -= gives
			free += gives
		}
	}
}

// CreateRenderer is Fyne's.
func (p *Panes) CreateRenderer() fyne.WidgetRenderer { return look.LaidOut(&renderer{p}, p.Size()) }

type renderer struct{ p *Panes }

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.p.main}
	for _, s := range r.p.sides {
		objects = append(objects, s.pane)
	}
	for _, s := range r.p.sides {
		if s.pane.Visible() {
			objects = append(objects, s.divider)
		}
	}
	return objects
}

func (r *renderer) MinSize() fyne.Size {
	size := r.p.main.MinSize()
	for i, s := range r.p.sides {
		if s.pane.Visible() {
			size.Width += sizes[i].least
			size.Height = max(size.Height, s.pane.MinSize().Height)
		}
	}
	return size
}

func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	p.fit(size.Width)
	left, right := &p.sides[Left], &p.sides[Right]
	if left.shown > 0 {
		left.place(0, left.shown-1, left.shown-1, size.Height)
	}
	if right.shown > 0 {
		x := size.Width - right.shown
		right.place(x+1, right.shown-1, x, size.Height)
	}
	p.main.Resize(fyne.NewSize(size.Width-left.shown-right.shown, size.Height))
	p.main.Move(fyne.NewPos(left.shown, 0))
}

// place puts the pane at x, and the hairline where line is.
func (s *side) place(x, width, line, height float32) {
	s.pane.Resize(fyne.NewSize(width, height))
	s.pane.Move(fyne.NewPos(x, 0))
	s.divider.Resize(fyne.NewSize(grip, height))
	s.divider.Move(fyne.NewPos(line-grip/2, 0))
}

func (r *renderer) Refresh() {
	r.Layout(r.p.Size())
	for _, s := range r.p.sides {
		s.divider.Refresh()
	}
}
