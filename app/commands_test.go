package app

import (
	"slices"
	"testing"

	"offramp/app/command"
)

// If this fails, two commands answer to the same key, or one does nothing.
func TestEveryCommandDoesSomethingAndHasItsOwnKey(t *testing.T) {
	type press struct {
		scope command.Scope
		chord command.Chord
	}
	taken := map[press]string{}
	for _, c := range commands {
		if c.Do == nil && c.Each == nil || c.Name == "" {
			t.Errorf("%+v does nothing or has no name", c)
		}
		if c.Each != nil && (c.Do != nil || len(c.Keys) > 0) {
			t.Errorf("%q only stands for others, and would be run itself", c.Name)
		}
		for _, chord := range c.Keys {
			p := press{c.Scope, chord}
			if other, ok := taken[p]; ok && other != c.Name {
				t.Errorf("%v is both %q and %q", chord, other, c.Name)
			}
			taken[p] = c.Name
		}
	}
}

// If this fails, a key without a modifier would be a command while text is
// typed: letters, Tab or Enter would not reach the field.
func TestPlainKeysAreForWalkingOnly(t *testing.T) {
	for _, c := range commands {
		if c.Scope != command.Anywhere {
			continue
		}
		for _, chord := range c.Keys {
			name := string(chord.Key)
			function := len(name) >= 2 && name[0] == 'F' && name[1] >= '0' && name[1] <= '9'
			if chord.Modifier&command.Ctrl == 0 && !function {
				t.Errorf("%v (%s) works while text is typed", chord, c.Name)
			}
		}
	}
}

// If this fails, the menu of the map has lost an entry whose command has another
// name now.
func TestTheContextMenuNamesCommandsThatAreThere(t *testing.T) {
	named := map[string]bool{}
	for _, c := range commands {
		named[c.Name] = true
	}
	for _, name := range slices.Concat(ofMap, ofClipboard, ofView, ofRoom) {
		if !named[name] {
			t.Errorf("there is no command %q", name)
		}
	}
}
