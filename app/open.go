package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

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

// slow is how long reading a file may take before the window says so.
const slow = 300 * time.Millisecond

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
		fyne.Do(func() {
			if !waiting.end() {
				return // cancelled
			}
			if err != nil {
				from.failOpen(path, err)
				return
			}
			abs, _ := filepath.Abs(path)
			p.remember(abs)
			p.place(from, openedDocument(abs, opened)).tellOpened()
		})
	}()
}

// place shows d in from where that may be, else in a new window.
func (p *program) place(from *window, d *document) *window {
	if from != nil && from.doc.untouched() {
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

// waiting says that a file is being read, once that takes long.
type waiting struct {
	over   bool
	dialog dialog.Dialog
	timer  *time.Timer
}

func newWaiting(w *window, path string) *waiting {
	wait := &waiting{}
	wait.timer = time.AfterFunc(slow, func() {
		fyne.Do(func() {
			if wait.over {
				return
			}
			bar := widget.NewProgressBarInfinite()
			wait.dialog = dialog.NewCustom("Opening "+filepath.Base(path), "Cancel", bar, w.win)
			wait.dialog.SetOnClosed(func() { wait.over = true; w.focusMap() })
			wait.dialog.Show()
		})
	})
	return wait
}

// end takes the message away and tells whether the file is still wanted.
func (wait *waiting) end() bool {
	wait.timer.Stop()
	if wait.over {
		return false
	}
	wait.over = true
	if wait.dialog != nil {
		wait.dialog.Hide()
	}
	return true
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

// sentence makes a sentence of a message's part.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	text = strings.ToUpper(text[:1]) + text[1:]
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}
