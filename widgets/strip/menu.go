package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// openMenu opens the menu of an entry; of none it is the strip's own.
func (s *Strip) openMenu(i int, at fyne.Position) {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	menu := s.menu(i)
	if c == nil || len(menu.Items) == 0 {
		return
	}
	s.overlay.tip.hide()
	s.Refresh()
	pop := widget.NewPopUpMenu(menu, c)
	pop.OnDismiss = func() {
		pop.Hide()
		s.focus()
	}
	pop.ShowAtPosition(at)
	pop.ActivateNext()
}

// menu is what can be done with an entry.
func (s *Strip) menu(i int) *fyne.Menu {
	menu := fyne.NewMenu("")
	add := func(label string, key fyne.KeyName, modifier fyne.KeyModifier, do func()) {
		entry := fyne.NewMenuItem(label, do)
		entry.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
		menu.Items = append(menu.Items, entry)
	}
	if s.walkable(i) && !s.entries()[i].acts() {
		s.at = i
		add("List what feeds it", fyne.KeyReturn, 0, s.activate)
	}
	if s.board.ReadOnly() {
		return menu
	}
	const move = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
	if s.walkable(i) && s.entries()[i].id != "" {
		add("Rename", fyne.KeyF2, 0, s.Rename)
		if i > 0 {
			add("Move left", fyne.KeyLeft, move, func() { s.Shift(-1) })
		}
		if i+1 < len(s.board.Scenario().EndStates) {
			add("Move right", fyne.KeyRight, move, func() { s.Shift(1) })
		}
		add("Delete", fyne.KeyDelete, 0, s.Delete)
	}
	if len(menu.Items) > 0 {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	}
	if s.tagged && !s.quiet && !s.projector {
		menu.Items = append(menu.Items, fyne.NewMenuItem(s.turn().name, s.Turn))
	}
	add("New end state", fyne.KeyInsert, 0, s.NewEndState)
	return menu
}

// foot is where, in the window, an entry ends: the place for its menu.
func (s *Strip) foot(i int) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.legend)
	if i < 0 || i >= len(s.legend.plan.entries) {
		return at
	}
	e := s.legend.plan.entries[i]
	return at.Add(fyne.NewPos(halo+e.x, s.legend.plan.row(e.row+e.rows)))
}
