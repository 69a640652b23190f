package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
	"offramp/widgets/chooser"
)

// save writes the document to its file, asking for one where it has none, and
// calls then once it is on disk.
func (w *window) save(then func()) {
	if !w.commit() {
		return
	}
	switch {
	case w.doc.path == "", w.doc.others.lost:
		w.saveAs(then)
	case !w.doc.dirty() && !w.doc.saving:
		w.ifThere(w.doc.path, func(there bool) {
			if !there || w.doc.dirty() || w.doc.saving {
				w.write(w.doc.path, false, then)
				return
			}
			w.flash("All is saved already.")
			call(then)
		})
	default:
		w.write(w.doc.path, false, then)
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
	w.chooseSave("Save as", start, w.doc.secret(), func(path string, over bool) { w.write(path, over, then) })
}

// chooseSave asks for the file that a scenario goes into. The names of encrypted
// ones say so, and no other's. Over says that there is a file, which the user wants
// replaced: what appears there later nobody was asked about.
func (w *window) chooseSave(title, start string, secret bool, chosen func(path string, over bool)) {
	suffix := Suffix
	if secret {
		suffix += seal.Extension
	}
	w.program.choose(w.win, chooser.Options{
		Title: title, Confirm: "Save", Save: true,
		Start: start, Suffixes: suffixes, DefaultSuffix: suffix, Keep: w.doc.path,
		OnChosen: func(path string) {
			d := w.doc
			w.program.seek(path, func(shown *window) {
				if w.shows(d) {
					w.chosenSave(path, shown, secret, chosen)
				}
			})
		},
		OnClosed: w.focusMap,
	})
}

// chosenSave goes on with a file that a scenario may go into. Shown is the window that
// has it open.
func (w *window) chosenSave(path string, shown *window, secret bool, chosen func(path string, over bool)) {
	if shown == w {
		path = w.doc.path // however it was written
	}
	switch named := strings.EqualFold(filepath.Ext(path), seal.Extension); {
	case shown != nil && shown != w:
		w.fail("The file is open in another window", fmt.Errorf("%s is open in another window: close it there, or choose another name", path))
	case w.doc.others.lost && shown == w:
		w.failText("Not saved", "Somebody else took this file over: choose another name.")
	case secret && !named:
		w.failText("Not saved", "The scenario is encrypted, and the name of its file must say so: let it end in "+seal.Extension+".\n\nTo save it in clear, choose File › Encryption…")
	case !secret && named:
		w.failText("Not saved", "Names that end in "+seal.Extension+" are for encrypted files, and this scenario is not encrypted: choose another name, or File › Encryption…")
	default:
		w.ifThere(path, func(there bool) { chosen(path, there && path != w.doc.path) })
	}
}

// write saves the scenario as it stands, beside the UI thread. What is edited
// meanwhile stays unsaved. Over replaces what another file than its own holds.
func (w *window) write(path string, over bool, then func()) {
	if w.doc.saving { // what was edited since goes to disk after it
		w.queued = func() { w.write(path, over, then) }
		return
	}
	w.writeAs(w.as(path, over), func(_ keeper.Saved, err error) {
		if err == nil {
			call(then)
		}
	})
}

// as is how the document is saved at a path.
func (w *window) as(path string, over bool) keeper.As {
	as := w.doc.keeper.Same()
	if as.Path != path {
		as.Path, as.Over = path, over
	}
	if w.doc.path != "" && as.Path == path && w.doc.path != path {
		as.ID = scenarios.NewID() // a copy under another name is another document
	}
	as.How = w.doc.how
	return as
}

// writeAs is write, in another way than it was saved before. Then hears how it
// went, also where it did not.
func (w *window) writeAs(as keeper.As, then func(keeper.Saved, error)) {
	w.doc.saving = true
	w.refreshTitle()
	w.doc.keeper.Save(as, func(saved keeper.Saved, err error) {
		w.doc.saving = false
		queued, closing := w.queued, w.closing
		w.queued, w.closing = nil, nil
		var unsure *keeper.Unsure
		if err != nil && !errors.As(err, &unsure) {
			w.refreshTitle()
			then(saved, err)
			w.failSave(err)
			call(queued)
			return
		}
		w.doc.path, w.doc.how = as.Path, ""
		w.program.remember(as.Path, w.doc.heading())
		w.program.guardSecrets()
		w.savedBeside()
		w.noteView()
		if err != nil { // it stays unsaved
			w.refreshTitle()
			then(saved, err)
			w.failText("Saved, but not for certain", sentence(err.Error())+
				"\n\nNothing is lost: the scenario is still open with all changes.")
			call(queued)
			return
		}
		w.doc.board.Editor().SavedAt(saved.Position)
		w.doc.board.HistoryChanged()
		w.tellSaved(saved)
		call(queued)
		then(saved, nil)
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

// failSave says why the scenario was not saved. What somebody else did to the file
// is a question of its own.
func (w *window) failSave(err error) {
	var changed *disk.Changed
	if errors.As(err, &changed) && !changed.Was.Absent {
		w.failOverOthers(changed)
		return
	}
	w.ask("Not saved", sheet(said(sentence(err.Error())),
		said("Nothing is lost: the scenario is still open with all changes, and the file is as it was.")), fyne.Size{},
		answer{text: "OK", main: true},
		answer{text: "Save a copy…", do: func() { w.saveAs(nil) }},
	)
}

func call(f func()) {
	if f != nil {
		f()
	}
}
