package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"offramp/assets"
	"offramp/scenarios/store"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
	"offramp/widgets/chooser"
)

// chooseOpen asks which file to open.
func (w *window) chooseOpen() {
	w.program.choose(w.win, chooser.Options{
		Title: "Open a scenario", Confirm: "Open",
		Start: w.program.folder() + string(filepath.Separator), Suffixes: suffixes,
		OnChosen: func(path string) { w.program.open(w, path) },
		OnClosed: w.focusMap,
	})
}

// open reads the file at path beside the UI thread and shows it: in from,
// where nothing was done in it yet, else in a window of its own.
func (p *program) open(from *window, path string) {
	p.openThen(from, path, func(at *window, err error) {
		if err != nil {
			at.failOpen(path, err)
		}
	})
}

// openThen opens a file and calls over once that is done with, in whatever way,
// with the window to say it in.
func (p *program) openThen(from *window, path string, over func(at *window, err error)) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	p.seek(path, func(shown *window) {
		if shown != nil {
			shown.win.RequestFocus()
			over(shown, nil)
			return
		}
		p.openUnshown(from, path, over)
	})
}

// openUnshown opens a file that no window shows.
func (p *program) openUnshown(from *window, path string, over func(at *window, err error)) {
	if !slices.Contains(p.windows, from) { // closed meanwhile
		from = nil
	}
	made := from == nil
	if made {
		from = p.showFor(newDocument(blank()), path)
	}
	p.mayOpen(from.win, path, from.focusMap, func() { p.readThen(from, made, path, over) }, func() {
		if made && from.settledUntouched() {
			from.openStart(from.leaveStart)
		}
		over(from, nil)
	})
}

// readThen reads a file that may be opened. The window was made for it, or not.
func (p *program) readThen(from *window, made bool, path string, over func(at *window, err error)) {
	var file *keeper.File
	from.withKey(path, func(key *seal.Key) (err error) {
		if file, err = p.desk.Read(path, key); err == nil {
			if err = tooLong(file.Opened.Scenario); err != nil {
				file.Release()
			}
		}
		return err
	}, func(key *seal.Key, err error) {
		left := errors.Is(err, errLeft)
		if left && file != nil {
			p.beside(file.Release)
		}
		if !left && !slices.Contains(p.windows, from) { // closed meanwhile
			from, made = p.show(newDocument(blank())), true
		}
		switch {
		case err != nil && made && from.settledUntouched():
			from.openStart(from.leaveStart) // nobody asked for an empty map
		case err == nil:
			p.opened(from, file, func(at *window) { over(at, nil) })
			return
		}
		if left {
			err = nil
		}
		over(from, err)
	})
}

// opened shows a file that was read, and goes on with its window. Meanwhile it may
// have been opened in another one.
func (p *program) opened(from *window, file *keeper.File, then func(at *window)) {
	p.seek(file.Path, func(shown *window) {
		if !slices.Contains(p.windows, from) { // closed meanwhile
			from = nil
		}
		if shown != nil {
			p.beside(file.Release)
			shown.win.RequestFocus()
			if from != nil && from != shown && from.settledUntouched() {
				from.close()
			}
			then(shown)
			return
		}
		w := p.place(from, openedDocument(file))
		p.remember(file.Path, w.doc.heading())
		w.tellOpened()
		w.tellOthers()
		then(w)
	})
}

// settledUntouched tells whether nobody did anything in the window, typing
// included.
func (w *window) settledUntouched() bool { return w.commit() && w.doc.untouched() }

// place shows d in from where that may be, else in a new window.
func (p *program) place(from *window, d *document) *window {
	if from != nil && from.settledUntouched() {
		from.setDocument(d)
		from.begin()
		return from
	}
	return p.show(d)
}

// openSample shows the Geneva sample as an untitled copy.
func (p *program) openSample() { p.sample(nil) }

func (p *program) sample(from *window) { p.readyMade(from, "the sample", assets.Geneva) }

// reason says in one line why a file cannot be opened.
func reason(err error) string {
	var unreadable *store.Unreadable
	if errors.As(err, &unreadable) {
		return unreadable.What
	}
	return err.Error()
}

// failOpen says why a file cannot be opened, and where it is wrong.
func (w *window) failOpen(path string, err error) {
	var unreadable *store.Unreadable
	if errors.As(err, &unreadable) {
		text := sentence(unreadable.What)
		if unreadable.Line > 0 {
			text += fmt.Sprintf("\nAt line %d, column %d.", unreadable.Line, unreadable.Column)
		}
		if unreadable.Do != "" {
			text += "\n\n" + sentence(unreadable.Do)
		}
		w.failText("“"+filepath.Base(path)+"” cannot be opened", text+"\n\nThe file was not changed.")
		return
	}
	w.fail("“"+filepath.Base(path)+"” cannot be opened", err)
}
