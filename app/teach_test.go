package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/widgets/hints"
)

// If this fails, a hint names a command that is not in the table, or one that
// has no key: it would never be given.
func TestHintsNameKeysOfTheTable(t *testing.T) {
	for _, h := range hints.Hints {
		for i, part := range strings.Split(h.Text, "`") {
			if i%2 == 1 && keyOf(part) == "" {
				t.Errorf("the hint %q names %q, which has no key", h.Name, part)
			}
		}
	}
}

// If this fails, a hint takes the keyboard, is given in every window or after
// every start anew, or does not go with Esc.
func TestHintsAreGivenOnceEver(t *testing.T) {
	home := t.TempDir()
	begin := func(p *program) *window {
		w := p.windows[0]
		typeText(w, "Talks")
		pressKey(w, fyne.KeyTab)
		typeText(w, "A")
		pressKey(w, fyne.KeyReturn)
		return w
	}
	p := started(t, home)
	w := begin(p)
	if got := w.notice.Text(); !strings.Contains(got, "digit") || !strings.Contains(got, "=") {
		t.Errorf("the line says %q", got)
	}
	if w.win.Canvas().Focused() != fyne.Focusable(w.mapView) {
		t.Error("the map has lost the keyboard")
	}
	pressKey(w, fyne.KeyEscape)
	if got := w.notice.Text(); got != "" {
		t.Errorf("after Esc the line says %q", got)
	}
	if err := p.kept.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := begin(started(t, home)).notice.Text(); got != "" {
		t.Errorf("at the next start the line says %q", got)
	}
}

// If this fails, a room is told which keys there are, over the map that it
// looks at, or a hint that it was spared does not come on a desk either.
func TestARoomIsGivenNoHints(t *testing.T) {
	p := started(t, t.TempDir())
	w := p.windows[0]
	typeText(w, "Talks")
	w.setProjector(true)
	pressKey(w, fyne.KeyTab)
	typeText(w, "A")
	pressKey(w, fyne.KeyReturn)
	if got := w.notice.Text(); got != "" {
		t.Errorf("in projector size the line says %q", got)
	}
	w.setProjector(false)
	pressKey(w, fyne.KeyTab)
	typeText(w, "B")
	pressKey(w, fyne.KeyReturn)
	if got := w.notice.Text(); got == "" {
		t.Error("on a desk the line says nothing")
	}
	w.setProjector(true)
	if got := w.notice.Text(); got != "" {
		t.Errorf("it goes on saying %q before a room", got)
	}
}
