package app

import (
	"os"
	"path/filepath"
	"testing"
)

// If this fails, what was to be forgotten is there, or is written back at the end.
func TestForgetting(t *testing.T) {
	home := t.TempDir()
	p := started(t, home, scenarioFile(t, t.TempDir(), "talks"))
	p.desk.Data = home // from here on: nothing watches
	w := p.windows[0]
	w.noteView()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	w.askForget()
	overlaySays(t, w, "settings, recent files and views of documents")
	answers(t, w, "Forget everything")
	overlaySays(t, w, "Removed:")
	answers(t, w, "OK")
	if len(p.kept.Settings().Recent) != 0 {
		t.Error("the recent files are still listed")
	}
	w.noteView()
	p.remember(w.doc.path, "again")
	if err := p.kept.Flush(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(home, "*")); len(left) != 0 {
		t.Errorf("there are %q again", left)
	}
	if _, err := os.Stat(w.doc.path); err != nil {
		t.Error("the user's own file is gone")
	}
}
