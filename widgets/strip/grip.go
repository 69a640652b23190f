package strip

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/look"
)

// grip is what the bar and the legend have in common: what the pointer does on
// the entry that is found under it. Fyne gives the pointer to the innermost
// widget, so that the strip itself would never hear of it.
type grip struct {
	look.KeepFocus
	strip   *Strip
	find    func(at fyne.Position) int // −1 for none
	pressed int
}

var (
	_ fyne.Tappable          = (*grip)(nil)
	_ fyne.SecondaryTappable = (*grip)(nil)
	_ fyne.Draggable         = (*grip)(nil)
	_ desktop.Mouseable      = (*grip)(nil)
	_ desktop.Hoverable      = (*grip)(nil)
	_ desktop.Cursorable     = (*grip)(nil)
)

// MouseDown remembers what a drag would take along.
func (g *grip) MouseDown(e *desktop.MouseEvent) {
	g.pressed = -1
	if e.Button == desktop.MouseButtonPrimary {
		g.pressed = g.find(e.Position)
	}
}

// MouseUp does nothing: see Tapped and DragEnd.
func (g *grip) MouseUp(*desktop.MouseEvent) {}

// Tapped lists what is behind an entry, or names it.
func (g *grip) Tapped(e *fyne.PointEvent) { g.strip.click(g.find(e.Position), time.Now()) }

// TappedSecondary opens the menu of an entry.
func (g *grip) TappedSecondary(e *fyne.PointEvent) {
	g.strip.openMenu(g.find(e.Position), e.AbsolutePosition)
}

// MouseIn says more of what is under the pointer.
func (g *grip) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved says more of what is under the pointer.
func (g *grip) MouseMoved(e *desktop.MouseEvent) {
	i := g.find(e.Position)
	g.strip.point(i, e.AbsolutePosition)
}

// MouseOut takes that back.
func (g *grip) MouseOut() { g.strip.point(-1, fyne.Position{}) }

// Dragged takes an end state along.
func (g *grip) Dragged(e *fyne.DragEvent) { g.strip.dragTo(g.pressed, e.AbsolutePosition) }

// DragEnd lets it go.
func (g *grip) DragEnd() { g.strip.letGo() }

// Cursor is a hand over what can be pressed.
func (g *grip) Cursor() desktop.Cursor {
	if g.strip.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// clicks tells a double click from two: Fyne's own would hold every click back.
type clicks struct {
	entry string
	at    time.Time
}

// twice is the longest time between the clicks of a double click.
const twice = 400 * time.Millisecond

// click lists the paths of an entry, and the second of a double click names it.
func (s *Strip) click(i int, now time.Time) {
	if !s.walkable(i) {
		s.focus()
		return
	}
	key := s.entries()[i].key()
	double := s.clicks.entry == key && now.Sub(s.clicks.at) < twice
	s.clicks = clicks{key, now}
	s.at = i
	switch {
	case double && s.entries()[i].id != "" && !s.board.ReadOnly():
		s.clicks = clicks{}
		s.closePaths()
		s.Rename()
	case s.overlay.paths.shows(key):
		s.closePaths()
		s.focus()
	default:
		s.focus()
		s.activate()
	}
}

// point marks the entry under the pointer and says what the legend left out.
func (s *Strip) point(i int, at fyne.Position) {
	if !s.walkable(i) || s.drag.on {
		i = -1
	}
	if s.hover != i {
		s.hover = i
		s.legend.Refresh()
	}
	if i < 0 || s.entries()[i].acts() || !s.walkable(i) {
		s.overlay.tip.hide()
	} else {
		s.overlay.tip.show(s.entries()[i], at)
	}
}
