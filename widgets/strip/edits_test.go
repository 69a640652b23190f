package strip

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/board"
)

// names are the end states as they stand in the scenario.
func (s *Strip) names() string {
	var names []string
	for _, e := range s.board.Scenario().EndStates {
		names = append(names, e.Name)
	}
	return strings.Join(names, ", ")
}

// If it fails, an end state cannot be made in the strip, gets a look that is
// taken, or cannot be undone in one step.
func TestMakingAnEndState(t *testing.T) {
	s, c := inWindow(t, drawing())
	s.board.Select("stay")
	s.FocusFirst()
	s.press(fyne.KeyInsert)
	test.Type(c.Focused(), " Frozen  conflict ")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	all := s.board.Scenario().EndStates
	made := all[len(all)-1]
	if made.Name != "Frozen conflict" || made.Symbol != "pentagon" || made.Colour != "#0072b2" {
		t.Errorf("made %+v", made)
	}
	if c.Focused() != fyne.Focusable(s) || s.current() != made {
		t.Error("the keyboard is not at the new end state")
	}
	if s.board.Selected() == nil || s.board.Selected().ID != "stay" {
		t.Error("making an end state took the selection away")
	}
	if err := s.board.Undo(); err != nil || strings.Contains(s.names(), "Frozen") {
		t.Errorf("undone to %s, %v", s.names(), err)
	}
}

// If it fails, two end states get one name, or nobody hears why not.
func TestANameThatIsTaken(t *testing.T) {
	s, c := inWindow(t, drawing())
	var refused error
	s.OnError = func(err error) {
		if err != nil {
			refused = err
		}
	}
	s.FocusFirst()
	s.press(fyne.KeyRight, fyne.KeyF2)
	test.Type(c.Focused(), "war")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if refused == nil || !strings.Contains(refused.Error(), "“War” already") || s.naming == nil {
		t.Errorf("refused: %v; still open: %v", refused, s.naming != nil)
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.naming != nil || s.board.Scenario().EndStates[1].Name != "Sanctions without war" || s.board.Editor().UndoName() != "" {
		t.Errorf("after Esc: %s, undo %q", s.names(), s.board.Editor().UndoName())
	}
}

// If it fails, a name is not shown while it is typed, or a field left by a click
// elsewhere forgets it.
func TestRenaming(t *testing.T) {
	s, c := inWindow(t, drawing())
	s.FocusFirst()
	s.press(fyne.KeyF2)
	test.Type(c.Focused(), "Deadlock")
	if got := s.text()[0]; !strings.HasPrefix(got, "Deadlock 52.6 %") {
		t.Errorf("while it is typed the legend says %q", got)
	}
	c.Unfocus()
	if got := s.board.Editor().UndoName(); got != "Change name of end state “Standoff continues”" {
		t.Errorf("what can be undone is %q", got)
	}
}

// If it fails, deleting takes an end state from outcomes without saying so, or
// for good.
func TestDeleting(t *testing.T) {
	s, _ := inWindow(t, drawing())
	s.FocusFirst()
	s.press(fyne.KeyDelete)
	if got := s.board.Notice().Text; !strings.Contains(got, "“Standoff continues” is deleted. 4 outcomes have none now") {
		t.Errorf("the line says %q", got)
	}
	if err := s.board.Undo(); err != nil {
		t.Fatal(err)
	}
	if s.board.Scenario().Outcome("stay").EndState != "standoff" || s.board.Scenario().EndStates[0].ID != "standoff" {
		t.Error("undo does not give it back")
	}
}

// If it fails, end states cannot be ordered by keyboard.
func TestMoving(t *testing.T) {
	s, _ := inWindow(t, drawing())
	s.FocusFirst()
	right := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	s.TypedShortcut(right)
	s.TypedShortcut(right)
	if got := s.names(); got != "Sanctions without war, De-escalation, Standoff continues, War" || s.at != 2 {
		t.Errorf("the order is %s; the keyboard is at %d", got, s.at)
	}
	for range 3 {
		s.TypedShortcut(right) // past the end
	}
	if got := s.names(); !strings.HasSuffix(got, "Standoff continues") {
		t.Errorf("the order is %s", got)
	}
}

// If it fails, a scenario that is open for reading only is changed from the
// strip, or its strip offers what it refuses.
func TestReadOnly(t *testing.T) {
	s, _ := inWindow(t, drawing())
	s.board.SetReadOnly()
	s.Refresh()
	var refused error
	s.OnError = func(err error) { refused = err }
	s.FocusFirst()
	for _, key := range []fyne.KeyName{fyne.KeyInsert, fyne.KeyF2, fyne.KeyDelete} {
		refused = nil
		s.press(key)
		if refused != board.ErrReadOnly || s.naming != nil {
			t.Errorf("%s: refused: %v", key, refused)
		}
	}
	if got := len(s.menu(0).Items); got != 1 {
		t.Errorf("the menu has %d entries", got)
	}
	for _, it := range s.entries() {
		if it.adds {
			t.Error("an end state can be added")
		}
	}
}

// If it fails, the keyboard stays in a field that is gone after what was typed
// was saved or undone: what is typed next is lost.
func TestTheKeyboardComesBackWhenTheNameIsTaken(t *testing.T) {
	s, c := inWindow(t, drawing())
	s.FocusFirst()
	s.press(fyne.KeyInsert)
	test.Type(c.Focused(), "Frozen")
	if !s.Commit() || c.Focused() != fyne.Focusable(s) {
		t.Errorf("the keyboard is at %T", c.Focused())
	}
}
