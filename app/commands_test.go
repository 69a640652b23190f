package app

import (
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
