package app

import (
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
)

// seek finds the window that has the file at path open, and goes on with it on the
// UI thread: nil where none has. A path that reads like one that is open is at once
// known; for any other the disks are asked, beside the UI thread, for one of them
// may be away and answer after minutes.
func (p *program) seek(path string, then func(shown *window)) { p.seekBut(path, nil, then) }

// openAt is where a window has its document.
type openAt struct {
	of   *window
	path string
}

// seekBut is seek among the windows that were not asked yet.
func (p *program) seekBut(path string, asked []openAt, then func(shown *window)) {
	var open []openAt
	for _, w := range p.windows {
		if w.doc.path == path {
			then(w)
			return
		}
		if at := (openAt{w, w.doc.path}); at.path != "" && !slices.Contains(asked, at) {
			open = append(open, at)
		}
	}
	if len(open) == 0 {
		then(nil)
		return
	}
	p.beside(func() {
		i := slices.IndexFunc(open, func(o openAt) bool { return samePath(o.path, path) })
		fyne.Do(func() {
			if i < 0 || !slices.Contains(p.windows, open[i].of) || open[i].of.doc.path != open[i].path {
				p.seekBut(path, append(asked, open...), then) // it may have been opened, or closed, meanwhile
				return
			}
			then(open[i].of)
		})
	})
}

// ifThere goes on, on the UI thread, with whether there is something at a path. The
// document is still the window's then, else it does not go on.
func (w *window) ifThere(path string, then func(there bool)) {
	d := w.doc
	w.program.beside(func() {
		there := exists(path)
		fyne.Do(func() {
			if w.shows(d) {
				then(there)
			}
		})
	})
}

// shows tells, for what comes back from beside the UI thread, whether the window is
// still there and has the document that it had.
func (w *window) shows(d *document) bool {
	return w.doc == d && slices.Contains(w.program.windows, w)
}

// samePath tells whether two paths name one file. It asks their disks, and is for
// beside the UI thread, as exists is.
func samePath(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(x, y)
	}
	absA, _ := filepath.Abs(a)
	absB, _ := filepath.Abs(b)
	return absA == absB
}

// exists tells whether there is something at a path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
