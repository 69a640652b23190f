package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"offramp/app/command"
)

// press presses a key as Fyne's driver for a desktop tells of it.
func (u *user) press(key fyne.KeyName, modifier fyne.KeyModifier) {
	u.note("press %v+%v at %T", modifier, key, u.w.win.Canvas().Focused())
	focused := u.w.win.Canvas().Focused()
	if modifier&fyne.KeyModifierShortcutDefault != 0 {
		u.shortcut(key, modifier)
		return
	}
	e := &fyne.KeyEvent{Name: key}
	if k, ok := focused.(desktop.Keyable); ok {
		k.KeyDown(e)
	}
	tabbable, ok := focused.(fyne.Tabbable)
	switch {
	case key == fyne.KeyTab && (!ok || !tabbable.AcceptsTab()):
		if modifier&fyne.KeyModifierShift != 0 {
			test.FocusPrevious(u.w.win.Canvas())
		} else {
			test.FocusNext(u.w.win.Canvas())
		}
	case focused != nil:
		focused.TypedKey(e)
	default:
		u.w.typedKey(e)
	}
	if key == fyne.KeySpace {
		u.typeIn(" ")
	}
	if k, ok := u.w.win.Canvas().Focused().(desktop.Keyable); ok {
		k.KeyUp(e)
	}
}

// shortcut gives a chord to the menus first, then to who has the keyboard.
func (u *user) shortcut(key fyne.KeyName, modifier fyne.KeyModifier) {
	var s fyne.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	if modifier == fyne.KeyModifierShortcutDefault {
		switch key {
		case fyne.KeyZ:
			s = &fyne.ShortcutUndo{}
		case fyne.KeyY:
			s = &fyne.ShortcutRedo{}
		case fyne.KeyX:
			s = &fyne.ShortcutCut{Clipboard: u.w.clipboard()}
		case fyne.KeyC:
			s = &fyne.ShortcutCopy{Clipboard: u.w.clipboard()}
		case fyne.KeyV:
			s = &fyne.ShortcutPaste{Clipboard: u.w.clipboard()}
		case fyne.KeyA:
			s = &fyne.ShortcutSelectAll{}
		}
	}
	if main := u.w.win.MainMenu(); main != nil {
		for _, menu := range main.Items {
			if trigger(menu, s) {
				return
			}
		}
	}
	if f, ok := u.w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
	}
}

func trigger(menu *fyne.Menu, s fyne.Shortcut) bool {
	for _, item := range menu.Items {
		if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() && item.Action != nil {
			item.Action()
			return true
		}
		if item.ChildMenu != nil && trigger(item.ChildMenu, s) {
			return true
		}
	}
	return false
}

// typeIn types characters to who has the keyboard.
func (u *user) typeIn(text string) {
	for _, r := range text {
		if focused := u.w.win.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		} else {
			u.w.typedRune(r)
		}
	}
}

// pressSomething presses a key that means something somewhere.
func (u *user) pressSomething() {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	type chord struct {
		key      fyne.KeyName
		modifier fyne.KeyModifier
	}
	c := draw(u, "key",
		chord{fyne.KeyReturn, 0}, chord{fyne.KeyReturn, 0}, chord{fyne.KeyEscape, 0}, chord{fyne.KeyEscape, 0},
		chord{fyne.KeyTab, 0}, chord{fyne.KeyTab, 0}, chord{fyne.KeyTab, shift}, chord{fyne.KeyBackspace, 0},
		chord{fyne.KeyDown, 0}, chord{fyne.KeyUp, 0}, chord{fyne.KeyLeft, 0}, chord{fyne.KeyRight, 0},
		chord{fyne.KeyHome, 0}, chord{fyne.KeyEnd, 0}, chord{fyne.KeyPageUp, 0}, chord{fyne.KeyPageDown, 0},
		chord{fyne.KeyDelete, 0}, chord{fyne.KeyInsert, 0}, chord{fyne.KeySpace, 0}, chord{fyne.KeyF2, 0},
		chord{fyne.KeyF3, 0}, chord{fyne.KeyF4, 0}, chord{fyne.KeyF6, 0}, chord{fyne.KeyF6, 0}, chord{fyne.KeyF11, 0},
		chord{fyne.KeyZ, ctrl}, chord{fyne.KeyZ, ctrl}, chord{fyne.KeyY, ctrl}, chord{fyne.KeyY, ctrl},
		chord{fyne.KeyE, ctrl}, chord{fyne.KeyB, ctrl}, chord{fyne.KeyR, ctrl}, chord{fyne.KeyReturn, ctrl},
		chord{fyne.KeyPeriod, ctrl}, chord{fyne.KeyF, ctrl | shift}, chord{fyne.KeyV, ctrl | shift},
		chord{fyne.KeyLeft, ctrl | shift}, chord{fyne.KeyRight, ctrl | shift}, chord{fyne.KeyUp, ctrl | shift},
	)
	u.press(c.key, c.modifier)
}

// typeSomething types to whoever has the keyboard.
func (u *user) typeSomething() {
	text := draw(u, "text", "War", "35", "1/3", "150", "rest", " ", "x", "=", "likely", "12 of 68", "Мир", "/", "2022-01-09", "Talks", "15-35")
	u.note("type %q at %T", text, u.w.win.Canvas().Focused())
	u.typeIn(text)
}

// runCommand runs any command of the table, as its menu does. Those that are in
// none have keys for walking only.
func (u *user) runCommand() {
	now := command.Now(u.table, u.w)
	c := now[u.upTo("command", len(now))]
	if f := u.w.win.Canvas().Focused(); c.Menu == "" && f != fyne.Focusable(u.w.mapView) && f != fyne.Focusable(u.w.outline) {
		return
	}
	u.note("run %s", c.Name)
	u.w.run(c)
}
