package mapview_test

import (
	"image"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/widgets/mapview"
)

// If this fails, the field of a card comes up as it was left at another: in the
// root's colours, at another zoom's size, or with what was selected there.
func TestAFieldThatIsTakenUpAgainIsLikeNew(t *testing.T) {
	picture := func(before func(m *mapview.Map, w fyne.Window)) image.Image {
		m, b, w := shown(t, talks())
		if before != nil {
			before(m, w)
			for b.Editor().UndoName() != "" {
				if err := b.Undo(); err != nil {
					t.Fatal(err)
				}
			}
		}
		m.ZoomTo(1.5)
		b.Select(b.Scenario().Root.Children[0].ID)
		m.Reveal(b.Selected().ID)
		m.Fit()
		m.ZoomTo(1.5)
		m.Name()
		write(w, " abruptly")
		if got := b.Selected().Title; got != "Talks end abruptly" {
			t.Errorf("typed behind “Talks end”: %q", got)
		}
		return w.Canvas().Capture()
	}
	fresh := picture(nil)
	used := picture(func(m *mapview.Map, w fyne.Window) {
		m.Walk(mapview.ToRoot)
		m.Name()
		write(w, " on Sunday")
		w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
		press(w, fyne.KeyEscape)
		m.AddChild()
		write(w, "x")
		press(w, fyne.KeyReturn)
	})
	if !reflect.DeepEqual(fresh, used) {
		t.Error("it looks otherwise than a new one")
	}
}

// If this fails, Ctrl+Z in the name of a card brings back what was typed before
// the card was left.
func TestUndoOfTypingEndsWhereTheFieldWasOpened(t *testing.T) {
	m, b, w := shown(t, talks())
	b.Select(b.Scenario().Root.Children[0].ID)
	m.Name()
	write(w, "ed")
	press(w, fyne.KeyReturn)
	m.Name()
	field := m.Editing().Field
	for range 5 {
		field.Entry.Undo()
	}
	if field.Text != "Talks ended" {
		t.Errorf("undone to %q", field.Text)
	}
}
