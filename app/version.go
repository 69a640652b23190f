package app

import (
	"path/filepath"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/widgets/analysis"
)

// chooseVersion asks for a file whose judgements are compared with the scenario's.
func (w *window) chooseVersion() {
	if w.commit() {
		w.chooseOther("Compare with a file", "Compare", w.compareWith, w.analysis.FocusFirst)
	}
}

// compareWith reads a file, and shows which judgements changed since.
func (w *window) compareWith(path string) {
	w.readOther(path, func(opened *store.Opened, _ bool, err error) {
		if err != nil {
			w.fail("Not compared", err)
			return
		}
		w.analyseSince(filepath.Base(path), opened.Scenario)
	})
}

// analyseSince shows in the analysis which judgements changed since another version,
// and what follows from that.
func (w *window) analyseSince(name string, s *scenarios.Scenario) {
	w.analysis.Compare(analysis.Version{Name: name, Scenario: s})
	if !w.analyses() {
		w.showAnalysis(true)
	}
	w.analysis.FocusFirst()
}
