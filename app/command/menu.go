package command

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Menus returns the main menu of the table, in the order in which its menus
// first appear. run does a command; it is called for entries and shortcuts.
func Menus[W any](table []Command[W], w W, run func(Command[W])) *fyne.MainMenu {
	var order []string
	for _, c := range table {
		if c.Menu != "" && !slices.Contains(order, c.Menu) {
			order = append(order, c.Menu)
		}
	}
	main := &fyne.MainMenu{}
	for _, title := range order {
		menu := fyne.NewMenu(title)
		group := -1
		for _, c := range table {
			if c.Menu != title {
				continue
			}
			if group >= 0 && c.Group != group {
				menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			}
			group = c.Group
			menu.Items = append(menu.Items, entry(c, w, run))
		}
		main.Items = append(main.Items, menu)
	}
	return main
}

func entry[W any](c Command[W], w W, run func(Command[W])) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.Name, func() { run(c) })
	if c.Label != nil {
		item.Label = c.Label(w)
	}
	item.Disabled = !c.Can(w)
	item.Checked = c.Checked != nil && c.Checked(w)
	if len(c.Keys) > 0 {
		item.Shortcut = shortcut(c.Keys[0])
	}
	return item
}

// shortcut returns Fyne's own type for the chords that it has one for: only
// those reach a menu entry.
func shortcut(c Chord) fyne.Shortcut {
	if c.Modifier == Ctrl {
		switch c.Key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		}
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Modifier}
}

// Find returns the command that a key press runs in the given scope.
func Find[W any](table []Command[W], scope Scope, key fyne.KeyName, modifier fyne.KeyModifier) (Command[W], bool) {
	for _, c := range table {
		if c.Scope != scope {
			continue
		}
		for _, chord := range c.Keys {
			if chord.Matches(key, modifier) {
				return c, true
			}
		}
	}
	return Command[W]{}, false
}
