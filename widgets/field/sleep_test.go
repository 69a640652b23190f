package field

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// inWindow shows a field in a window of that width, as tall as it wants to be.
func inWindow(t testing.TB, f *Field, width float32) fyne.Window {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("field")
	w.SetPadded(false)
	w.SetContent(f)
	w.Resize(fyne.NewSize(width, f.HeightAt(width)))
	w.Show()
	t.Cleanup(w.Close)
	return w
}

// If this fails, a field changes its rows, and all below it moves, when it gets
// the focus: what it shows asleep is not what Fyne's entry shows awake.
func TestAsleepAndAwakeHaveTheSameRows(t *testing.T) {
	texts := []string{
		"short",
		"The delegation may leave after the first evening. Watch for an unscheduled press statement on Sunday night.",
		"- a walk-out\n  - of one side\n\n- leaks",
		"Переговори у Женеві тривають без угоди, сторони призначають нову зустріч у Брюсселі на середу",
		strings.Repeat("word ", 120),
		strings.Repeat("unbroken", 30),
	}
	for _, text := range texts {
		for _, width := range []float32{200, 268, 308} {
			f := NewParagraphs(1)
			w := inWindow(t, f, width)
			f.Present(text)
			w.Resize(fyne.NewSize(width, f.HeightAt(width)))
			asleep := len(f.lines(width))
			w.Canvas().Focus(f)
			f.ToEnd()
			if awake := f.CursorRow + 1; awake != asleep {
				t.Errorf("%.20q at %v px: %d rows asleep, %d awake", text, width, asleep, awake)
			}
		}
	}
}

// If this fails, a field shows an old text after it was left, or hides what
// was typed.
func TestSleeperShowsWhatWasTyped(t *testing.T) {
	f := NewParagraphs(1)
	w := inWindow(t, f, 200)
	shown := func() (text string) {
		s := test.WidgetRenderer(f).(*sleeper)
		for _, line := range s.texts[:len(s.objects)-1] {
			text += line.Text + "\n"
		}
		return text
	}
	f.SetPlaceHolder("Notes")
	if got := shown(); got != "Notes\n" {
		t.Errorf("empty, it shows %q", got)
	}
	w.Canvas().Focus(f)
	for _, r := range "one\ntwo" {
		if r == '\n' {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		f.TypedRune(r)
	}
	w.Resize(fyne.NewSize(200, f.HeightAt(200)))
	w.Canvas().Unfocus()
	if got := shown(); got != "one\ntwo\n" {
		t.Errorf("left, it shows %q", got)
	}
}

// If this fails, a field for reading takes text, or cannot be copied from.
func TestReadOnly(t *testing.T) {
	f := New()
	w := inWindow(t, f, 200)
	f.Present("as it is")
	f.SetReadOnly(true)
	w.Canvas().Focus(f)
	f.TypedRune('x')
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("no")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	if f.Text != "as it is" || clipboard.Content() != "as it is" {
		t.Errorf("the field holds %q, the clipboard %q", f.Text, clipboard.Content())
	}
}

// If this fails, a field that settles a text is not told so, or is told though
// the text was refused.
func TestSettled(t *testing.T) {
	f := New()
	w := inWindow(t, f, 200)
	settled := 0
	f.OnSettled = func() { settled++; f.Present("35 %") }
	f.OnCommit = func(text string) error {
		if text == "x" {
			return errors.New("no")
		}
		return nil
	}
	w.Canvas().Focus(f)
	f.Type("x")
	f.Commit()
	if settled != 0 {
		t.Error("a refused text settled")
	}
	f.Type("35")
	f.Commit()
	if settled != 1 || f.Text != "35 %" || f.Pending() {
		t.Errorf("settled %d times, holds %q", settled, f.Text)
	}
}

// large is a theme of its own for a field.
type large struct{ *look.Theme }

func (large) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		return 24
	}
	return look.New(look.Light).Size(name)
}

// If this fails, a field in a theme of its own changes its type when it gets
// the focus.
func TestAwakeInAThemeOfItsOwn(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	f := NewWrapped(1)
	w := a.NewWindow("field")
	w.SetContent(container.NewThemeOverride(f, large{look.New(look.Light)}))
	w.Resize(fyne.NewSize(300, 100))
	w.Show()
	t.Cleanup(w.Close)
	f.Present("Title")
	w.Canvas().Focus(f)
	for _, o := range test.LaidOutObjects(f) {
		if text, ok := o.(*canvas.Text); ok && text.Text == "Title" && text.TextSize != 24 {
			t.Errorf("awake, the text has %v px", text.TextSize)
		}
	}
}

// If this fails, looking at another window and coming back moves the caret, or
// a text that was just presented is not added to at its end.
func TestCaretStays(t *testing.T) {
	f := NewParagraphs(1)
	w := inWindow(t, f, 120)
	f.Present("some words that take several rows in a narrow field")
	w.Canvas().Focus(f)
	if got := f.CursorTextOffset(); got != len(f.Text) {
		t.Errorf("the caret is at %d of %d", got, len(f.Text))
	}
	for range 20 {
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	at := f.CursorTextOffset()
	f.FocusLost()
	f.FocusGained()
	if got := f.CursorTextOffset(); got != at {
		t.Errorf("the caret went from %d to %d", at, got)
	}
}
