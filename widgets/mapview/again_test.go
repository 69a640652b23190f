package mapview_test

import (
	"image"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/widgets/mapview"
)

// If this fails, the field of a card comes up as it was left at another: in the
// root's colours, at another zoom's size, with what was selected there, or Ctrl+Z
// brings back what was typed there.
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
		img := w.Canvas().Capture()
		field := m.Editing().Field
		for range 20 {
			field.Entry.Undo() // further than Ctrl+Z goes: a text of before must not be there at all
			if !strings.HasPrefix("Talks end abruptly", field.Text) {
				t.Errorf("undone to %q", field.Text)
			}
		}
		if field.Text != "Talks end" {
			t.Errorf("undone to %q", field.Text)
		}
		return img
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
		m.Walk(mapview.ToRoot)
		m.Walk(mapview.ToChild)
		m.Walk(mapview.ToPrevious)
		m.Name()
		write(w, "x")
		press(w, fyne.KeyBackspace)
		press(w, fyne.KeyReturn)
	})
	if !reflect.DeepEqual(fresh, used) {
		t.Error("it looks otherwise than a new one")
	}
}
