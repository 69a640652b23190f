package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/versions"
)

// keepingFile returns a window on a scenario in a file, in a program that keeps versions
// and journals. What comes back from beside the window comes on the test's own
// goroutine.
func keepingFile(t *testing.T) (w *window, path string) {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	p := newProgram(test.NewTempApp(t), settings.Memory())
	p.images = &copied{}
	p.desk.Data = t.TempDir()
	var mu sync.Mutex
	var back []func()
	p.desk.Back = func(do func()) {
		mu.Lock()
		defer mu.Unlock()
		back = append(back, do)
	}
	p.beside = func(work func()) {
		work()
		for {
			mu.Lock()
			do := back
			back = nil
			mu.Unlock()
			if len(do) == 0 {
				return
			}
			for _, f := range do {
				f()
			}
		}
	}
	path = scenarioFile(t, t.TempDir(), "talks")
	p.open(nil, path)
	if len(p.windows) != 1 || p.windows[0].doc.path != path {
		t.Fatalf("%s is not open", path)
	}
	w = p.windows[0]
	t.Cleanup(func() { p.partAll() })
	return w, path
}

// renames makes an outcome called otherwise, and saves.
func renames(t *testing.T, w *window, id, title string) {
	t.Helper()
	if err := w.doc.board.Do(scenarios.Rename(w.doc.scenario().Outcome(id), title)); err != nil {
		t.Fatal(err)
	}
	w.save(nil)
	if w.doc.dirty() {
		t.Fatal("it was not saved")
	}
}

func saved(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// acts presses one of the words below the list of a page.
func acts(t *testing.T, c *comparing, name string) {
	t.Helper()
	for _, a := range c.actions {
		if strings.HasPrefix(a.Name, name) {
			a.Do()
			return
		}
	}
	t.Fatalf("there is no %q among %v", name, c.actions)
}

func versionsOf(t *testing.T, w *window) *versionsPage {
	t.Helper()
	w.showVersions()
	p, ok := w.page.(*versionsPage)
	if !ok {
		t.Fatal("no versions are shown")
	}
	return p
}

// If this fails, an earlier version cannot be seen or restored, restoring is more or
// less than one step to undo, or the version that was restored over is lost.
func TestRestoringAVersion(t *testing.T) {
	w, path := keepingFile(t)
	renames(t, w, "a", "Second")
	renames(t, w, "a", "Third")
	p := versionsOf(t, w)
	if len(p.all) != 2 {
		t.Fatalf("there are %d versions", len(p.all))
	}
	p.list.Go(1)
	acts(t, &p.comparing, "Restore")
	if w.page != nil {
		t.Error("the page stays")
	}
	if got := w.doc.scenario().Outcome("a").Title; got != "A" {
		t.Errorf("restored is %q", got)
	}
	if err := w.doc.board.Undo(); err != nil || w.doc.scenario().Outcome("a").Title != "Third" {
		t.Errorf("undone it is %q: %v", w.doc.scenario().Outcome("a").Title, err)
	}
	if err := w.doc.board.Redo(); err != nil {
		t.Fatal(err)
	}
	w.save(nil)
	list, err := w.doc.keeper.Versions().List()
	if err != nil || len(list) == 0 || list[0].How != versions.RestoredOver {
		t.Errorf("the version before is %+v: %v", list, err)
	}
	if !strings.Contains(saved(t, path), `"A"`) {
		t.Error("what was restored is not saved")
	}
}

// If this fails, a single change cannot be taken back, or others go with it.
func TestTakingASingleChangeBack(t *testing.T) {
	w, _ := keepingFile(t)
	if err := w.doc.board.Do(scenarios.Rename(w.doc.scenario().Outcome("b"), "Bravo")); err != nil {
		t.Fatal(err)
	}
	renames(t, w, "a", "Alpha")
	p := versionsOf(t, w)
	taken := false
	for _, d := range sides("", "", p.last, w.doc.scenario()).differences {
		if d.ID == "b" {
			if err := p.why(d); err != nil {
				t.Fatal(err)
			}
			p.takeBack(d)
			taken = true
		}
	}
	s := w.doc.scenario()
	if !taken || s.Outcome("b").Title != "B" || s.Outcome("a").Title != "Alpha" {
		t.Errorf("they are called %q and %q", s.Outcome("a").Title, s.Outcome("b").Title)
	}
	if w.page == nil {
		t.Error("the page is gone")
	}
	pressKey(w, fyne.KeyEscape)
	if w.page != nil {
		t.Error("Esc does not leave it")
	}
	w.undo()
	if got := w.doc.scenario().Outcome("b").Title; got != "Bravo" {
		t.Errorf("undone it is %q", got)
	}
}

// If this fails, a damaged version breaks the page, or keeps the others from being
// restored.
func TestADamagedVersionIsTold(t *testing.T) {
	w, _ := keepingFile(t)
	renames(t, w, "a", "Second")
	renames(t, w, "a", "Third")
	files, err := filepath.Glob(filepath.Join(w.program.desk.Data, "versions", "*", "*.version"))
	if err != nil || len(files) != 2 {
		t.Fatalf("%q: %v", files, err)
	}
	data, err := os.ReadFile(files[1])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(files[1], bytes.Repeat([]byte("x"), len(data)), 0o600); err != nil {
		t.Fatal(err)
	}
	p := versionsOf(t, w)
	if p.all[0].Trouble == nil || !strings.Contains(p.list.Rows()[0].Lines[0].Text, "Damaged") {
		t.Fatalf("it is listed as %+v", p.list.Rows()[0])
	}
	p.list.Go(1)
	acts(t, &p.comparing, "Restore")
	if got := w.doc.scenario().Outcome("a").Title; got != "A" {
		t.Errorf("restored is %q", got)
	}
}

// If this fails, a document that was never saved shows an empty page that says
// nothing, or keeps the keyboard.
func TestWithoutVersions(t *testing.T) {
	w, _ := keepingFile(t)
	p := versionsOf(t, w)
	if len(p.all) != 0 || len(p.actions) != 1 {
		t.Errorf("%d versions, %d actions", len(p.all), len(p.actions))
	}
	pressKey(w, fyne.KeyEscape)
	if w.page != nil {
		t.Error("Esc does not leave it")
	}
}

// If this fails, the bound on the space of versions is not kept to, or forgotten.
func TestSpaceForVersions(t *testing.T) {
	w, _ := keepingFile(t)
	renames(t, w, "a", "Second")
	p := versionsOf(t, w)
	if p.used <= 0 {
		t.Errorf("all versions take %d bytes", p.used)
	}
	p.setSpace(50)
	if got := w.program.policy().Space; got != 50*million || w.program.kept.Settings().VersionsMB != 50 {
		t.Errorf("the bound is %d", got)
	}
	if !strings.Contains(p.spaceText(), "50 MB") {
		t.Errorf("it says %q", p.spaceText())
	}
}

// other writes the document of a window, changed, into another file.
func other(t *testing.T, w *window, change func(*scenarios.Scenario) scenarios.Edit) string {
	t.Helper()
	s := w.doc.scenario().Copy()
	if err := scenarios.NewEditor(s).Do(change(s)); err != nil {
		t.Fatal(err)
	}
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "theirs"+Suffix)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// If this fails, another file cannot be compared with, or nothing can be taken over
// from it.
func TestComparingWithAFile(t *testing.T) {
	w, _ := keepingFile(t)
	path := other(t, w, func(s *scenarios.Scenario) scenarios.Edit { return scenarios.Rename(s.Outcome("b"), "Theirs") })
	w.compareSides(path)
	p, ok := w.page.(*comparePage)
	if !ok {
		t.Fatal("nothing is compared")
	}
	all := sides("", "", p.other, w.doc.scenario()).differences
	if len(all) != 1 {
		t.Fatalf("different are %v", all)
	}
	p.takeBack(all[0])
	if got := w.doc.scenario().Outcome("b").Title; got != "Theirs" {
		t.Errorf("taken over it is %q", got)
	}
}

// If this fails, a merge overwrites what one of two people wrote, asks about what
// does not conflict, is more than one step to undo, or what it left open cannot be
// settled by keyboard.
func TestMergingAFile(t *testing.T) {
	w, path := keepingFile(t)
	theirs := other(t, w, func(s *scenarios.Scenario) scenarios.Edit {
		return scenarios.Edit{Name: "theirs", Effects: []scenarios.Effect{
			scenarios.SetOutcome("a", "title", "Theirs"), scenarios.SetOutcome("b", "notes", "They wrote this."),
		}}
	})
	renames(t, w, "a", "Ours")
	w.mergeFrom(theirs)
	p, ok := w.page.(*mergePage)
	if !ok {
		t.Fatal("no merge is shown")
	}
	if !strings.Contains(p.said.Text, "the version until") {
		t.Errorf("it says %q", p.said.Text)
	}
	acts(t, &p.comparing, "Take the merge, and settle 1 conflict")
	s := w.doc.scenario()
	if s.Outcome("a").Title != "Ours" || s.Outcome("b").Notes != "They wrote this." || len(s.Conflicts) != 1 {
		t.Fatalf("merged are %q, %q and %d conflicts", s.Outcome("a").Title, s.Outcome("b").Notes, len(s.Conflicts))
	}
	if !w.settles() || w.doc.board.Selected().ID != "a" {
		t.Fatal("what is left open is not shown")
	}
	typeText(w, "2")
	if s.Outcome("a").Title != "Theirs" || len(s.Conflicts) != 0 || w.settles() {
		t.Errorf("settled it is %q with %d conflicts, still shown: %v", s.Outcome("a").Title, len(s.Conflicts), w.settles())
	}
	w.save(nil)
	if strings.Contains(saved(t, path), "conflicts") {
		t.Error("the file has conflicts still")
	}
	w.undo()
	if len(s.Conflicts) != 1 {
		t.Error("settling is not undone")
	}
	w.undo()
	if s.Outcome("a").Title != "Ours" || s.Outcome("b").Notes != "" {
		t.Errorf("undone it is %q, %q", s.Outcome("a").Title, s.Outcome("b").Notes)
	}
}

// If this fails, a file in which a merge was left open looks like any other.
func TestAFileWithConflictsOpensOnThem(t *testing.T) {
	w, path := keepingFile(t)
	text := saved(t, path)
	file := filepath.Join(t.TempDir(), "open"+Suffix)
	text = strings.Replace(text, `"version":1,`, `"version":1,"conflicts":[{"id":"k","kind":"changed","outcome":"a","title":"A","field":"title","base":"X","ours":"A","theirs":"Y"}],`, 1)
	text = strings.Replace(text, "id of talks", "another", 1)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w.program.open(nil, file)
	at := w.program.showing(file)
	if at == nil || !at.settles() {
		t.Fatal("its conflict is not shown")
	}
	at.hideConflicts()
	if !strings.Contains(at.unsettled.Text(), "1 conflict") {
		t.Errorf("across the window it says %q", at.unsettled.Text())
	}
	at.unsettled.OnPressed()
	typeText(at, "1")
	if at.settles() || at.conflicting() || at.unsettled.Text() != "" {
		t.Error("it is not settled")
	}
}
