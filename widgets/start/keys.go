package start

import (
	"unicode"

	"fyne.io/fyne/v2"

	"offramp/widgets/keys"
)

var (
	_ fyne.Focusable = (*Page)(nil)
	_ fyne.Tabbable  = (*Page)(nil)
	_ fyne.Tappable  = (*Page)(nil)
)

// AcceptsTab keeps Tab here: it walks.
func (p *Page) AcceptsTab() bool { return true }

// FocusGained does nothing: what Enter chooses is always shown.
func (p *Page) FocusGained() {}

// FocusLost tells that the keyboard left, perhaps for nowhere.
func (p *Page) FocusLost() { call(p.OnIdle) }

// Tapped does nothing: a click beside everything leaves the keyboard here.
func (p *Page) Tapped(*fyne.PointEvent) {}

// TypedRune begins a scenario with what is typed. Space chooses, here rather
// than as a key, so that it is not typed into what comes next.
func (p *Page) TypedRune(r rune) {
	switch {
	case r == ' ':
		p.choose(p.at)
	case unicode.IsGraphic(r) && !unicode.IsSpace(r) && p.OnType != nil:
		p.OnType(r)
	}
}

// TypedKey walks and chooses.
func (p *Page) TypedKey(e *fyne.KeyEvent) {
	arrows := map[fyne.KeyName]way{fyne.KeyUp: up, fyne.KeyDown: down, fyne.KeyLeft: left, fyne.KeyRight: right}
	if w, ok := arrows[e.Name]; ok {
		p.point(toward(p.plan.tiles, p.at, w))
		return
	}
	n := len(p.items)
	switch e.Name {
	case fyne.KeyTab:
		by := 1
		if keys.Held()&fyne.KeyModifierShift != 0 {
			by = n - 1
		}
		p.point((p.at + by) % n)
	case fyne.KeyHome:
		p.point(0)
	case fyne.KeyEnd:
		p.point(n - 1)
	case fyne.KeyPageUp:
		p.page(-1)
	case fyne.KeyPageDown:
		p.page(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.choose(p.at)
	case fyne.KeyEscape:
		call(p.OnEscape)
	default:
		if p.OnKey != nil && len(e.Name) > 1 && e.Name != fyne.KeySpace { // else it is text
			p.OnKey(e.Name, keys.Held())
		}
	}
}

// page scrolls by what is in view.
func (p *Page) page(by float32) {
	room := p.scroll.Size().Height
	top := max(0, min(p.scroll.Offset.Y+by*(room-reveal), p.plan.height-room))
	p.scroll.ScrollToOffset(fyne.NewPos(0, top))
}
