package field_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/widgets/field"
)

// If this fails, characters typed into a wrapped text land in the wrong place:
// Fyne's own entry puts "named place" as "namedplace " at some widths.
func TestTypingIntoWrappedTextKeepsEveryCharacterInPlace(t *testing.T) {
	a := test.NewTempApp(t)
	f := field.NewParagraphs(3)
	w := a.NewWindow("field")
	w.SetContent(f)
	w.Show()
	t.Cleanup(w.Close)
	rapid.Check(t, func(t *rapid.T) {
		w.Resize(fyne.NewSize(float32(rapid.IntRange(60, 260).Draw(t, "width")), 300))
		f.Present("")
		f.SetText("")
		w.Canvas().Focus(f)
		text := rapid.StringMatching(`([a-zа-я]{1,8} ){2,8}[a-z]{0,3}`).Draw(t, "text")
		want := []rune{}
		for _, r := range text {
			f.TypedRune(r)
			want = append(want, r)
			if len(want) > 2 && rapid.IntRange(0, 9).Draw(t, "slip") == 0 {
				f.TypedRune('x')
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		}
		if f.Text != string(want) {
			t.Fatalf("typed %q, got %q", string(want), f.Text)
		}
		for range rapid.IntRange(0, len(want)).Draw(t, "erase") {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			want = want[:len(want)-1]
		}
		if f.Text != string(want) {
			t.Fatalf("erased to %q, got %q", string(want), f.Text)
		}
	})
}
