package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"offramp/scenarios/store"
	"offramp/widgets/analysis"
	"offramp/widgets/chooser"
)

// chooseVersion asks for a file to compare the scenario with.
func (w *window) chooseVersion() {
	if !w.commit() {
		return
	}
	start := w.program.folder() + string(filepath.Separator)
	if w.doc.path != "" {
		start = filepath.Dir(w.doc.path) + string(filepath.Separator)
	}
	w.program.choose(w.win, chooser.Options{
		Title: "Compare with a file", Confirm: "Compare",
		Start: start, Suffixes: []string{".json"},
		OnChosen: w.compareWith,
		OnClosed: w.analysis.FocusFirst,
	})
}

// compareWith reads a file beside the UI thread, and shows what changed since.
func (w *window) compareWith(path string) {
	of := w.analysis
	w.program.beside(func() {
		opened, err := store.Open(path)
		fyne.Do(func() {
			switch {
			case of != w.analysis: // another document came meanwhile
			case err != nil:
				w.fail("Not compared", err)
			default:
				of.Compare(analysis.Version{Name: filepath.Base(path), Scenario: opened.Scenario})
				of.FocusFirst()
			}
		})
	})
}
