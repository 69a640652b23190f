package app

import (
	"context"
	"strings"
	"testing"

	"offramp/app/instance"
)

// If this fails, a text that no field takes yet is gone after a crash, or one that
// was taken, or given up, comes back.
func TestDraftsAreKept(t *testing.T) {
	data, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	p := safekeeping(t, data)
	p.start(instance.Request{Files: []string{path}})
	w := p.windows[0]
	w.doc.board.Select("a")
	w.mapView.TypedRune('3')
	typeText(w, " of so many")
	w.keepDraft()
	k := w.doc.keeper
	if err := k.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := k.CloseNow(false); err != nil {
		t.Fatal(err)
	}
	p.windows = nil
	p = safekeeping(t, data)
	p.begin(instance.Request{})
	if p.recovering == nil || len(p.recovering.left) != 1 {
		t.Fatal("nothing is offered")
	}
	l := p.recovering.left[0]
	if got := l.typed(); got != "Being typed: “3 of so many”" {
		t.Errorf("offered is %q", got)
	}
	p.recovering.page.OnGoOn(l.leftover.Session)
	w = p.windows[0]
	if w.doc.dirty() || w.win.Canvas().Overlays().Top() == nil {
		t.Error("a text without a field is not shown, or is an edit")
	}
}

// If this fails, whoever is typing when the system ends the session, or when the
// program breaks, loses that text: nothing else is unsaved, and nothing is offered.
func TestWhatIsBeingTypedOutlastsTheEndOfTheProgram(t *testing.T) {
	for what, of := range map[string]struct {
		typing  func(w *window)
		broken  bool
		offered string
	}{
		"a name":              {typing: func(w *window) { w.mapView.Name(); typeText(w, " Withdrawal") }, offered: "A text was being typed"},
		"a name, it broke":    {typing: func(w *window) { w.mapView.Name(); typeText(w, " Withdrawal") }, broken: true, offered: "A text was being typed"},
		"what no field takes": {typing: func(w *window) { w.mapView.TypedRune('3'); typeText(w, " of so many") }, offered: "Being typed: “3 of so many”"},
	} {
		data, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
		p := safekeeping(t, data)
		p.start(instance.Request{Files: []string{path}})
		w := p.windows[0]
		w.doc.board.Select("a")
		of.typing(w)
		p.broken = of.broken
		p.stopped()
		p.windows = nil
		p = safekeeping(t, data)
		p.begin(instance.Request{})
		if p.recovering == nil || len(p.recovering.left) != 1 {
			t.Errorf("%s: nothing is offered", what)
			continue
		}
		l := p.recovering.left[0]
		if got := l.typed(); got != of.offered {
			t.Errorf("%s: offered is %q", what, got)
		}
		p.recovering.page.OnGoOn(l.leftover.Session)
		if title := p.windows[0].doc.scenario().Outcome("a").Title; strings.HasPrefix(what, "a name") && title != "A Withdrawal" {
			t.Errorf("%s: the title is %q", what, title)
		}
		p.stopped()
	}
}
