// Package command has the one table of what a user can do: menus, shortcuts,
// key sheet and manual are made from it.
package command

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// Scope says where the keys of a command work.
type Scope uint8

// The scopes.
const (
	// Anywhere: also while a text is being typed. Needs a modifier or a
	// function key.
	Anywhere Scope = iota
	// Walking: while a card is selected on the map and no text is typed.
	Walking
)

// Command is something that a user can do, in a window W.
type Command[W any] struct {
	Name  string // as the menu shows it
	Menu  string // the menu it stands in, "" for keys only
	Sub   string // the submenu of that, or ""
	Group int    // a line stands between groups of a menu
	Scope Scope
	// Keys are the chords that run it; the first is shown.
	Keys []Chord
	Do   func(W)
	// Enabled tells whether it can be done now; nil means always.
	Enabled func(W) bool
	// Label, where not nil, gives the name as it is now ("Undo Rename “x”").
	Label func(W) string
	// Quits marks the one that ends the program: systems have a place for it.
	Quits bool
	// Checked, where not nil, tells whether the menu shows a tick.
	Checked func(W) bool
	// Each, where not nil, gives the commands that stand in its place now, such
	// as one for each recent file. They stand in its menu and group.
	Each func(W) []Command[W]
	// Passing marks one that Each gave: it is not in the table itself.
	Passing bool
	// Bare: it can also be done where no document is shown.
	Bare bool
	// Before: it can also be done while a page stands before the document.
	Before bool
	// Ruled: in a submenu a line stands above it.
	Ruled bool
}

// Now returns the table as it is in w now, with the commands that others stand
// for.
func Now[W any](table []Command[W], w W) []Command[W] {
	var now []Command[W]
	for _, c := range table {
		if c.Each == nil {
			now = append(now, c)
			continue
		}
		for _, each := range c.Each(w) {
			each.Menu, each.Sub, each.Group, each.Passing = c.Menu, c.Sub, c.Group, true
			now = append(now, each)
		}
	}
	return now
}

// Shown returns the name as the menu shows it now.
func (c Command[W]) Shown(w W) string {
	if c.Label != nil {
		return c.Label(w)
	}
	return c.Name
}

// Can tells whether the command can be done in w now.
func (c Command[W]) Can(w W) bool { return c.Enabled == nil || c.Enabled(w) }

// Chord is a key with its modifiers. Modifier ShortcutDefault (Ctrl, on macOS
// Cmd) is written as [fyne.KeyModifierShortcutDefault].
type Chord struct {
	Key      fyne.KeyName
	Modifier fyne.KeyModifier
}

// The modifiers as the tables use them.
const (
	Ctrl  = fyne.KeyModifierShortcutDefault
	Shift = fyne.KeyModifierShift
	Plain = fyne.KeyModifier(0)
)

// Key returns the chord of a key without modifiers.
func Key(key fyne.KeyName) Chord { return Chord{Key: key} }

// With returns the chord of a key with modifiers.
func With(modifier fyne.KeyModifier, key fyne.KeyName) Chord { return Chord{key, modifier} }

var names = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyDelete: "Del",
	fyne.KeyUp: "Up", fyne.KeyDown: "Down", fyne.KeyLeft: "Left", fyne.KeyRight: "Right",
	fyne.KeyEscape: "Esc",
}

// String writes the chord as people read it: "Ctrl+Shift+Up".
func (c Chord) String() string {
	var b strings.Builder
	for _, m := range []struct {
		bit  fyne.KeyModifier
		name string
	}{
		{fyne.KeyModifierControl, "Ctrl+"},
		{fyne.KeyModifierSuper, superName()},
		{fyne.KeyModifierAlt, "Alt+"},
		{fyne.KeyModifierShift, "Shift+"},
	} {
		if c.Modifier&m.bit != 0 {
			b.WriteString(m.name)
		}
	}
	if name, ok := names[c.Key]; ok {
		b.WriteString(name)
	} else {
		b.WriteString(string(c.Key))
	}
	return b.String()
}

func superName() string {
	if runtime.GOOS == "darwin" {
		return "Cmd+"
	}
	return "Super+"
}

// Matches tells whether a key press is this chord. The two Enter keys are one.
func (c Chord) Matches(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	if key == fyne.KeyEnter {
		key = fyne.KeyReturn
	}
	return c.Key == key && c.Modifier == modifier
}
