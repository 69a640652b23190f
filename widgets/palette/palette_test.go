package palette_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
	"offramp/widgets/palette"
)

// shown opens a palette over a window with a field in it; done holds what was
// chosen, "closed" among it.
func shown(t *testing.T, all []palette.Entry) (w fyne.Window, done *[]string) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	below := widget.NewEntry()
	w = test.NewTempWindow(t, container.NewStack(below))
	w.Resize(fyne.NewSize(900, 700))
	w.Canvas().Focus(below)
	done = new([]string)
	for i := range all {
		if all[i].Do == nil {
			all[i].Do = func() { *done = append(*done, all[i].Name) }
		}
	}
	palette.Show(w, palette.Options{Entries: all, OnClosed: func() { *done = append(*done, "closed"); w.Canvas().Focus(below) }})
	return w, done
}

// If this fails, a room cannot read what is found for it.
func TestARoomReadsThePalette(t *testing.T) {
	w, _ := shown(t, nil)
	all := some(20)
	for i := range all {
		all[i].Key, all[i].Detail = func() string { return "Ctrl+K" }, func() string { return "Edit" }
	}
	palette.Show(w, palette.Options{Entries: all, Projector: true})
	texts := 0
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			texts++
			if text.TextSize < look.ProjectorType {
				t.Errorf("%q is %v px", text.Text, text.TextSize)
			}
		}
	}
	if texts < 5 {
		t.Errorf("it has %d texts", texts)
	}
}

func some(n int) []palette.Entry {
	all := make([]palette.Entry, n)
	for i := range all {
		all[i] = palette.Entry{Name: fmt.Sprintf("Entry %d", i), Enabled: true}
	}
	return all
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, key := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// If this fails, the palette does something else than what is lit, or does it
// before it gave the keyboard back.
func TestKeysWalkAndChoose(t *testing.T) {
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{nil, "Entry 0"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, "Entry 2"},
		{[]fyne.KeyName{fyne.KeyUp}, "Entry 39"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyDown}, "Entry 0"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyHome, fyne.KeyDown}, "Entry 1"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp}, "Entry 0"},
	} {
		w, done := shown(t, some(40))
		press(w, c.keys...)
		press(w, fyne.KeyReturn)
		if len(*done) != 2 || (*done)[0] != "closed" || (*done)[1] != c.want {
			t.Errorf("%v does %q, want %q", c.keys, *done, c.want)
		}
		if w.Canvas().Overlays().Top() != nil {
			t.Error("the palette is still there")
		}
	}
}

// If this fails, Esc runs something or leaves the keyboard nowhere.
func TestEscGivesTheKeyboardBack(t *testing.T) {
	w, done := shown(t, some(3))
	press(w, fyne.KeyTab, fyne.KeyEscape)
	if len(*done) != 1 || w.Canvas().Focused() == nil || w.Canvas().Overlays().Top() != nil {
		t.Errorf("after Esc: %q, the keyboard is at %v", *done, w.Canvas().Focused())
	}
}

// If this fails, what cannot be done now is done all the same.
func TestWhatCannotBeDoneIsNotChosen(t *testing.T) {
	all := some(1)
	all[0].Enabled = false
	w, done := shown(t, all)
	press(w, fyne.KeyReturn)
	if len(*done) != 0 {
		t.Errorf("did %q", *done)
	}
}

// If this fails, a click does not choose the row under the pointer, or one
// beside the palette does not close it.
func TestClicks(t *testing.T) {
	w, done := shown(t, some(5))
	test.TapCanvas(w.Canvas(), fyne.NewPos(450, 72+48+8+44+20)) // the second row
	if len(*done) != 2 || (*done)[1] != "Entry 1" {
		t.Errorf("a click does %q", *done)
	}
	w, done = shown(t, some(5))
	test.TapCanvas(w.Canvas(), fyne.NewPos(450, 124)) // between field and rows: nothing
	if len(*done) != 0 {
		t.Errorf("a click on the panel does %q", *done)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 650))
	if len(*done) != 1 {
		t.Errorf("a click beside it does %q", *done)
	}
}

// If this fails, the palette asks for what nobody sees, which takes too long in
// a large scenario.
func TestOnlyWhatIsInViewIsAskedFor(t *testing.T) {
	asked := map[int]bool{}
	all := some(10_000)
	for i := range all {
		all[i].Kind = palette.Outcome
		all[i].Detail = func() string { asked[i] = true; return "path" }
		all[i].Key = func() string { asked[i] = true; return "5 %" }
	}
	w, _ := shown(t, all)
	for _, r := range "entry" {
		w.Canvas().Focused().TypedRune(r)
	}
	press(w, fyne.KeyPageDown, fyne.KeyPageDown)
	if len(asked) == 0 || len(asked) > 60 {
		t.Errorf("asked for %d entries", len(asked))
	}
}
