package app

import (
	"os"
	"path/filepath"
	"testing"
)

// If this fails, a scale of one's own is not taken from its file, cannot be taken
// back, or a file that holds none spoils the one that there was.
func TestOnesOwnScale(t *testing.T) {
	w, _ := talksIn(t)
	b := w.doc.board
	before := b.Scenario().Scale
	file := func(name, text string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, bad := range []string{``, `[]`, `{"bands": 3}`, `{"bands":[{"word":"sure","low":2,"high":1}]}`} {
		if err := w.takeScale(file("bad.json", bad)); err == nil {
			t.Errorf("%s is a scale", bad)
		}
	}
	if err := w.takeScale(filepath.Join(t.TempDir(), "none.json")); err == nil {
		t.Error("a file that is not there is a scale")
	}
	if b.Scenario().Scale != before || b.Editor().UndoName() != "" {
		t.Fatalf("the scale is now %v, undo %q", b.Scenario().Scale, b.Editor().UndoName())
	}
	good := `{"id": "ours", "bands": [{"word": "unlikely", "low": 0, "high": 0.4}, {"word": "likely", "low": 0.6, "high": 0.9}]}`
	if err := w.takeScale(file("ours.json", good)); err != nil {
		t.Fatal(err)
	}
	if s := b.Scenario().Scale; s == nil || s.ID != "ours" || len(s.Bands) != 2 {
		t.Errorf("the scale is %v", s)
	}
	if err := b.Undo(); err != nil || b.Scenario().Scale != before {
		t.Errorf("undone to %v, %v", b.Scenario().Scale, err)
	}
}
