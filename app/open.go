package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"offramp/assets"
	"offramp/scenarios/store"
	"offramp/widgets/chooser"
)

// chooseOpen asks which file to open.
func (w *window) chooseOpen() {
	chooser.Show(w.win, chooser.Options{
		Title: "Open a scenario", Confirm: "Open",
		Start: w.program.folder() + string(filepath.Separator), Suffixes: []string{".json"},
		OnChosen: func(path string) { w.program.open(w, path) },
		OnClosed: w.focusMap,
	})
}

// open reads the file at path beside the UI thread and shows it: in from,
// where nothing was done in it yet, else in a window of its own.
func (p *program) open(from *window, path string) {
	if path, err := filepath.Abs(path); err == nil {
		if shown := p.showing(path); shown != nil {
			shown.win.RequestFocus()
			return
		}
	}
	if from == nil {
		from = p.show(newDocument(blank()))
	}
	waiting := newWaiting(from, path)
	go func() {
		opened, err := store.Open(path)
		if err == nil {
			err = tooLong(opened.Scenario)
		}
		fyne.Do(func() {
			if !waiting.end() {
				return // cancelled
			}
			p.opened(from, path, opened, err)
		})
	}()
}

// opened shows a file that was read, or why it was not. Meanwhile the window may
// have been closed, and the file been opened in another.
func (p *program) opened(from *window, path string, opened *store.Opened, err error) {
	if !slices.Contains(p.windows, from) {
		from = p.show(newDocument(blank()))
	}
	if err != nil {
		from.failOpen(path, err)
		return
	}
	if abs, absErr := filepath.Abs(path); absErr == nil {
		path = abs
	}
	if shown := p.showing(path); shown != nil {
		shown.win.RequestFocus()
		if from != shown && from.settledUntouched() {
			from.close()
		}
		return
	}
	p.remember(path)
	p.place(from, openedDocument(path, opened)).tellOpened()
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

func (p *program) sample(from *window) {
	opened, err := store.Decode(assets.Geneva)
	if err != nil {
		from = p.place(from, newDocument(blank()))
		from.failOpen("the sample", err)
		return
	}
	d := copyOf(opened.Scenario)
	d.board.Editor().SavedAt(d.board.Editor().Position()) // nobody did anything yet
	p.place(from, d)
}

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
