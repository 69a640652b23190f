package chartview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/field"
	"offramp/widgets/keys"
)

var (
	_ fyne.Focusable   = (*View)(nil)
	_ fyne.Disableable = (*View)(nil)
)

// FocusFirst gives the chart the keyboard, at the row where it was last.
func (v *View) FocusFirst() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && !v.Disabled() {
		c.Focus(v)
	}
}

// Disabled keeps a chart without rows out of the Tab key's way.
func (v *View) Disabled() bool { return v.rows() == 0 }

// Enable does nothing: a chart has rows or none.
func (v *View) Enable() {}

// Disable does nothing.
func (v *View) Disable() {}

// FocusGained shows at which row the keyboard is.
func (v *View) FocusGained() {
	v.focused = true
	v.bring()
	v.Refresh()
}

// FocusLost takes that back.
func (v *View) FocusLost() {
	v.focused = false
	v.Refresh()
	if v.OnIdle != nil {
		v.OnIdle()
	}
}

// TypedRune does nothing: letters are for the map.
func (v *View) TypedRune(rune) {}

// TypedKey walks the rows and picks one.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		v.walk(v.at - 1)
	case fyne.KeyDown, fyne.KeyRight:
		v.walk(v.at + 1)
	case fyne.KeyPageUp:
		v.walk(v.at - v.page())
	case fyne.KeyPageDown:
		v.walk(v.at + v.page())
	case fyne.KeyHome:
		v.walk(0)
	case fyne.KeyEnd:
		v.walk(v.rows() - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		v.pick(v.at)
	case fyne.KeyEscape:
		if v.OnDone != nil {
			v.OnDone()
		}
	case desktop.KeyMenu:
		v.menu()
	case fyne.KeyF10:
		if keys.Held()&fyne.KeyModifierShift != 0 {
			v.menu()
		}
	default:
		if field.IsFunction(e.Name) && v.OnFunction != nil {
			v.OnFunction(e.Name)
		}
	}
}

// walk goes to a row, or to the one at the end.
func (v *View) walk(to int) {
	v.at = max(0, min(to, v.rows()-1))
	v.over = -1 // the pointer lies where it was left
	v.bring()
	v.Refresh()
}

// page is how many rows are in view at once.
func (v *View) page() int {
	if !v.fresh() || len(v.layout.Places) == 0 {
		return 1
	}
	top, bottom := v.layout.Body(v.sight())
	return max(1, int((bottom-top)/max(1, v.layout.Places[0].H)))
}

// bring scrolls to the row that the keyboard is at.
func (v *View) bring() {
	if v.fresh() {
		v.scroll = v.layout.ToShow(v.at, v.sight())
	}
}

func (v *View) pick(i int) {
	if id := v.idAt(i); id != "" && v.OnPick != nil {
		v.OnPick(id)
	}
}

// menu asks for the menu below the row that the keyboard is at.
func (v *View) menu() {
	if v.OnMenu == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(v)
	if v.fresh() {
		if r, ok := v.place(v.at); ok {
			at = at.AddXY(float32(r.X), float32(r.Bottom()))
		}
	}
	v.OnMenu(at)
}
