package field_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/field"
)

// focused returns a field with the keyboard that holds "held", and what it told.
func focused(t *testing.T) (f *field.Field, previews *[]string, drops *int) {
	a := test.NewTempApp(t)
	f = field.New()
	previews, drops = &[]string{}, new(int)
	f.OnPreview = func(text string) { *previews = append(*previews, text) }
	f.OnDrop = func() { *drops++ }
	w := a.NewWindow("field")
	w.SetContent(f)
	w.Show()
	t.Cleanup(w.Close)
	f.Present("held")
	w.Canvas().Focus(f)
	return f, previews, drops
}

func backspace(f *field.Field) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace}) }

// If this fails, a preview stands although the text is what it was: the file
// that is saved then is not what the model holds.
func TestTextThatCameBackLeavesNoPreview(t *testing.T) {
	f, previews, drops := focused(t)
	f.ToEnd()
	f.TypedRune('x')
	backspace(f)
	if !f.Commit() || *drops != 1 || len(*previews) != 2 {
		t.Errorf("%d previews, %d drops", len(*previews), *drops)
	}
}

// If this fails, Ctrl+Z stops before what the field held, or takes the
// document's edits while typing is left to undo.
func TestUndoReachesWhatWasHeld(t *testing.T) {
	f, _, _ := focused(t)
	f.Type("T") // over all of it, as a letter typed at a card does
	for _, r := range "alks" {
		f.TypedRune(r)
	}
	for range 20 {
		if !f.CanUndo() {
			break
		}
		f.Undo()
	}
	if f.Text != "held" || f.CanUndo() {
		t.Errorf("undone to %q, more to undo: %v", f.Text, f.CanUndo())
	}
}

// If this fails, typing that was undone cannot be brought back, or redo goes on
// after something else was typed.
func TestRedoBringsTypingBack(t *testing.T) {
	f, _, _ := focused(t)
	f.ToEnd()
	f.TypedRune('x')
	f.Undo()
	if f.Text != "held" || !f.CanRedo() {
		t.Fatalf("undone to %q, redo %v", f.Text, f.CanRedo())
	}
	f.Redo()
	if f.Text != "heldx" {
		t.Errorf("redone to %q", f.Text)
	}
	f.Undo()
	f.TypedRune('y')
	if f.CanRedo() {
		t.Error("redo is offered after something else was typed")
	}
}

// If this fails, F6 and its like are dead while a text is typed.
func TestFunctionKeysGoToWhoeverKnowsThem(t *testing.T) {
	f, _, _ := focused(t)
	var asked fyne.KeyName
	f.OnFunction = func(key fyne.KeyName) bool { asked = key; return true }
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	if asked != fyne.KeyF6 {
		t.Error("nobody heard of F6")
	}
}
