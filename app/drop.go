package app

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
)

// dropped opens files that were dropped on the window: one in it, where nothing
// was done in it yet, the others each in a window of its own. What cannot be
// opened is said once for all of them.
func (w *window) dropped(files []fyne.URI) {
	d := &drop{all: len(files), left: len(files)}
	for _, file := range files {
		if file.Scheme() != "file" {
			d.over(w, file.String(), fmt.Errorf("this is no file: save it on a disk first, and drop that"))
			continue
		}
		path := file.Path()
		w.program.openThen(w, path, func(at *window, err error) { d.over(at, path, err) })
	}
}

// drop counts what became of files that were dropped together.
type drop struct {
	all, left int
	failed    []string
}

func (d *drop) over(at *window, path string, err error) {
	d.left--
	if err != nil && d.all == 1 {
		at.failOpen(path, err)
		return
	}
	if err != nil {
		d.failed = append(d.failed, filepath.Base(path)+": "+sentence(reason(err)))
	}
	if d.left == 0 && len(d.failed) > 0 {
		at.failText(fmt.Sprintf("%d of %d files cannot be opened", len(d.failed), d.all),
			list(d.failed, "")+"\n\nNo file was changed.")
	}
}
