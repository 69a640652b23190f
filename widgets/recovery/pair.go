package recovery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/board"
	"offramp/widgets/form"
	"offramp/widgets/mapview"
)

// pair is two maps beside each other, which go along with each other.
type pair struct {
	onDone func() // Esc was pressed on a map

	view    *View
	sides   [2]side
	place   *fyne.Container
	leading bool // one of them moves the other
}

// side is one of the two, with what stands over it.
type side struct {
	name  *form.Prose
	board *board.Board
	m     *mapview.Map
}

func newPair() *pair {
	p := &pair{place: container.NewGridWithColumns(2)}
	for k := range p.sides {
		p.sides[k].name = form.Caption("")
	}
	return p
}

// show shows another view, nil for none.
func (p *pair) show(v *View) {
	p.view = v
	p.place.Objects = nil
	if v == nil {
		p.sides[0].m, p.sides[1].m = nil, nil
		p.place.Refresh()
		return
	}
	for k := range p.sides {
		s := &p.sides[k]
		name, shown := v.SavedName, v.Saved
		if k == 1 {
			name, shown = v.RecoveredName, v.Recovered
		}
		s.name.Set(name)
		s.board = board.New(shown)
		s.board.SetReadOnly()
		s.m = mapview.New(s.board)
		s.m.SetMinimap(false)
		s.m.SetMotion(false)
		s.m.OnKey = func(key fyne.KeyName, modifier fyne.KeyModifier) bool { return p.key(s, key, modifier) }
		s.board.Listen(func(c board.Changed) {
			if c.Has(board.Selection) {
				p.goAlong(s)
			}
		})
		p.place.Add(container.New(&under{}, s.name, s.m))
	}
	p.place.Refresh()
}

// under puts the map below its name.
type under struct{}

func (under) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 160) }

func (under) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const head = 24
	objects[0].Move(fyne.NewPos(8, 5))
	objects[0].Resize(fyne.NewSize(size.Width-16, head-5))
	objects[1].Move(fyne.NewPos(0, head))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-head))
}

// point shows an outcome on both maps, where it is.
func (p *pair) point(id string) {
	for k := range p.sides {
		if s := &p.sides[k]; s.m != nil {
			s.point(id)
		}
	}
}

func (s *side) point(id string) {
	if s.board.Scenario().Outcome(id) == nil {
		s.board.Select("")
		return
	}
	s.board.Select(id)
	s.m.Reveal(id)
}

// goAlong has the other map show what is selected on one.
func (p *pair) goAlong(from *side) {
	at := from.board.Selected()
	if p.leading || at == nil {
		return
	}
	p.leading = true
	p.point(at.ID)
	p.leading = false
}

// key walks the map: there is nothing to edit.
func (p *pair) key(s *side, key fyne.KeyName, modifier fyne.KeyModifier) bool {
	arrows := map[fyne.KeyName]mapview.Arrow{
		fyne.KeyLeft: mapview.Left, fyne.KeyRight: mapview.Right, fyne.KeyUp: mapview.Up, fyne.KeyDown: mapview.Down,
	}
	if a, ok := arrows[key]; ok {
		s.m.Arrow(a)
		return true
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(s.m)
	switch {
	case key == fyne.KeyTab && modifier&fyne.KeyModifierShift != 0:
		c.FocusPrevious()
	case key == fyne.KeyTab:
		c.FocusNext()
	case key == fyne.KeyEscape && p.onDone != nil:
		p.onDone()
	case key == fyne.KeyPlus:
		s.m.ZoomBy(1)
	case key == fyne.KeyMinus:
		s.m.ZoomBy(-1)
	case key == fyne.KeyHome:
		s.m.Fit()
	default:
		return false
	}
	return true
}
