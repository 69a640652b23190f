package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// visit calls f for everything that is shown in o, what lies below first, with
// the place in the window where each begins and where what is seen of it ends.
func visit(o fyne.CanvasObject, f func(o fyne.CanvasObject, at, till fyne.Position)) {
	const far = 1 << 20
	visitAt(o, fyne.Position{}, fyne.NewPos(far, far), f)
}

func visitAt(o fyne.CanvasObject, from, till fyne.Position, f func(fyne.CanvasObject, fyne.Position, fyne.Position)) {
	if o == nil || !o.Visible() {
		return
	}
	at := from.Add(o.Position())
	end := at.Add(o.Size())
	end = fyne.NewPos(min(end.X, till.X), min(end.Y, till.Y))
	f(o, at, end)
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
		if _, scrolls := o.(fyne.Scrollable); scrolls {
			till = end
		}
	}
	for _, part := range parts {
		visitAt(part, at, till, f)
	}
}

// seen is an object with the place of the window where it is.
type seen struct {
	object   fyne.CanvasObject
	at, till fyne.Position
}

// holds tells whether a place of the window is on it.
func (s seen) holds(p fyne.Position) bool {
	return p.X >= s.at.X && p.Y >= s.at.Y && p.X < s.till.X && p.Y < s.till.Y
}

// all are the objects of the window, or of what stands over it, that are wanted.
func (u *user) all(wanted func(o fyne.CanvasObject) bool) []seen {
	root := u.w.win.Canvas().Overlays().Top()
	if root == nil {
		root = u.w.win.Content()
	}
	var all []seen
	hint := u.w.hint.object // its buttons open windows
	var ofHint map[fyne.CanvasObject]bool
	if hint.Visible() {
		ofHint = map[fyne.CanvasObject]bool{}
		visit(hint, func(o fyne.CanvasObject, _, _ fyne.Position) { ofHint[o] = true })
	}
	visit(root, func(o fyne.CanvasObject, at, till fyne.Position) {
		if wanted(o) && !ofHint[o] && till.X > at.X && till.Y > at.Y {
			all = append(all, seen{o, at, till})
		}
	})
	return all
}

// under is the innermost object at a place that the pointer means something to.
func (u *user) under(p fyne.Position, wanted func(o fyne.CanvasObject) bool) (seen, bool) {
	all := u.all(wanted)
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].holds(p) {
			return all[i], true
		}
	}
	return seen{}, false
}

func pressed(o fyne.CanvasObject) bool {
	switch o.(type) {
	case fyne.Tappable, fyne.SecondaryTappable, fyne.Focusable, desktop.Mouseable:
		return true
	}
	return false
}

func dragged(o fyne.CanvasObject) bool { _, ok := o.(fyne.Draggable); return ok }

// button presses the mouse, or lets it go, and takes the keyboard from who has it
// where Fyne does.
func (u *user) button(on seen, p fyne.Position, b desktop.MouseButton, m fyne.KeyModifier, down bool) {
	if o, ok := on.object.(desktop.Mouseable); ok {
		e := &desktop.MouseEvent{PointEvent: pointAt(on, p), Button: b, Modifier: m}
		if down {
			o.MouseDown(e)
		} else {
			o.MouseUp(e)
		}
	}
	c := u.w.win.Canvas()
	if f, ok := on.object.(fyne.Focusable); ok && f == c.Focused() {
		return
	}
	if _, any := u.under(p, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Focusable); return ok }); !any {
		c.Unfocus()
		u.w.catchFocus() // who lost it asked for that already, which the test driver does too early
	}
}

func pointAt(on seen, p fyne.Position) fyne.PointEvent {
	return fyne.PointEvent{Position: p.Subtract(on.at), AbsolutePosition: p}
}

// click presses a button of the mouse and lets it go.
func (u *user) click(p fyne.Position, b desktop.MouseButton, m fyne.KeyModifier) {
	on, ok := u.under(p, pressed)
	if !ok {
		return
	}
	u.note("click %v on %T at %v with %v", b, on.object, p.Subtract(on.at), m)
	u.button(on, p, b, m, true)
	on, ok = u.under(p, pressed)
	if !ok {
		return
	}
	u.button(on, p, b, m, false)
	e := pointAt(on, p)
	switch o, tap := on.object.(fyne.Tappable); {
	case b == desktop.MouseButtonPrimary && tap:
		o.Tapped(&e)
	case b == desktop.MouseButtonSecondary:
		if o, ok := on.object.(fyne.SecondaryTappable); ok {
			o.TappedSecondary(&e)
		}
	}
}

// place is somewhere on an object.
func (u *user) place(s seen) fyne.Position {
	x, y := u.upTo("across", 100), u.upTo("down", 100)
	by := s.till.Subtract(s.at)
	return s.at.AddXY(by.X*float32(x)/100, by.Y*float32(y)/100)
}

// somewhere is a card of the map, or anywhere in the window and beyond.
func (u *user) somewhere() fyne.Position {
	cards := u.w.mapView.Scene().Cards
	if n := u.upTo("where", 2*len(cards)+4); n < 2*len(cards) {
		box := cards[n/2].Box
		if n%2 == 1 { // its upper half: beside it rather than in it
			box.H /= 4
		}
		return u.w.mapView.Place(box).Add(u.w.place(u.w.mapView))
	}
	size := u.w.win.Canvas().Size()
	return fyne.NewPos(float32(u.upTo("x", int(size.Width)+40)-20), float32(u.upTo("y", int(size.Height)+40)-20))
}

func (u *user) button1() desktop.MouseButton {
	return draw(u, "button", desktop.MouseButtonPrimary, desktop.MouseButtonPrimary, desktop.MouseButtonPrimary, desktop.MouseButtonSecondary)
}

func (u *user) held() fyne.KeyModifier {
	return draw(u, "held", fyne.KeyModifier(0), 0, 0, fyne.KeyModifierShift, fyne.KeyModifierShortcutDefault)
}

// clickSomething clicks on a card, or on anything that can be clicked.
func (u *user) clickSomething() {
	p := u.somewhere()
	if all := u.all(pressed); len(all) > 0 && u.upTo("what to click", 3) > 0 {
		p = u.place(all[u.upTo("clicked", len(all))])
	}
	u.click(p, u.button1(), u.held())
}

// dragSomething drags anything that can be dragged: cards, the map, a rubber
// band, dividers, sliders, end states; sometimes a key comes in between.
func (u *user) dragSomething() {
	p := u.somewhere()
	if all := u.all(dragged); len(all) > 0 && u.upTo("what to drag", 2) > 0 {
		p = u.place(all[u.upTo("taken", len(all))])
	}
	on, ok := u.under(p, pressed)
	if !ok {
		return
	}
	held := u.held()
	u.note("drag %T from %v with %v", on.object, p.Subtract(on.at), held)
	u.button(on, p, desktop.MouseButtonPrimary, held, true)
	if on, ok = u.under(p, dragged); !ok {
		return
	}
	for range u.upTo("moves", 4) + 1 {
		to := u.somewhere()
		u.note("… to %v", to.Subtract(on.at))
		by := to.Subtract(p)
		p = to
		on.object.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: pointAt(on, p), Dragged: fyne.NewDelta(by.X, by.Y)})
		u.look()
		switch u.upTo("meanwhile", 8) {
		case 0:
			u.press(fyne.KeyEscape, 0)
		case 1:
			u.runCommand()
		case 2:
			u.pressSomething()
		}
	}
	if o, ok := on.object.(desktop.Mouseable); ok {
		o.MouseUp(&desktop.MouseEvent{PointEvent: pointAt(on, p), Button: desktop.MouseButtonPrimary, Modifier: held})
	}
	on.object.(fyne.Draggable).DragEnd()
}
