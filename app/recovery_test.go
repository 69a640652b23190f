package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/app/crash"
	"offramp/app/instance"
	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
)

// safekeeping returns a program that keeps documents in a folder.
func safekeeping(t *testing.T, data string) *program {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	p := newProgram(test.NewTempApp(t), settings.Memory())
	p.beside = func(work func()) { work() }
	p.desk.Data = data
	t.Cleanup(func() {
		for _, w := range p.windows {
			_ = w.doc.keeper.CloseNow(true) // a test that failed may have left it anyhow
		}
	})
	return p
}

// killed is a run that ends with the file at path open, an edit not saved, and
// another being typed.
func killed(t *testing.T, data, path string) {
	t.Helper()
	p := safekeeping(t, data)
	p.start(instance.Request{Files: []string{path}})
	b := p.windows[0].doc.board
	if err := b.Do(scenarios.Rename(b.Scenario().Outcome("a"), "Not saved")); err != nil {
		t.Fatal(err)
	}
	if err := b.Preview(scenarios.Rename(b.Scenario().Outcome("b"), "Being typed")); err != nil {
		t.Fatal(err)
	}
	k := p.windows[0].doc.keeper
	if err := k.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := k.CloseNow(false); err != nil {
		t.Fatal(err)
	}
	p.windows = nil
}

// journals counts the journals that nobody uses.
func journals(t *testing.T, p *program) int {
	t.Helper()
	all, err := p.desk.Journals().Leftovers()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		if err := l.Release(); err != nil {
			t.Fatal(err)
		}
	}
	return len(all)
}

// If this fails, what a run left unsaved is gone, comes after something else, or
// takes the place of what was asked for.
func TestWhatWasLeftIsOfferedFirst(t *testing.T) {
	data, folder := t.TempDir(), t.TempDir()
	path, other := scenarioFile(t, folder, "talks"), scenarioFile(t, folder, "other")
	killed(t, data, path)
	p := safekeeping(t, data)
	p.begin(asked([]string{other}))
	v := p.recovering
	if v == nil || v.win == nil || len(p.windows) != 0 || len(v.left) != 1 {
		t.Fatalf("windows are open before it is offered: %d, or nothing is", len(p.windows))
	}
	l := v.left[0]
	if i := l.item(p.now()); i.View == nil || len(i.View.Differences) != 2 || len(i.Warns) != 1 || !i.Saved {
		t.Fatalf("offered is %+v", i)
	}
	v.waits(instance.Request{Files: []string{path}})
	v.page.OnGoOn(l.leftover.Session)
	showsAll(t, p, path, other)
	b := p.showing(path).doc.board
	titles := func() string { return b.Scenario().Outcome("a").Title + ", " + b.Scenario().Outcome("b").Title }
	if titles() != "Not saved, Being typed" || !p.showing(path).doc.dirty() || p.recovering != nil {
		t.Errorf("it goes on with %s", titles())
	}
	for _, want := range []string{"Not saved, B", "A, B"} {
		if err := b.Undo(); err != nil || titles() != want {
			t.Errorf("undone, it is %s: %v", titles(), err)
		}
	}
	if n := journals(t, p); n != 0 {
		t.Errorf("%d journals are left", n)
	}
}

// If this fails, what was left for later is not offered again, or what was to be
// discarded is.
func TestLaterAndDiscard(t *testing.T) {
	data, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	killed(t, data, path)
	offer := func() (*program, *recovering) {
		p := safekeeping(t, data)
		p.begin(instance.Request{})
		if p.recovering == nil || len(p.recovering.left) != 1 {
			t.Fatal("nothing is offered")
		}
		return p, p.recovering
	}
	p, v := offer()
	v.page.OnLater()
	if len(p.windows) != 1 || p.windows[0].start == nil {
		t.Error("what there is to start with is not shown")
	}
	_, v = offer()
	v.page.OnDiscard(v.left[0].leftover.Session)
	v.page.OnKeep(v.left[0].leftover.Session)
	v.page.OnLater()
	p, v = offer()
	v.page.OnSaved(v.left[0].leftover.Session)
	showsAll(t, p, path)
	if p.windows[0].doc.dirty() {
		t.Error("what is saved is changed")
	}
	p.windows[0].close()
	p, v = offer()
	v.page.OnDiscard(v.left[0].leftover.Session)
	if len(v.left) != 1 {
		t.Error("it is gone before the page is left")
	}
	v.page.OnLater()
	if n := journals(t, p); n != 0 {
		t.Error("what was discarded is offered again")
	}
}

// If this fails, work is lost, or a file overwritten, where the file is gone.
func TestRecoveredWithoutItsFile(t *testing.T) {
	data, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	killed(t, data, path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	p := safekeeping(t, data)
	p.begin(instance.Request{})
	v := p.recovering
	if i := v.left[0].item(p.now()); i.Saved || !strings.Contains(i.View.Saved.Name, "gone") {
		t.Errorf("offered is %+v", i)
	}
	v.page.OnAll()
	showsAll(t, p, "")
	if d := p.windows[0].doc; d.scenario().Outcome("a").Title != "Not saved" || !d.dirty() {
		t.Error("it is not recovered, or counts as saved")
	}
}

// If this fails, the title of an encrypted scenario is shown to anybody, nobody can
// recover it, or not with Enter.
func TestRecoveringWhatIsEncrypted(t *testing.T) {
	data, path := t.TempDir(), filepath.Join(t.TempDir(), "canary.scenario.json")
	lock, err := seal.WithPassphrase([]byte("correct horse"))
	if err != nil {
		t.Fatal(err)
	}
	lock.SetWork(10)
	p := safekeeping(t, data)
	s := scenarios.New()
	s.Title = "canary"
	w := p.show(newDocument(s))
	w.doc.keeper.Save(keeper.As{Path: path, Lock: lock}, func(_ keeper.Saved, err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if err := w.doc.board.Do(scenarios.Rename(s.Root, "Not saved")); err != nil {
		t.Fatal(err)
	}
	if err := w.doc.keeper.CloseNow(false); err != nil {
		t.Fatal(err)
	}
	p = safekeeping(t, data)
	p.begin(instance.Request{})
	v := p.recovering
	if i := v.left[0].item(p.now()); strings.Contains(i.Title+i.File+strings.Join(i.Warns, ""), "canary") || i.View != nil || i.Ask == "" || i.Saved {
		t.Fatalf("offered is %+v", i)
	}
	v.left[0].find(seal.PassphraseKey([]byte("wrong")))
	if i := v.left[0].item(p.now()); i.View != nil || i.Trouble == "" || i.Ask == "" {
		t.Fatalf("with a wrong passphrase, offered is %+v", i)
	}
	press := func(key fyne.KeyName) { v.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key}) }
	press(fyne.KeyReturn) // Unlock…
	for _, r := range "correct horse" {
		v.win.Canvas().Focused().TypedRune(r)
	}
	press(fyne.KeyReturn)
	press(fyne.KeyReturn) // Go on with this
	showsAll(t, p, path)
	if d := p.windows[0].doc; d.scenario().Root.Title != "Not saved" || d.keeper.Encrypted() == nil {
		t.Error("it is not recovered, or not encrypted any more")
	}
}

// endedBy has a run end while it was opening something.
func endedBy(t *testing.T, data, what string) {
	t.Helper()
	p := safekeeping(t, data)
	guard := p.desk.Starts()
	guard.Locks = unlocked{}
	if _, err := guard.Opening(what); err != nil {
		t.Fatal(err)
	}
}

// unlocked are the locks of a run that is no more.
type unlocked struct{}

func (unlocked) Lock(string) (func() error, error) { return func() error { return nil }, nil }

// If this fails, a file that ends the program ends it at every start.
func TestAFileThatEndedTheProgramIsAskedAbout(t *testing.T) {
	data, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	endedBy(t, data, path)
	p := safekeeping(t, data)
	p.start(instance.Request{Files: []string{path}})
	asks := func() bool { return p.windows[0].win.Canvas().Overlays().Top() != nil }
	if !asks() || p.windows[0].doc.path != "" {
		t.Fatal("it is opened without asking")
	}
	answer := func(text string) {
		t.Helper()
		b := answerOf(p.windows[0].win.Canvas().Overlays().Top(), text)
		if b == nil {
			t.Fatalf("nobody can answer “%s”", text)
		}
		test.Tap(b)
	}
	answer("Cancel")
	if asks() || p.windows[0].doc.path != "" {
		t.Error("it is opened all the same")
	}
	p.open(p.windows[0], path)
	answer("Open anyway")
	showsAll(t, p, path)
	p.stopped()
	p = safekeeping(t, data)
	p.start(instance.Request{Files: []string{path}})
	showsAll(t, p, path)
}

// If this fails, what was left makes the program break at every start.
func TestWhatEndsTheProgramWhenItIsShownIsLeftAlone(t *testing.T) {
	data, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	killed(t, data, path)
	p := safekeeping(t, data)
	p.begin(instance.Request{})
	mark := p.recovering.left[0].mark()
	p.recovering.leave()
	endedBy(t, data, mark)
	p = safekeeping(t, data)
	p.begin(instance.Request{})
	v := p.recovering
	if i := v.left[0].item(p.now()); i.View != nil || i.Ask == "" {
		t.Fatalf("it is looked at again: %+v", i)
	}
	v.page.OnAsk(v.left[0].leftover.Session)
	if v.left[0].view == nil {
		t.Errorf("nobody can look at it any more: %v", v.left[0].trouble)
	}
	v.page.OnLater()
}

// If this fails, nobody learns of a fault, or is told of it at every start.
func TestAFaultIsToldOnce(t *testing.T) {
	data := t.TempDir()
	g, err := crash.Start(data, "Offramp 9")
	if err != nil {
		t.Fatal(err)
	}
	p := safekeeping(t, data)
	if _, err := g.Report("it broke", []byte("here"), p.now()); err != nil {
		t.Fatal(err)
	}
	g.Close()
	p.begin(instance.Request{})
	v := p.recovering
	if v == nil || !strings.Contains(v.data().Heading, "fault") || v.data().Report == "" {
		t.Fatal("it is not told")
	}
	v.page.OnReport()
	top := v.win.Canvas().Overlays().Top()
	test.Tap(answerOf(top, "Copy"))
	if copied := p.app.Clipboard().Content(); !strings.Contains(copied, "it broke") || !strings.Contains(copied, "here") {
		t.Errorf("copied is %q", copied)
	}
	test.Tap(answerOf(top, "Close"))
	v.page.OnLater()
	if len(p.windows) != 1 {
		t.Error("no window comes after it")
	}
	p = safekeeping(t, data)
	if p.begin(instance.Request{}); p.recovering != nil {
		t.Error("it is told again")
	}
	if left, _ := filepath.Glob(filepath.Join(data, crash.Folder, "*")); len(left) != 1 {
		t.Errorf("the report is gone: %v", left)
	}
}

// If this fails, a start waits for nothing, or shows an empty page.
func TestNothingWasLeft(t *testing.T) {
	data, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	p := safekeeping(t, data)
	p.begin(instance.Request{Files: []string{path}})
	showsAll(t, p, path)
	k := p.windows[0].doc.keeper
	if err := k.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := k.CloseNow(false); err != nil {
		t.Fatal(err)
	}
	p.windows = nil
	p = safekeeping(t, data)
	p.begin(instance.Request{Files: []string{path}})
	showsAll(t, p, path)
	if p.recovering != nil {
		t.Error("a page without anything on it is shown")
	}
	if _, err := store.Open(path); err != nil {
		t.Error(err)
	}
}

// answerOf finds the button of a question.
func answerOf(o fyne.CanvasObject, text string) *answerButton {
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *answerButton:
		if o.Text == text {
			return o
		}
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		if b := answerOf(child, text); b != nil {
			return b
		}
	}
	return nil
}
