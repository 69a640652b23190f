package app

import (
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/widgets/chooser"
)

// save writes the document to its file, asking for one where it has none, and
// calls then once it is on disk.
func (w *window) save(then func()) {
	if !w.commit() {
		return
	}
	switch {
	case w.doc.path == "":
		w.saveAs(then)
	case !w.doc.dirty() && !w.doc.saving && exists(w.doc.path):
		w.flash("All is saved already.")
		call(then)
	default:
		w.write(w.doc.path, then)
	}
}

// saveAs asks where to save. A scenario saved elsewhere is another document.
func (w *window) saveAs(then func()) {
	if !w.commit() {
		return
	}
	start := filepath.Join(w.program.folder(), w.doc.fileName())
	if w.doc.path != "" {
		start = w.doc.path
	}
	chooser.Show(w.win, chooser.Options{
		Title: "Save as", Confirm: "Save", Save: true,
		Start: start, Suffixes: []string{".json"}, DefaultSuffix: Suffix, Keep: w.doc.path,
		OnChosen: func(path string) {
			if other := w.program.showing(path); other != nil && other != w {
				w.fail("The file is open in another window", fmt.Errorf("%s is open in another window: close it there, or choose another name", path))
				return
			}
			w.write(path, then)
		},
		OnClosed: w.focusMap,
	})
}

// write encodes the scenario as it stands and writes it beside the UI thread.
// What is edited meanwhile stays unsaved.
func (w *window) write(path string, then func()) {
	if w.doc.saving { // what was edited since goes to disk after it
		w.queued = func() { w.write(path, then) }
		return
	}
	id := w.doc.scenario().ID
	if w.doc.path != "" && !samePath(w.doc.path, path) {
		// A copy under another name is another document.
		w.doc.scenario().ID = scenarios.NewID()
	}
	data, err := store.Encode(w.doc.scenario())
	if err != nil {
		w.doc.scenario().ID = id
		w.failSave(err)
		return
	}
	position := w.doc.board.Editor().Position()
	w.doc.saving = true
	w.refreshTitle()
	w.program.beside(func() {
		err := store.WriteFile(path, data)
		fyne.Do(func() {
			w.doc.saving = false
			queued, closing := w.queued, w.closing
			w.queued, w.closing = nil, nil
			if err != nil {
				w.doc.scenario().ID = id
				w.refreshTitle()
				w.failSave(err)
				call(queued)
				return
			}
			w.doc.path = path
			w.program.remember(path, w.doc.scenario())
			w.noteView()
			w.doc.board.Editor().SavedAt(position)
			w.doc.board.HistoryChanged()
			w.flash("Saved to " + path)
			call(queued)
			call(then)
			call(closing)
		})
	})
}

func (w *window) failSave(err error) {
	w.failText("Not saved", sentence(err.Error())+
		"\n\nNothing is lost: the scenario is still open with all changes, and the file is as it was.")
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// exists tells whether there is something at a path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
