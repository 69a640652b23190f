package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/scenarios/store"
)

// opened returns a window on a new scenario, in a test app.
func opened(t *testing.T) *window {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	a := test.NewTempApp(t)
	p := newProgram(a, settings.Memory())
	p.beside = func(work func()) { work() } // the test driver would run both at once
	p.images = &copied{}
	return p.show(newDocument(blank()))
}

// copied is a clipboard for pictures that no other program sees.
type copied struct{ png []byte }

func (c *copied) CopyPNG(png []byte) error {
	c.png = png
	return nil
}

// told fails unless a message lies over the window.
func told(t *testing.T, w *window) {
	t.Helper()
	if w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing is told")
	}
}

func typeText(w *window, text string) {
	for _, r := range text {
		w.win.Canvas().Focused().TypedRune(r)
	}
}

func pressKey(w *window, key fyne.KeyName) {
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

// If this fails, an empty map does not take what is typed as its name, or the
// title bar does not say what is unsaved.
func TestAnEmptyMapTakesItsName(t *testing.T) {
	w := opened(t)
	if !strings.Contains(w.win.Title(), "not saved yet") {
		t.Errorf("a new window is titled %q", w.win.Title())
	}
	typeText(w, "Talks open")
	pressKey(w, fyne.KeyReturn)
	if got := w.doc.scenario().Root.Title; got != "Talks open" {
		t.Errorf("the root is %q", got)
	}
	if got := w.win.Title(); got != "Talks open (unsaved) – Offramp" {
		t.Errorf("the window is titled %q", got)
	}
}

// If this fails, saving does not write what is shown, counts edits made after
// it as saved, or leaves the document dirty.
func TestSavingWritesWhatIsShown(t *testing.T) {
	w := opened(t)
	typeText(w, "Talks open") // half typed: saving commits it
	w.commit()
	path := filepath.Join(t.TempDir(), "talks.scenario.json")
	saved := false
	w.write(path, false, func() { saved = true })
	if !saved || w.doc.dirty() || w.win.Title() != "talks – Offramp" {
		t.Errorf("after saving: dirty %v, title %q", w.doc.dirty(), w.win.Title())
	}
	back, err := store.Open(path)
	if err != nil || back.Scenario.Root.Title != "Talks open" || back.Scenario.ID != w.doc.scenario().ID {
		t.Errorf("the file holds %+v, %v", back, err)
	}
	if err := w.doc.board.Do(scenarios.Rename(w.doc.scenario().Root, "Later")); err != nil {
		t.Fatal(err)
	}
	if err := w.doc.board.Undo(); err != nil {
		t.Fatal(err)
	}
	if w.doc.dirty() {
		t.Error("undoing back to what was saved leaves it unsaved")
	}
}

// If this fails, a copy under another name keeps the identity of the first, or
// a failed copy gives the first another one.
func TestSaveAsMakesAnotherDocument(t *testing.T) {
	w := opened(t)
	dir := t.TempDir()
	typeText(w, "A")
	w.commit()
	first := false
	w.write(filepath.Join(dir, "a.json"), false, func() { first = true })
	if !first {
		t.Fatal("the first file is not saved")
	}
	id := w.doc.scenario().ID

	w.write(filepath.Join(dir, "missing", "b.json"), false, nil)
	told(t, w)
	if w.doc.scenario().ID != id || w.doc.path != filepath.Join(dir, "a.json") {
		t.Error("a copy that was not saved changed the document")
	}
	w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())

	second := false
	w.write(filepath.Join(dir, "b.json"), false, func() { second = true })
	if !second || w.doc.scenario().ID == id {
		t.Error("the copy has the identity of the original")
	}
}

// If this fails, a save that did not happen looks as if it had.
func TestAFailedSaveLeavesItUnsaved(t *testing.T) {
	w := opened(t)
	typeText(w, "A")
	w.commit()
	w.write(filepath.Join(t.TempDir(), "no such folder", "a.json"), false, func() { t.Error("told as saved") })
	told(t, w)
	if !w.doc.dirty() || w.doc.path != "" {
		t.Errorf("dirty %v, path %q", w.doc.dirty(), w.doc.path)
	}
}

// If this fails, opening a file in an untouched window leaves an empty window
// behind, or opening it in a used one throws the work away.
func TestOpeningTakesOnlyAnUntouchedWindow(t *testing.T) {
	w := opened(t)
	path := filepath.Join(t.TempDir(), "x.json")
	if err := os.WriteFile(path, []byte(`{"format":"offramp/scenario","version":1,"root":{"title":"X"}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	w.mapView.Commit()
	w.program.open(w, path)
	if w.doc.path == "" || len(w.program.windows) != 1 || w.doc.dirty() {
		t.Errorf("%d windows, dirty %v", len(w.program.windows), w.doc.dirty())
	}
	other := w.program.show(newDocument(blank()))
	typeText(other, "Work")
	other.commit()
	w.program.sample(other)
	if len(w.program.windows) != 3 || other.doc.scenario().Root.Title != "Work" {
		t.Errorf("%d windows, the work is %q", len(w.program.windows), other.doc.scenario().Root.Title)
	}
}

// If this fails, a file that is opened while another is being saved gets the
// other's path, and the next save writes it over the other.
func TestAWindowIsTakenOnlyOnceItIsSaved(t *testing.T) {
	w := opened(t)
	w.mapView.Commit()
	var save func()
	w.program.beside = func(work func()) { save = work }
	path := filepath.Join(t.TempDir(), "empty.json")
	w.write(path, false, nil)
	w.program.sample(w)
	save()
	if len(w.program.windows) != 2 || w.doc.path != path || w.doc.scenario().Len() != 1 {
		t.Errorf("%d windows, the first shows %d outcomes as %q", len(w.program.windows), w.doc.scenario().Len(), w.doc.path)
	}
	if sample := w.program.windows[1].doc; sample.path != "" {
		t.Errorf("the sample has the path %q", sample.path)
	}
}

// If this fails, a broken file can be edited as it is, or its repaired copy
// would be saved over it.
func TestBrokenFilesAreForReading(t *testing.T) {
	w := opened(t)
	path := filepath.Join(t.TempDir(), "broken.json")
	text := `{"format":"offramp/scenario","version":1,"root":{"id":"a","title":"T","children":[{"id":"a","title":5}]}}`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w.mapView.Commit()
	w.program.open(w, path)
	told(t, w)
	if !w.doc.board.ReadOnly() {
		t.Error("a broken file is open for editing")
	}
	w.repairCopy()
	copied := w.program.windows[len(w.program.windows)-1]
	if copied.doc.path != "" || copied.doc.board.ReadOnly() || !copied.doc.dirty() {
		t.Errorf("the copy has path %q, read-only %v, dirty %v", copied.doc.path, copied.doc.board.ReadOnly(), copied.doc.dirty())
	}
}

// If this fails, closing asks when nothing would be lost, or does not ask when
// something would.
func TestClosingAsksOnlyForWork(t *testing.T) {
	w := opened(t)
	typeText(w, "half typed")
	w.askClose(nil)
	if len(w.program.windows) != 1 || w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("half a title was closed without a word")
	}
	second := w.program.show(newDocument(blank()))
	second.askClose(nil)
	if len(w.program.windows) != 1 {
		t.Error("an empty window asks before it closes")
	}
}

// If this fails, two repaired copies of a file are one tree, and an edit in one
// breaks the other.
func TestRepairedCopiesAreTreesOfTheirOwn(t *testing.T) {
	w := opened(t)
	path := filepath.Join(t.TempDir(), "broken.json")
	text := `{"format":"offramp/scenario","version":1,"root":{"id":"a","title":"T","children":[{"id":"b"},{"id":"b"}]}}`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w.mapView.Commit()
	w.program.open(w, path)
	told(t, w)
	w.repairCopy()
	w.repairCopy()
	first, second := w.program.windows[1].doc, w.program.windows[2].doc
	if err := first.board.Do(scenarios.Rename(first.scenario().Root, "First")); err != nil {
		t.Fatal(err)
	}
	if second.scenario().Root.Title != "T" || w.doc.scenario().Root.Title != "T" || first.scenario().ID == second.scenario().ID {
		t.Error("the copies share their tree or their identity")
	}
}

// If this fails, opening the sample throws half a title away.
func TestOpeningKeepsWhatIsHalfTyped(t *testing.T) {
	w := opened(t)
	typeText(w, "My situation")
	w.program.sample(w)
	if len(w.program.windows) != 2 || w.doc.scenario().Root.Title != "My situation" {
		t.Errorf("%d windows, the first is %q", len(w.program.windows), w.doc.scenario().Root.Title)
	}
}

// If this fails, Ctrl+Z in a new empty card takes back the step before it, too.
func TestUndoInANewCardTakesOnlyTheCardBack(t *testing.T) {
	w := opened(t)
	typeText(w, "A")
	pressKey(w, fyne.KeyReturn)
	w.mapView.AddChild()
	w.undo()
	if got := w.doc.scenario(); got.Len() != 1 || got.Root.Title != "A" {
		t.Errorf("%d outcomes, the root is %q", got.Len(), got.Root.Title)
	}
}

// If this fails, closing throws a text away that is no probability yet.
func TestClosingStopsAtATextThatIsNotTaken(t *testing.T) {
	w := opened(t)
	typeText(w, "A")
	pressKey(w, fyne.KeyReturn)
	w.mapView.AddChild()
	typeText(w, "B")
	pressKey(w, fyne.KeyReturn)
	w.mapView.Enter("1 in ")
	w.askClose(nil)
	if len(w.program.windows) != 1 || !w.mapView.Typing() || w.win.Canvas().Overlays().Top() != nil {
		t.Error("the text is gone, or the question does not say what is wrong")
	}
}

// If this fails, a message that begins with a quotation mark is garbled.
func TestSentencesOfQuotations(t *testing.T) {
	for text, want := range map[string]string{
		"“3x” is no probability": "“3x” is no probability.", "über alles": "Über alles.", "": "",
	} {
		if got := sentence(text); got != want {
			t.Errorf("sentence(%q) = %q", text, got)
		}
	}
}

// If this fails, a file with a huge text hangs the window.
func TestTextsTooLongForAWindowAreNamed(t *testing.T) {
	s := blank()
	s.Root.Title = "Talks"
	s.Root.Notes = strings.Repeat("x", longestText+1)
	err := tooLong(s)
	if err == nil || !strings.Contains(err.Error(), "Talks: notes is 4 MB long") {
		t.Errorf("said %v", err)
	}
	s.Root.Notes = s.Root.Notes[:longestText]
	if err := tooLong(s); err != nil {
		t.Error(err)
	}
}

// If this fails, Fyne keeps every window that was closed, with its document, for
// as long as the program runs.
func TestAClosedWindowIsEmpty(t *testing.T) {
	w := opened(t)
	w.close()
	visit(w.win.Content(), func(o fyne.CanvasObject, _, _ fyne.Position) {
		if _, widget := o.(fyne.Widget); widget {
			t.Errorf("a closed window holds a %T", o)
		}
	})
}
