package app

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// visitPane gives a pane the keyboard.
func (u *user) visitPane() {
	u.note("visit a pane")
	if u.w.win.Canvas().Overlays().Top() != nil {
		return
	}
	switch u.upTo("pane", 4) {
	case 0:
		u.w.nextPane()
	case 1:
		u.w.focusMap()
	case 2:
		u.w.nextPane()
		u.w.nextPane()
	case 3:
		u.w.filterOutline()
		u.typeIn(draw(u, "filter", "a", "Talks", "xyz", "е"))
	}
}

// editPane goes to a control of a pane by Tab and does something to it.
func (u *user) editPane() {
	if u.w.win.Canvas().Overlays().Top() != nil || u.w.presents() {
		return
	}
	if draw(u, "which", true, true, false) {
		u.w.inspector.FocusTitle()
	} else {
		u.w.strip.FocusFirst()
	}
	for range u.upTo("tabs", 24) {
		u.press(fyne.KeyTab, 0)
	}
	for range u.upTo("keys", 4) + 1 {
		if u.upTo("type", 3) == 0 {
			u.typeSomething()
			continue
		}
		key := draw(u, "control key", fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown,
			fyne.KeyReturn, fyne.KeyReturn, fyne.KeySpace, fyne.KeyDelete, fyne.KeyInsert, fyne.KeyF2, fyne.KeyEscape, fyne.KeyHome)
		modifier := fyne.KeyModifier(0)
		if key == fyne.KeyLeft || key == fyne.KeyRight {
			modifier = draw(u, "with", fyne.KeyModifier(0), fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)
		}
		u.press(key, modifier)
		u.look()
	}
}

// takeOffer takes what the line or the fork offers.
func (u *user) takeOffer() {
	if !u.w.commit() {
		return
	}
	offers := u.w.doc.board.Offers()
	if len(offers) == 0 {
		return
	}
	o := offers[u.upTo("offer", len(offers))]
	u.note("take %q", o.Label)
	u.w.refuse(u.w.doc.board.Take(o))
}

// outlines are texts that other programs put on the clipboard.
var outlines = []string{
	"War\n\tAt sea (35 %)\n\tOn land (rest)\nPeace", "- Rain (40 %)\n  - Floods\n- Sun (rest)\n", "* a\n* b\n    * c\n",
	"1. one\n2. two (120 %)\n", "", "\n\n", "One line", "\t\tdeep\nshallow", "# Heading\n\nText (1/3)\r\n\r\nMore (likely)\r\n",
	"Мир (25 %)\n\tВойна", "(50 %)", "a (rest)\nb (rest)", "x\x00y\u2028z", "{\"format\": 1}",
}

// useClipboard copies, cuts and pastes.
func (u *user) useClipboard() {
	const ctrl = fyne.KeyModifierShortcutDefault
	switch u.upTo("clipboard", 5) {
	case 0:
		u.press(fyne.KeyC, ctrl)
	case 1:
		u.press(fyne.KeyX, ctrl)
	case 2:
		text := outlines[u.upTo("outline", len(outlines))]
		u.note("elsewhere %q is copied", text)
		u.w.clipboard().SetContent(text)
		u.press(fyne.KeyV, ctrl)
	default:
		u.press(fyne.KeyV, ctrl)
	}
}

// usePalette runs a command by its name, or goes to an outcome.
func (u *user) usePalette() {
	u.press(fyne.KeyK, fyne.KeyModifierShortcutDefault)
	text := u.table[u.upTo("entry", len(u.table))].Name
	if u.upTo("of outcomes", 2) == 0 {
		text = draw(u, "part", "Talks", "end", "п", "zzz", ">")
	}
	u.note("palette %q", text)
	u.typeIn(text)
	for range u.upTo("down", 3) {
		u.press(fyne.KeyDown, 0)
	}
	u.press(draw(u, "choose", fyne.KeyReturn, fyne.KeyReturn, fyne.KeyEscape), 0)
}

// findSomething finds text and perhaps replaces it.
func (u *user) findSomething() {
	if u.w.win.Canvas().Overlays().Top() != nil {
		return
	}
	replace := u.upTo("replace", 2) == 1
	u.note("find, replace %v", replace)
	u.w.finder.open(replace)
	u.typeIn(draw(u, "find", "Talks", "e", "t", "why", "Пере", "\n", "é"))
	for range u.upTo("steps", 3) {
		u.press(fyne.KeyReturn, 0)
		u.look()
	}
	if !replace {
		return
	}
	u.press(fyne.KeyTab, 0)
	u.typeIn(draw(u, "with", "", "x", "Talks", "ee"))
	if u.upTo("all", 2) == 1 {
		u.w.finder.replaceAll(draw(u, "by", "", "x", "Talks e"))
	} else {
		u.press(fyne.KeyReturn, 0)
	}
}

// selectSeveral selects outcomes as a rubber band does.
func (u *user) selectSeveral() {
	if u.w.win.Canvas().Overlays().Top() != nil || !u.w.commit() {
		return
	}
	var all []*scenarios.Outcome
	for o := range u.w.doc.scenario().Root.All() {
		all = append(all, o)
	}
	for range u.upTo("several", 4) + 1 {
		o := all[u.upTo("outcome", len(all))]
		u.note("select also %q", o.Name())
		u.w.doc.board.Toggle(o.ID)
	}
}

// changeWindow makes the window another size, or shows it in the colours of now.
func (u *user) changeWindow() {
	if u.upTo("colours", 3) == 0 && u.w.win.Canvas().Overlays().Top() == nil {
		u.note("repaint")
		u.w.program.repaint()
		return
	}
	size := draw(u, "size", fyne.NewSize(1300, 760), fyne.NewSize(800, 500), fyne.NewSize(420, 320))
	u.note("resize to %v", size)
	u.w.win.Resize(size.Max(u.w.win.Content().MinSize())) // as Fyne's driver keeps it
}
