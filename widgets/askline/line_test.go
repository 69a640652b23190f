package askline

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/look"
)

// shown returns a line in a window, and what it was told.
func shown(t *testing.T, width float32) (*Line, *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	l, told := New(), &[]string{}
	w := test.NewTempWindow(t, container.NewVBox(l))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 200))
	l.OnFocus = w.Canvas().Focus
	l.OnDone = func() { w.Canvas().Unfocus() }
	l.OnError = func(err error) { *told = append(*told, "refused: "+err.Error()) }
	return l, told
}

func key(l *Line, name fyne.KeyName) { l.field.TypedKey(&fyne.KeyEvent{Name: name}) }

// If this fails, an answer is lost, one that was given up is kept, one question
// is answered with the text of another, or the line stays.
func TestAsk(t *testing.T) {
	l, told := shown(t, 600)
	ask := func(question, text string) {
		l.Ask(question, text, "", func(text string) error {
			*told = append(*told, question+" "+text)
			return nil
		})
	}
	if l.Question() != "" || !l.Commit() {
		t.Error("it asks before it was told to")
	}
	ask("Why", "")
	test.Type(l.field, "Lavrov agreed")
	key(l, fyne.KeyReturn)
	ask("Why", "so far")
	test.Type(l.field, "x")
	key(l, fyne.KeyEscape)
	ask("Why", "")
	test.Type(l.field, "half")
	ask("Name", "Anna") // another question takes what was typed for the first
	if l.Question() != "Name" || l.field.Text != "Anna" {
		t.Errorf("it asks %q with %q", l.Question(), l.field.Text)
	}
	key(l, fyne.KeyReturn)
	if got := *told; len(got) != 2 || got[0] != "Why Lavrov agreed" || got[1] != "Why half" {
		t.Errorf("told %q", got)
	}
	if l.Visible() {
		t.Error("the line stays")
	}
}

// If this fails, why an answer was not taken is not said.
func TestRefused(t *testing.T) {
	l, told := shown(t, 600)
	l.Ask("Why", "", "", func(string) error { return errors.New("open for reading only") })
	test.Type(l.field, "x")
	key(l, fyne.KeyReturn)
	if len(*told) != 1 || !l.Visible() {
		t.Errorf("told %q", *told)
	}
}

// If this fails, a long question leaves no room for the answer, or lies on it.
func TestNarrow(t *testing.T) {
	for _, width := range []float32{280, 900} {
		l, _ := shown(t, width)
		l.Ask("Why “Переговоры прерваны на неопределённый с…” changed", "", "", func(string) error { return nil })
		r := test.WidgetRenderer(l).(*renderer)
		l.Resize(fyne.NewSize(width, l.MinSize().Height))
		text, f := r.text, l.field
		below := f.Position().Y >= text.Position().Y+text.Size().Height
		beside := f.Position().X >= text.Position().X+text.Size().Width
		if !below && !beside || f.Size().Width < 200 || f.Position().Y+f.Size().Height > l.MinSize().Height {
			t.Errorf("at %v the field is %v at %v, the question %v at %v", width, f.Size(), f.Position(), text.Size(), text.Position())
		}
	}
}
