package app

import (
	"errors"
	"fmt"
	"path/filepath"

	"offramp/scenarios/compare"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
	"offramp/widgets/chooser"
)

// chooseOther asks for another file of the document, such as somebody else's copy.
// What it is for and the word for that are the caller's.
func (w *window) chooseOther(title, confirm string, chosen func(path string), closed func()) {
	start := w.program.folder() + string(filepath.Separator)
	if w.doc.path != "" {
		start = filepath.Dir(w.doc.path) + string(filepath.Separator)
	}
	w.program.choose(w.win, chooser.Options{
		Title: title, Confirm: confirm, Start: start, Suffixes: suffixes,
		OnChosen: chosen, OnClosed: closed,
	})
}

// leaking says why nothing is taken from a file.
func leaking(path string) error {
	return fmt.Errorf("%s is encrypted and this document is not: what is taken from it would lie in clear. Encrypt this document first, with File › Encryption…", filepath.Base(path))
}

// readOther reads another file of the document beside the UI thread. What has no
// identities in it gets those of the document. It is handed on in the window's
// present document only, with whether what would be taken from it would leak: it is
// encrypted, and the document is not.
func (w *window) readOther(path string, then func(o *store.Opened, leaks bool, err error)) {
	d, ours := w.doc, w.doc.keeper.Copy()
	var opened *store.Opened
	w.withKey(path, func(key *seal.Key) (err error) {
		opened, err = w.program.desk.Look(path, key)
		if err == nil && opened.Broken() {
			err = fmt.Errorf("the structure of %s is broken: open it and repair a copy of it first", filepath.Base(path))
		}
		if err == nil && opened.Given {
			compare.Pair(ours().Scenario, opened.Scenario)
		}
		return err
	}, func(key *seal.Key, err error) {
		if w.doc == d && !errors.Is(err, errLeft) {
			then(opened, key != nil && d.keeper.Encrypted() == nil, err)
		}
	})
}
