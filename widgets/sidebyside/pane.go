package sidebyside

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/widgets/banner"
	"offramp/widgets/board"
	"offramp/widgets/field"
	"offramp/widgets/form"
	"offramp/widgets/keys"
	"offramp/widgets/look"
	"offramp/widgets/mapview"
)

// pane is one of the two maps below its name.
type pane struct {
	widget.BaseWidget
	v     *View
	side  Side
	name  *canvas.Text
	line  *canvas.Rectangle
	shown *mapview.Map
	mark  *banner.Banner // hidden where the window says it already
	whole bool           // all of the map was brought into view once
}

// newPane shows a side. Where was showed the same document it is looked at from the
// same place.
func newPane(v *View, side Side, was *pane) *pane {
	p := &pane{v: v, side: side, shown: mapview.New(side.Board), mark: banner.New()}
	p.mark.Set(marking.BannerOf(side.Board.Scenario()))
	p.name = look.Text(side.Name, form.TextSize, true, look.Palette().Ink)
	p.line = canvas.NewRectangle(look.Palette().Hairline)
	p.shown.OnKey = p.key
	p.shown.OnIdle = host{v}.Idle
	p.shown.SetProjector(v.projector)
	p.mark.SetProjector(v.projector)
	if was != nil && was.side.Board.Scenario().Root.ID == side.Board.Scenario().Root.ID {
		p.shown.Restore(was.shown.State())
		p.whole = true
	}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pane) setProjector(on bool) {
	p.shown.SetProjector(on)
	p.mark.SetProjector(on)
	p.Refresh()
}

// key walks the map. There is nothing to edit, so that few keys mean anything.
func (p *pane) key(name fyne.KeyName, modifier fyne.KeyModifier) bool {
	m := p.shown
	if modifier == fyne.KeyModifierShortcutDefault {
		switch name {
		case fyne.KeyPlus, fyne.KeyEqual:
			m.ZoomBy(2)
		case fyne.KeyMinus:
			m.ZoomBy(-2)
		case fyne.Key0:
			m.Fit()
		default:
			return false
		}
		return true
	}
	if arrow, is := arrows[name]; is {
		m.Arrow(arrow)
		return true
	}
	switch name {
	case fyne.KeyTab:
		p.tab()
	case fyne.KeyEscape:
		host{p.v}.Done()
	case fyne.KeyHome:
		m.Walk(mapview.ToRoot)
	case fyne.KeyEnd:
		m.Walk(mapview.ToLast)
	case fyne.KeyPageUp:
		m.ScreenBy(-1)
	case fyne.KeyPageDown:
		m.ScreenBy(1)
	case fyne.KeySpace:
		if at := p.side.Board.Selected(); at != nil {
			p.side.Board.Fold(at, !p.side.Board.Folded(at.ID))
		}
	default:
		return field.IsFunction(name) && host{p.v}.Function(name)
	}
	return true
}

var arrows = map[fyne.KeyName]mapview.Arrow{
	fyne.KeyUp: mapview.Up, fyne.KeyDown: mapview.Down, fyne.KeyLeft: mapview.Left, fyne.KeyRight: mapview.Right,
}

// tab goes to what is next: maps keep Tab for themselves, as it adds an outcome
// elsewhere.
func (p *pane) tab() {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	switch {
	case c == nil:
	case keys.Held()&fyne.KeyModifierShift != 0:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

// linkTo makes the other map go along when somebody walks in one.
func (v *View) linkTo(i int) {
	p := v.sides[i]
	p.side.Board.Listen(func(c board.Changed) {
		other := v.sides[1-i]
		if !c.Has(board.Selection) || v.follows || v.sides[i] != p || other == nil {
			return
		}
		id := ""
		if at := p.side.Board.Selected(); at != nil {
			id = at.ID
		}
		v.follows = true
		other.show(id, p.side.Board.Scenario())
		v.follows = false
	})
}

// show selects an outcome and brings it into view. Where this side has none of that
// identity nothing is selected, and what it is under in the other one is in view.
func (p *pane) show(id string, from *scenarios.Scenario) {
	b := p.side.Board
	if b.Scenario().Outcome(id) != nil {
		b.Select(id)
		p.shown.BringIn(id)
		return
	}
	b.Select("")
	for o := from.Outcome(id); o != nil; o = o.Parent() {
		if b.Scenario().Outcome(o.ID) != nil {
			p.shown.BringIn(o.ID)
			return
		}
	}
}

// both selects an outcome on both maps.
func (v *View) both(id string) {
	if v.sides[0] == nil {
		return
	}
	v.follows = true
	for i, p := range v.sides {
		p.show(id, v.sides[1-i].side.Board.Scenario())
	}
	v.follows = false
}

// goTo shows an outcome large enough to read in the middle of both maps.
func (v *View) goTo(id string) {
	for _, p := range v.sides {
		if p != nil && p.side.Board.Scenario().Outcome(id) != nil {
			p.shown.ZoomIn(id)
		}
	}
}

func (p *pane) head() float32 {
	return 4 * look.Unit * look.Enlarged(p.v.projector, form.TextSize)
}

// CreateRenderer shows the name over the map.
func (p *pane) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return look.LaidOut(&paneRenderer{p: p}, p.Size())
}

type paneRenderer struct {
	p    *pane
	size fyne.Size
}

func (r *paneRenderer) Destroy()           {}
func (r *paneRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }
func (r *paneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.mark, r.p.shown, r.p.name, r.p.line}
}

func (r *paneRenderer) Layout(size fyne.Size) {
	r.size = size
	p, head := r.p, r.p.head()
	p.name.TextSize = form.TextSize * look.Enlarged(p.v.projector, form.TextSize)
	p.name.Text = look.Cut(p.side.Name, p.name.TextSize, true, size.Width-2*margin)
	p.name.Color, p.line.FillColor = look.Palette().Ink, look.Palette().Hairline
	top := r.banner(size.Width)
	p.name.Move(fyne.NewPos(margin, top+(head-p.name.MinSize().Height)/2))
	head += top
	p.line.Move(fyne.NewPos(0, head-1))
	p.line.Resize(fyne.NewSize(size.Width, 1))
	p.shown.Move(fyne.NewPos(0, head))
	p.shown.Resize(fyne.NewSize(size.Width, max(0, size.Height-head)))
	if !p.whole && size.Width > 0 && size.Height > head {
		p.whole = true
		p.shown.Fit() // all of it, however small: what to look at is listed beside it
	}
}

// banner puts the marking of the side on top, and returns its height.
func (r *paneRenderer) banner(width float32) float32 {
	mark := r.p.mark
	if mark.Hidden = !r.p.v.marks(); mark.Hidden {
		return 0
	}
	mark.Resize(fyne.NewSize(width, mark.MinSize().Height)) // it wraps to its width
	mark.Resize(fyne.NewSize(width, mark.MinSize().Height))
	mark.Move(fyne.NewPos(0, 0))
	return mark.MinSize().Height
}

// marks tells whether the maps have their markings over them: where nothing above
// them has, or where the two are not the same.
func (v *View) marks() bool {
	a, b := v.sides[0], v.sides[1]
	return v.Unmarked || a != nil && b != nil && a.mark.Marking() != b.mark.Marking()
}

func (r *paneRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.p)
}
