package app

import (
	"fmt"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios/store"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
	"offramp/widgets/stance"
)

// others is what is known of others at the file of a document.
type others struct {
	theirs []byte // what they wrote and is not taken in, nil if nothing
	lost   bool   // the lock: they took it over
	away   bool   // the file cannot be reached: its drive was pulled, or does not answer
	tries  int    // to take in what they wrote while somebody edits
}

// tellOthers says who else has the file open, and that others cannot be told.
func (w *window) tellOthers() {
	f := w.doc.file
	switch {
	case f == nil:
	case f.Busy != nil:
		w.sayAtFile(openSince(f.Busy.Holder, w.program.now())+" It is shown for reading.",
			stance.Offer{Word: "Work on a copy", Do: w.workOnCopy},
			stance.Offer{Word: "Take over…", Do: w.askTakeOver},
		)
		w.awaitFree(f.Looker(w.program.desk))
	case f.Unlocked != nil:
		w.flash(sentence(f.Unlocked.Error()))
	}
}

// freed is how often it is looked whether a file is free again.
const freed = 5 * time.Second

// awaitFree offers a file for writing once who has it open closes it.
func (w *window) awaitFree(busy func() bool) {
	d := w.doc
	time.AfterFunc(freed, func() {
		still := busy()
		fyne.Do(func() {
			switch {
			case !w.shows(d) || d.file.Busy == nil || d.path != d.file.Path:
			case still:
				w.awaitFree(busy)
			default:
				w.sayAtFile(sentence(d.file.Busy.Holder.String()+" closed it")+" It can be opened for writing.",
					stance.Offer{Word: "Open for writing", Do: func() { w.reread(d.path) }},
					stance.Offer{Word: "Work on a copy", Do: w.workOnCopy},
				)
			}
		})
	})
}

// openSince says who has a file open.
func openSince(h lock.Holder, now time.Time) string {
	text := h.String() + " has this open"
	if !h.Since.IsZero() {
		text += " since " + clock(h.Since.Local(), now)
	}
	if h.Stale {
		text += fmt.Sprintf(", and gave no sign of life for %s", span(h.Quiet))
	}
	return sentence(text)
}

// clock is a time as it is said on a day.
func clock(at, now time.Time) string {
	if at.Format(time.DateOnly) == now.Local().Format(time.DateOnly) {
		return at.Format("15:04")
	}
	return at.Format("2 Jan, 15:04")
}

func span(d time.Duration) string {
	switch n := int(d.Minutes()); {
	case n < 2:
		return "a minute"
	case n < 120:
		return fmt.Sprintf("%d minutes", n)
	default:
		return fmt.Sprintf("%d hours", n/60)
	}
}

// workOnCopy opens an untitled copy of what is shown.
func (w *window) workOnCopy() {
	w.program.show(copyOf(w.doc.scenario().Copy(), w.doc.keeper.Secrecy()))
}

// askTakeOver asks whether the file is to be taken from who has it open.
func (w *window) askTakeOver() {
	h := w.doc.file.Busy.Holder
	text := h.String() + " is told so, and can save to this file no more; what was done there and not saved is kept there."
	if h.Stale {
		text = "There was no sign of life from " + h.String() + " for " + span(h.Quiet) + ". A computer that sleeps gives none, either: what was done there and not saved is kept there."
	}
	w.ask("Take the file over?", sheet(said(sentence(text))), fyne.Size{},
		answer{text: "Cancel"}, answer{text: "Take over", main: true, do: w.takeOver})
}

// takeOver takes the file from who has it, and shows it as it is now.
func (w *window) takeOver() {
	f := w.doc.file
	w.program.beside(func() {
		f.TakeOver(w.program.desk)
		busy := f.Busy
		f.Release()
		fyne.Do(func() {
			if busy != nil { // somebody was quicker
				w.tellOthers()
				return
			}
			w.reread(w.doc.path)
		})
	})
}

// reread shows the file as it is now, in the window's document's place.
func (w *window) reread(path string) {
	d, known := w.doc, w.doc.keeper.Key()
	var file *keeper.File
	w.withKey(path, func(key *seal.Key) (err error) {
		if key == nil {
			key = known
		}
		file, err = w.program.desk.Read(path, key)
		return err
	}, func(_ *seal.Key, err error) {
		stale := !w.shows(d)
		switch {
		case file != nil && (err != nil || stale):
			w.program.beside(file.Release)
		case stale:
		case err != nil:
			w.failOpen(path, err)
		default:
			w.noteView()
			w.setDocument(openedDocument(file))
			w.focusMap()
			w.tellOpened()
			w.tellOthers()
		}
	})
}

// takenOver says that somebody took the file: what was done is kept, and the file
// is theirs.
func (w *window) takenOver(by lock.Holder) {
	w.doc.others.lost = true
	w.doc.board.SetReadOnly()
	w.changed(0)
	w.sayAtFile(sentence(by.String()+" took this file over")+" Nothing is saved to it from here any more; what you did is still here.",
		stance.Offer{Word: "Save a copy…", Do: func() { w.saveAs(nil) }},
		stance.Offer{Word: "Show the file", Do: func() { w.askReread() }},
	)
}

// askReread shows the file in place of what is open, and asks where that loses
// something.
func (w *window) askReread() {
	if !w.doc.dirty() {
		w.reread(w.doc.path)
		return
	}
	w.ask("Show the file?", sheet(said("What you did and did not save is given up for what the file holds now.")), fyne.Size{},
		answer{text: "Cancel", main: true},
		answer{text: "Show the file", do: func() { w.reread(w.doc.path) }})
}

// savedBeside says that the document is in a file that is its own.
func (w *window) savedBeside() {
	if w.doc.others.lost {
		w.doc.board.SetEditable()
	}
	w.doc.others = others{}
	w.quietAtFile()
}

// base is the name of the document's file.
func (w *window) base() string { return "“" + shortened(filepath.Base(w.doc.path)) + "”" }

// readFile reads what the file holds by now, for who did not hear of it yet.
func (w *window) readFile(then func([]byte)) {
	path, d := w.doc.path, w.doc
	w.program.beside(func() {
		data, err := store.ReadFile(path)
		fyne.Do(func() {
			switch {
			case w.doc != d:
			case err != nil:
				w.fail("The file cannot be read", err)
			default:
				then(data)
			}
		})
	})
}
