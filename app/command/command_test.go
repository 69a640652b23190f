package command_test

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/app/command"
)

// If this fails, the key sheet and menus name keys in a way that nobody reads.
func TestChordsReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		chord command.Chord
		want  string
	}{
		{command.Key(fyne.KeyReturn), "Enter"},
		{command.With(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyUp), "Ctrl+Shift+Up"},
		{command.Key(fyne.KeyF2), "F2"},
		{command.Key(fyne.KeyDelete), "Del"},
	} {
		if got := c.chord.String(); got != c.want {
			t.Errorf("%v reads %q, want %q", c.chord, got, c.want)
		}
	}
}

// If this fails, the Enter key of the number block adds no sibling.
func TestBothEnterKeysAreOne(t *testing.T) {
	if !command.Key(fyne.KeyReturn).Matches(fyne.KeyEnter, 0) {
		t.Error("the number block's Enter is another key")
	}
}

// If this fails, menus lose entries, groups or submenus of the table.
func TestMenusFollowTheTable(t *testing.T) {
	ran := ""
	do := func(name string) func(*int) { return func(*int) { ran = name } }
	table := []command.Command[*int]{
		{Name: "New", Menu: "File", Do: do("New")},
		{Name: "Quit", Menu: "File", Group: 1, Do: do("Quit"), Quits: true},
		{Name: "Walk", Keys: []command.Chord{command.Key(fyne.KeyUp)}, Scope: command.Walking, Do: do("Walk")},
		{Name: "Level 1", Menu: "View", Sub: "Fold", Do: do("Level 1"), Enabled: func(*int) bool { return false }},
	}
	main := command.Menus(table, new(int), func(c command.Command[*int]) { c.Do(nil) })
	if len(main.Items) != 2 || len(main.Items[0].Items) != 3 || !main.Items[0].Items[1].IsSeparator {
		t.Fatalf("made %d menus, the first with %d entries", len(main.Items), len(main.Items[0].Items))
	}
	if !main.Items[0].Items[2].IsQuit || !main.Items[1].Items[0].ChildMenu.Items[0].Disabled {
		t.Error("quit is not marked, or what cannot be done is not grey")
	}
	main.Items[0].Items[0].Action()
	if ran != "New" {
		t.Errorf("the entry New ran %q", ran)
	}
	if _, ok := command.Find(table, command.Walking, fyne.KeyUp, 0); !ok {
		t.Error("a key of the table is not found")
	}
	if _, ok := command.Find(table, command.Anywhere, fyne.KeyUp, 0); ok {
		t.Error("a walking key works while text is typed")
	}
}

// If this fails, a menu takes keys away from text fields: Ctrl+Shift+Left would
// move a branch while somebody selects a word.
func TestMenusLeaveWalkingKeysToWhoHasTheFocus(t *testing.T) {
	table := []command.Command[*int]{
		{Name: "Move", Menu: "M", Scope: command.Walking, Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyLeft)}, Do: func(*int) {}},
		{Name: "Save", Menu: "M", Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyS)}, Do: func(*int) {}},
	}
	items := command.Menus(table, new(int), func(command.Command[*int]) {}).Items[0].Items
	name := func(i int, chord command.Chord) (string, string) {
		pressed := &desktop.CustomShortcut{KeyName: chord.Key, Modifier: chord.Modifier}
		if items[i].Shortcut == nil {
			return "", pressed.ShortcutName()
		}
		return items[i].Shortcut.ShortcutName(), pressed.ShortcutName()
	}
	if has, pressed := name(0, table[0].Keys[0]); has == pressed {
		t.Error("the menu answers to a key that is for walking")
	}
	if has, pressed := name(1, table[1].Keys[0]); has != pressed {
		t.Error("the menu does not answer to Ctrl+S")
	}
}

// If this fails, the menu lists no recent files, or does not notice a new one.
func TestCommandsThatStandForOthers(t *testing.T) {
	files, ran := []string{"b", "a"}, ""
	table := []command.Command[*int]{
		{Name: "Open recent", Menu: "File", Sub: "Open recent", Each: func(*int) (each []command.Command[*int]) {
			for _, name := range files {
				each = append(each, command.Command[*int]{Name: name, Do: func(*int) { ran = name }})
			}
			return each
		}},
		{Name: "Clear", Menu: "File", Sub: "Open recent", Ruled: true, Do: func(*int) {}},
	}
	sub := func() []*fyne.MenuItem {
		return command.Menus(table, new(int), func(c command.Command[*int]) { c.Do(nil) }).Items[0].Items[0].ChildMenu.Items
	}
	items, state := sub(), command.State(table, new(int))
	if len(items) != 4 || items[0].Label != "b" || !items[2].IsSeparator {
		t.Fatalf("the submenu has %d entries", len(items))
	}
	items[1].Action()
	if ran != "a" {
		t.Errorf("the entry a ran %q", ran)
	}
	files = nil
	if items := sub(); len(items) != 1 || items[0].IsSeparator {
		t.Errorf("without files there are %d entries", len(items))
	}
	if command.State(table, new(int)) == state {
		t.Error("the menu does not notice that the files changed")
	}
}

// If this fails, a menu calls Return what everything else on the screen calls Enter.
func TestMenusCallEnterEnter(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("its menus do not show the key")
	}
	table := []command.Command[*int]{
		{Name: "Add", Menu: "M", Scope: command.Walking, Keys: []command.Chord{command.Key(fyne.KeyReturn)}, Do: func(*int) {}},
	}
	item := command.Menus(table, new(int), func(command.Command[*int]) {}).Items[0].Items[0]
	if key := item.Shortcut.(fyne.KeyboardShortcut).Key(); key != "Enter" {
		t.Errorf("the menu shows %q", key)
	}
}
