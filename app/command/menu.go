package command

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Menus returns the main menu of the table, in the order in which its menus
// first appear. run does a command; it is called for entries and shortcuts.
func Menus[W any](table []Command[W], w W, run func(Command[W])) *fyne.MainMenu {
	table = Now(table, w)
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
			if c.Sub != "" {
				sub := into(menu, c.Sub)
				if c.Ruled && len(sub.Items) > 0 {
					sub.Items = append(sub.Items, fyne.NewMenuItemSeparator())
				}
				sub.Items = append(sub.Items, entry(c, w, run))
				continue
			}
			menu.Items = append(menu.Items, entry(c, w, run))
		}
		main.Items = append(main.Items, menu)
	}
	return main
}

// into returns the submenu of that title, made at the first call.
func into(menu *fyne.Menu, title string) *fyne.Menu {
	for _, item := range menu.Items {
		if item.Label == title && item.ChildMenu != nil {
			return item.ChildMenu
		}
	}
	item := fyne.NewMenuItem(title, nil)
	item.ChildMenu = fyne.NewMenu(title)
	menu.Items = append(menu.Items, item)
	return item.ChildMenu
}

// State says everything about a menu that can change, so that it is made anew
// only when something did.
func State[W any](table []Command[W], w W) string {
	var b strings.Builder
	for _, c := range Now(table, w) {
		if c.Menu != "" {
			fmt.Fprintf(&b, "%s|%v|%v\n", c.Shown(w), c.Can(w), c.Checked != nil && c.Checked(w))
		}
	}
	return b.String()
}

func entry[W any](c Command[W], w W, run func(Command[W])) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.Shown(w), func() { run(c) })
	item.IsQuit = c.Quits
	item.Disabled = !c.Can(w)
	item.Checked = c.Checked != nil && c.Checked(w)
	if len(c.Keys) > 0 {
		item.Shortcut = shortcut(c.Keys[0], c.Scope)
	}
	return item
}

// shortcut returns what a menu entry shows and answers to. Keys that work while
// walking only are shown and nothing more: menus come before text fields,
// and Ctrl+Shift+Left in a text selects a word.
func shortcut(c Chord, scope Scope) fyne.Shortcut {
	if scope == Walking {
		if runtime.GOOS == "darwin" { // its menus answer to whatever they show
			return nil
		}
		return shown{&desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Modifier}}
	}
	// Of these Fyne knows the chord by another type than the general one.
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

// shown is a shortcut that no key press is equal to.
type shown struct{ *desktop.CustomShortcut }

// ShortcutName is a name that Fyne makes of no key press.
func (s shown) ShortcutName() string { return "shown only: " + s.CustomShortcut.ShortcutName() }

// Key is the key as Fyne writes it, but for the one that it calls otherwise than
// caps and key sheet do.
func (s shown) Key() fyne.KeyName {
	if s.KeyName == fyne.KeyReturn {
		return fyne.KeyName(Key(s.KeyName).String())
	}
	return s.KeyName
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
