package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/marking"
)

// If this fails, a list of labels of one's own is not taken from its file, cannot
// be taken back, or a file that holds none spoils the one that there was.
func TestOnesOwnLabels(t *testing.T) {
	w, _ := talksIn(t)
	b := w.doc.board
	file := func(text string) string {
		path := filepath.Join(t.TempDir(), "labels.json")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, bad := range []string{``, `[]`, `{"levels": 3}`, `{"levels":[{"label":"A"},{"label":"a"}]}`} {
		if err := w.takeMarkings(file(bad)); err == nil {
			t.Errorf("%s is a list of labels", bad)
		}
	}
	if b.Scenario().Markings != nil || b.Editor().UndoName() != "" {
		t.Fatalf("the list is now %v, undo %q", b.Scenario().Markings, b.Editor().UndoName())
	}
	if err := b.Do(scenarios.ChangeScenario("marking", "marking", "closed, until Friday")); err != nil {
		t.Fatal(err)
	}
	if err := w.takeMarkings(file(`{"id": "ours", "bottom": true, "levels": [{"label": "OPEN"}, {"label": "CLOSED", "caveats": true}]}`)); err != nil {
		t.Fatal(err)
	}
	if w.banner.Marking() != "CLOSED until Friday" || w.below.Marking() != w.banner.Marking() {
		t.Errorf("the banners say %q and %q", w.banner.Marking(), w.below.Marking())
	}
	if err := b.Undo(); err != nil || b.Scenario().Markings != nil || w.below.Marking() != "" {
		t.Errorf("taken back it is %v, %q below, %v", b.Scenario().Markings, w.below.Marking(), err)
	}
}

// If this fails, a window shows an outcome under a marking that is less strict
// than the outcome's, what is copied leaves without it, or it cannot be raised
// from what is offered.
func TestTheBannerCoversEveryOutcome(t *testing.T) {
	w, talks := talksIn(t)
	b := w.doc.board
	for _, edit := range []scenarios.Edit{
		scenarios.ChangeScenario("marking", "marking", "TLP:GREEN"),
		scenarios.SetField(talks[1], "marking", "marking", "TLP:RED"),
	} {
		if err := b.Do(edit); err != nil {
			t.Fatal(err)
		}
	}
	if w.banner.Marking() != "TLP:RED" || w.below.Marking() != "" {
		t.Errorf("the banners say %q and %q", w.banner.Marking(), w.below.Marking())
	}
	b.Select(talks[0].ID)
	w.copyBranches()
	if text := w.clipboard().Content(); !strings.HasPrefix(text, "TLP:GREEN\n\nEnd") {
		t.Errorf("copied is %q", text)
	}
	b.Select(talks[1].ID)
	w.copyBranches()
	if text := w.clipboard().Content(); !strings.HasPrefix(text, "TLP:RED\n\n(TLP:RED) Go on") {
		t.Errorf("copied is %q", text)
	}
	edit, label, ok := marking.Raise(b.Scenario())
	if !ok || label != "TLP:RED" {
		t.Fatalf("%q is offered", label)
	}
	if err := b.Do(edit); err != nil || b.Scenario().Marking != "TLP:RED" || b.Editor().UndoName() != "Raise the marking to TLP:RED" {
		t.Errorf("raised it is %q, undo %q, %v", b.Scenario().Marking, b.Editor().UndoName(), err)
	}
}
