package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/chooser"
)

// besides has what a program does beside the UI thread wait until it is run: as long
// as a disk does not answer.
func besides(p *program) (run func()) {
	var waiting []func()
	p.beside = func(work func()) { waiting = append(waiting, work) }
	return func() {
		for len(waiting) > 0 {
			work := waiting[0]
			waiting = waiting[1:]
			work()
		}
	}
}

// If this fails, a drive that does not answer freezes the window that saves to it,
// or what is done once it answers is not what was asked for.
func TestNothingAsksADiskOnTheUIThread(t *testing.T) {
	folder := t.TempDir()
	path, second := scenarioFile(t, folder, "talks"), scenarioFile(t, folder, "other")
	p := started(t, t.TempDir(), path)
	w := p.windows[0]
	run := besides(p)
	said := func() string { return w.notice.Text() }

	w.save(nil)
	if strings.Contains(said(), "saved") {
		t.Error("nothing is to be saved, and the disk is asked at once whether the file is there")
	}
	if run(); !strings.Contains(said(), "All is saved") {
		t.Errorf("it says %q", said())
	}

	p.choose = func(_ fyne.Window, o chooser.Options) {
		o.OnChosen(filepath.Join(folder, ".", "sub", "..", "copy"+Suffix))
	}
	if w.saveAs(nil); w.doc.saving {
		t.Error("the disk is asked at once whether a window has the file open")
	}
	if run(); w.doc.path != filepath.Join(folder, "sub", "..", "copy"+Suffix) && w.doc.path != filepath.Join(folder, "copy"+Suffix) {
		t.Errorf("it is saved at %s", w.doc.path)
	}

	p.open(nil, second)
	p.open(nil, w.doc.path)
	if len(p.windows) != 1 {
		t.Error("the disk is asked at once whether a window has the file open")
	}
	run()
	showsAll(t, p, w.doc.path, second)
}

// If this fails, what is typed while a disk is asked counts as saved.
func TestEditedWhileTheDiskIsAsked(t *testing.T) {
	path := scenarioFile(t, t.TempDir(), "talks")
	p := started(t, t.TempDir(), path)
	w := p.windows[0]
	run := besides(p)
	w.save(nil)
	if err := w.doc.board.Do(scenarios.Rename(w.doc.scenario().Root, "Typed meanwhile")); err != nil {
		t.Fatal(err)
	}
	if run(); w.doc.dirty() {
		t.Error("it is not saved")
	}
}

// If this fails, a file that is asked for twice at once is open in two windows, of
// which one finds it locked by the other.
func TestAFileAskedForTwiceIsOpenedOnce(t *testing.T) {
	p := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "other"))
	retype(t, p.windows[0], "a", "edited") // nobody takes its window
	run := besides(p)
	path := scenarioFile(t, t.TempDir(), "talks")
	p.open(nil, path)
	p.open(nil, path)
	run()
	count := 0
	for _, w := range p.windows {
		if w.doc.path == path {
			count++
		}
	}
	if count != 1 || !editable(p.showing(path)) {
		t.Errorf("it is open in %d windows", count)
	}
}
