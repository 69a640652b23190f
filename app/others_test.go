package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/watch"
	"offramp/widgets/chooser"

	"fyne.io/fyne/v2"
)

// changeFile has somebody else change a scenario's file, and the window told.
func changeFile(t *testing.T, w *window, change func(*scenarios.Scenario)) {
	t.Helper()
	opened, err := store.Open(w.doc.path)
	if err != nil {
		t.Fatal(err)
	}
	change(opened.Scenario)
	if err := store.Save(w.doc.path, opened.Scenario); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(w.doc.path)
	if err != nil {
		t.Fatal(err)
	}
	w.fileEvent(watch.Event{Kind: watch.Changed, Data: data})
}

func retitled(id, title string) func(*scenarios.Scenario) {
	return func(s *scenarios.Scenario) { s.Outcome(id).Title = title }
}

// does does what the line about the file offers.
func does(t *testing.T, w *window, word string) {
	t.Helper()
	for _, o := range w.atFile.Offers() {
		if o.Word == word {
			o.Do()
			return
		}
	}
	t.Fatalf("“%s” is not offered by “%s”", word, w.atFile.Text())
}

func title(w *window, id string) string { return w.doc.scenario().Outcome(id).Title }

// retype renames an outcome as the user does.
func retype(t *testing.T, w *window, id, title string) {
	t.Helper()
	if err := w.doc.board.Do(scenarios.Rename(w.doc.scenario().Outcome(id), title)); err != nil {
		t.Fatal(err)
	}
}

// If this fails, what somebody else writes into the file is not shown, or makes
// the document unsaved, or cannot be taken back.
func TestAChangeOnDiskIsShown(t *testing.T) {
	p := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks"))
	w := p.windows[0]
	changeFile(t, w, retitled("a", "theirs"))
	if title(w, "a") != "theirs" || w.doc.dirty() || !strings.Contains(w.atFile.Text(), "1 change is shown.") || w.win.Canvas().Overlays().Top() != nil {
		t.Fatalf("“%s” is shown, unsaved %v: %s", title(w, "a"), w.doc.dirty(), w.atFile.Text())
	}
	does(t, w, "What changed")
	if w.page == nil {
		t.Error("what changed is not shown")
	}
	w.leavePage()
	w.undo()
	if title(w, "a") != "A" || !w.doc.dirty() {
		t.Error("it cannot be undone")
	}
}

// If this fails, what somebody else writes and what is done here overwrite each
// other though they go together.
func TestAChangeOnDiskIsMerged(t *testing.T) {
	p := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks"))
	w := p.windows[0]
	retype(t, w, "b", "ours")
	changeFile(t, w, retitled("a", "theirs"))
	if title(w, "a") != "theirs" || title(w, "b") != "ours" || !w.doc.dirty() {
		t.Fatalf("merged are “%s” and “%s”", title(w, "a"), title(w, "b"))
	}
	w.save(nil)
	opened, err := store.Open(w.doc.path)
	if err != nil || w.doc.dirty() || opened.Scenario.Outcome("a").Title != "theirs" || opened.Scenario.Outcome("b").Title != "ours" {
		t.Errorf("the file does not hold both: %v", err)
	}
}

// If this fails, one of two who contradict each other loses what they wrote, or is
// not asked.
func TestContradictionsAreAskedAbout(t *testing.T) {
	p := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks"))
	w := p.windows[0]
	retype(t, w, "a", "ours")
	changeFile(t, w, retitled("a", "theirs"))
	holds := func() string {
		opened, err := store.Open(w.doc.path)
		if err != nil {
			t.Fatal(err)
		}
		return opened.Scenario.Outcome("a").Title
	}
	if title(w, "a") != "ours" || w.win.Canvas().Overlays().Top() != nil || !strings.Contains(w.atFile.Text(), "contradicts yours") {
		t.Fatalf("it is “%s”: %s", title(w, "a"), w.atFile.Text())
	}
	w.save(nil)
	overlaySays(t, w, "Nothing is overwritten")
	if holds() != "theirs" || !w.doc.dirty() {
		t.Fatal("saving wrote over it")
	}
	answers(t, w, "Later")
	w.save(nil)
	answers(t, w, "Settle them now")
	if !w.settles() || title(w, "a") != "ours" {
		t.Error("the conflict is not shown")
	}
	w.save(nil)
	if holds() != "ours" || w.doc.dirty() {
		t.Error("what was settled cannot be saved")
	}
}

// If this fails, a save that nobody announced a change before writes over it.
func TestASaveMeetsAChangeThatWasNotTold(t *testing.T) {
	p := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks"))
	w := p.windows[0]
	retype(t, w, "b", "ours")
	opened, err := store.Open(w.doc.path)
	if err != nil {
		t.Fatal(err)
	}
	retitled("a", "theirs")(opened.Scenario)
	if err := store.Save(w.doc.path, opened.Scenario); err != nil {
		t.Fatal(err)
	}
	w.save(nil)
	if title(w, "a") != "theirs" || title(w, "b") != "ours" || !w.doc.dirty() {
		t.Errorf("there are “%s” and “%s”, unsaved %v", title(w, "a"), title(w, "b"), w.doc.dirty())
	}
}

// If this fails, work is lost with a file that is deleted or moved.
func TestAFileThatIsGone(t *testing.T) {
	folder := t.TempDir()
	p := started(t, t.TempDir(), scenarioFile(t, folder, "talks"))
	w := p.windows[0]
	if err := os.Remove(w.doc.path); err != nil {
		t.Fatal(err)
	}
	w.fileEvent(watch.Event{Kind: watch.Gone})
	if !w.doc.dirty() || !strings.Contains(w.atFile.Text(), "The file is gone") {
		t.Errorf("unsaved %v: %s", w.doc.dirty(), w.atFile.Text())
	}
	does(t, w, "Save it again")
	if !exists(w.doc.path) || w.doc.dirty() || w.atFile.Text() != "" {
		t.Error("it is not saved again")
	}
	to := filepath.Join(folder, "moved"+Suffix)
	if err := os.Rename(w.doc.path, to); err != nil {
		t.Fatal(err)
	}
	w.fileEvent(watch.Event{Kind: watch.Gone, To: to, Same: true})
	does(t, w, "Go on there")
	retype(t, w, "a", "more")
	w.save(nil)
	if w.doc.path != to || w.doc.dirty() {
		t.Error("it does not go on there")
	}
	w.fileEvent(watch.Event{Kind: watch.Unreachable})
	if !strings.Contains(w.atFile.Text(), "cannot be reached") {
		t.Errorf("of a drive that is away it says %q", w.atFile.Text())
	}
	if err := os.Remove(w.doc.path); err != nil { // the folder that the drive stood in is there
		t.Fatal(err)
	}
	retype(t, w, "a", "most")
	w.save(nil)
	overlaySays(t, w, "connect it again")
	answers(t, w, "Later")
	if !w.doc.dirty() || exists(w.doc.path) {
		t.Error("it is written where the drive would be")
	}
}

// If this fails, two write into one file, or the second cannot work.
func TestSomebodyElseHasItOpen(t *testing.T) {
	folder := t.TempDir()
	path := scenarioFile(t, folder, "talks")
	p := started(t, t.TempDir())
	file, err := p.desk.Read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	file.Busy = &lock.Busy{Holder: lock.Holder{Name: "Ann", Host: "desk-7", Since: time.Now(), Stale: true, Quiet: 12 * time.Minute}}
	var w *window
	p.opened(p.windows[0], file, func(at *window) { w = at })
	if editable(w) || !strings.HasPrefix(w.atFile.Text(), "Ann at desk-7 has this open since ") || !strings.Contains(w.atFile.Text(), "12 minutes") {
		t.Fatalf("it may be edited %v: %s", editable(w), w.atFile.Text())
	}
	does(t, w, "Work on a copy")
	if c := p.windows[len(p.windows)-1]; c == w || !editable(c) || c.doc.path != "" || c.doc.scenario().ID == w.doc.scenario().ID {
		t.Error("there is no copy to work on")
	}
	changeFile(t, w, retitled("a", "theirs"))
	if title(w, "a") != "theirs" {
		t.Error("what they save is not shown")
	}
}

// If this fails, who lost the file writes over who took it, or loses the work.
func TestTheFileIsTakenOver(t *testing.T) {
	folder := t.TempDir()
	p := started(t, t.TempDir(), scenarioFile(t, folder, "talks"))
	w := p.windows[0]
	retype(t, w, "a", "ours")
	w.takenOver(lock.Holder{Name: "Bob", Host: "desk-8"})
	if editable(w) || !strings.HasPrefix(w.atFile.Text(), "Bob at desk-8 took this file over.") || title(w, "a") != "ours" {
		t.Fatalf("it may be edited %v: %s", editable(w), w.atFile.Text())
	}
	copied := filepath.Join(folder, "copy"+Suffix)
	p.choose = func(_ fyne.Window, o chooser.Options) { o.OnChosen(w.doc.path) }
	does(t, w, "Save a copy…")
	overlaySays(t, w, "took this file over")
	answers(t, w, "OK")
	p.choose = func(_ fyne.Window, o chooser.Options) { o.OnChosen(copied) }
	does(t, w, "Save a copy…")
	if !editable(w) || w.doc.path != copied || w.doc.dirty() || w.atFile.Text() != "" {
		t.Errorf("the copy: may be edited %v, at %s, unsaved %v", editable(w), w.doc.path, w.doc.dirty())
	}
}

// If this fails, an encrypted scenario is saved in clear where nobody asked for
// that, what somebody else wrote into it is not merged, or lists say what is in it.
func TestEncryptingADocument(t *testing.T) {
	folder, home := t.TempDir(), t.TempDir()
	p := started(t, home, scenarioFile(t, folder, "talks"))
	w := p.windows[0]
	plain := w.doc.path
	w.encrypt(passphraseLock(t, "right"), seal.PassphraseKey([]byte("right")))
	if w.doc.path != plain+seal.Extension || !w.doc.secret() {
		t.Fatalf("it is in %s", w.doc.path)
	}
	overlaySays(t, w, "still there")
	answers(t, w, "Delete the file in clear")
	if exists(plain) {
		t.Error("the file in clear is still there")
	}
	retype(t, w, "a", "more")
	p.choose = func(_ fyne.Window, o chooser.Options) { o.OnChosen(filepath.Join(folder, "copy"+Suffix)) }
	w.saveAs(nil)
	overlaySays(t, w, "must say so")
	answers(t, w, "OK")
	w.save(nil)
	data, err := os.ReadFile(w.doc.path)
	if err != nil || !seal.IsEncrypted(data) || w.doc.dirty() {
		t.Fatalf("it is saved in clear: %v", err)
	}
	text, _, err := seal.Decrypt(data, seal.PassphraseKey([]byte("right")))
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := seal.Encrypt([]byte(strings.Replace(string(text), `"B"`, `"theirs"`, 1)), passphraseLock(t, "right"))
	if err != nil {
		t.Fatal(err)
	}
	w.fileEvent(watch.Event{Kind: watch.Changed, Data: theirs})
	if title(w, "b") != "theirs" {
		t.Errorf("what they wrote is not taken in: %s", w.atFile.Text())
	}
	w.noteView()
	if err := p.kept.Flush(); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(home, "*"))
	for _, file := range files {
		if text, err := os.ReadFile(file); err == nil && strings.Contains(string(text), "The talks") {
			t.Errorf("%s says what is in it:\n%s", file, text)
		}
	}
	w.reseal(nil, nil, plain)
	if w.doc.path != plain || w.doc.secret() || !exists(plain) {
		t.Errorf("in clear it is in %s", w.doc.path)
	}
}

// If this fails, a line across the window lies over the tools, or under the panes.
func TestALineAcrossTheWindowHasRoom(t *testing.T) {
	p := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks"))
	w := p.windows[0]
	before := w.panes.Position().Y
	changeFile(t, w, retitled("a", "theirs"))
	if down := w.panes.Position().Y - before; down < w.atFile.MinSize().Height || down == 0 {
		t.Errorf("the panes moved down by %v", down)
	}
	w.quietAtFile()
	if w.panes.Position().Y != before {
		t.Error("the room is not given back")
	}
}

// If this fails, what somebody else writes while something is only supposed goes
// with the supposing.
func TestAChangeOnDiskWhileExploring(t *testing.T) {
	p := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks"))
	w := p.windows[0]
	w.doc.board.Select("a")
	w.exploreNumbers()
	changeFile(t, w, retitled("b", "theirs"))
	if !w.doc.board.Exploring() || title(w, "b") != "B" {
		t.Error("it is taken in at once")
	}
	does(t, w, "Leave exploring")
	if w.doc.board.Exploring() || title(w, "b") != "theirs" || w.doc.dirty() {
		t.Errorf("after exploring it is “%s”", title(w, "b"))
	}
}
