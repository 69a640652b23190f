package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/form"
)

// If this fails, boxes of the question for a new key run out of it, Enter keeps who
// types from the second field, or what was wrong still stands once it is mended.
func TestMakingAKey(t *testing.T) {
	w := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks")).windows[0]
	w.makeKey(func(string) {})
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if c, ok := o.(*questionCheck); ok && c.MinSize().Width > questionWidth {
			t.Errorf("“%s” is %v wide", c.Text, c.MinSize().Width)
		}
	}
	typeText(w, "secret")
	pressKey(w, fyne.KeyReturn)
	again, ok := w.win.Canvas().Focused().(*questionField)
	if !ok || again.Text != "" {
		t.Fatalf("the keyboard is with %T", w.win.Canvas().Focused())
	}
	typeText(w, "secre")
	pressKey(w, fyne.KeyReturn)
	overlaySays(t, w, "The two are not the same")
	typeText(w, "t")
	if again.Text != "secret" {
		t.Fatalf("typed is %q", again.Text)
	}
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if p, ok := o.(*form.Prose); ok && p.Visible() && strings.HasPrefix(p.Text, "The two") {
			t.Error("it still says that the two are not the same")
		}
	}
}
