package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/store/keeper"
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
	w.program.choose(w.win, chooser.Options{
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

// write saves the scenario as it stands, beside the UI thread. What is edited
// meanwhile stays unsaved.
func (w *window) write(path string, then func()) {
	if w.doc.saving { // what was edited since goes to disk after it
		w.queued = func() { w.write(path, then) }
		return
	}
	as := w.doc.keeper.Same()
	if as.Path == "" || !samePath(as.Path, path) {
		as.Path, as.Over = path, true // the chooser asked
	}
	if w.doc.path != "" && as.Path == path && w.doc.path != path {
		as.ID = scenarios.NewID() // a copy under another name is another document
	}
	as.How = w.doc.how
	w.doc.saving = true
	w.refreshTitle()
	w.doc.keeper.Save(as, func(saved keeper.Saved, err error) {
		w.doc.saving = false
		queued, closing := w.queued, w.closing
		w.queued, w.closing = nil, nil
		var unsure *keeper.Unsure
		if err != nil && !errors.As(err, &unsure) {
			w.refreshTitle()
			w.failSave(err)
			call(queued)
			return
		}
		w.doc.path, w.doc.how = as.Path, ""
		w.program.guardSecrets()
		w.program.remember(as.Path, w.doc.scenario())
		w.noteView()
		if err != nil { // it stays unsaved
			w.refreshTitle()
			w.failText("Saved, but not for certain", sentence(err.Error())+
				"\n\nNothing is lost: the scenario is still open with all changes.")
			call(queued)
			return
		}
		w.doc.board.Editor().SavedAt(saved.Position)
		w.doc.board.HistoryChanged()
		w.tellSaved(saved)
		call(queued)
		call(then)
		call(closing)
	})
}

// tellSaved says where the scenario was saved, and what did not go as it should.
func (w *window) tellSaved(saved keeper.Saved) {
	var troubles []string
	if saved.NotKept != nil {
		troubles = append(troubles, "the version before could not be kept: "+saved.NotKept.Error())
	}
	if saved.NotCarried != nil {
		troubles = append(troubles, "the file lost some of its attributes: "+saved.NotCarried.Error())
	}
	if saved.OtherNames > 0 {
		troubles = append(troubles, fmt.Sprintf("the file has %d other names on this disk, which still hold what it held before", saved.OtherNames))
	}
	if len(troubles) > 0 {
		w.refuse(fmt.Errorf("saved, but %s", strings.Join(troubles, "; ")))
		return
	}
	w.flash("Saved to " + w.doc.path)
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
