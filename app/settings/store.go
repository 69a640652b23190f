package settings

import (
	"errors"
	"path/filepath"
	"slices"
	"time"
)

// Store has the settings and the views of documents. What is changed is written
// a moment later, beside the thread that changed it; [Store.Flush] waits for
// that. Changes and reads come from one thread, the UI's.
type Store struct {
	settings *kept[Settings]
	views    *kept[views]
}

// delay is how long after a change it is written, with all that came since.
const delay = time.Second

// Open reads the files in folder. The store is usable whatever is wrong with
// them; the error says what the user should know.
func Open(folder string) (*Store, error) {
	s := Memory()
	s.settings.path = filepath.Join(folder, "settings.json")
	s.views.path = filepath.Join(folder, "views.json")
	sweep(folder)
	return s, errors.Join(s.settings.load(), s.views.load())
}

// Memory returns a store that forgets everything when the program ends.
func Memory() *Store {
	return &Store{
		settings: &kept[Settings]{what: "settings", bound: (*Settings).bound},
		views:    &kept[views]{what: "views of documents", bound: (*views).bound, apart: views.apart},
	}
}

// OnTrouble has f told, from any goroutine, why something could not be kept:
// once, until it can be again.
func (s *Store) OnTrouble(f func(error)) {
	s.settings.onTrouble(f)
	s.views.onTrouble(f)
}

// Settings returns the settings. They are for reading.
func (s *Store) Settings() *Settings { return &s.settings.value }

// Read lets another goroutine than the UI's read the settings. f must not keep what
// it is given, nor call the store.
func (s *Store) Read(f func(*Settings)) { s.settings.read(f) }

// Change changes the settings.
func (s *Store) Change(change func(*Settings)) { s.settings.change(change) }

// Note changes something that no write of its own is worth, such as a count at
// every key: it is written with the next change, or at the end.
func (s *Store) Note(change func(*Settings)) { s.settings.note(change) }

// View returns how the document of that identity and path was looked at last.
func (s *Store) View(document, file string) (View, bool) {
	for _, v := range s.views.value.Views {
		if v.Document == document && same(v.File, file) {
			return v, true
		}
	}
	return View{}, false
}

// FileView returns how whatever was in a file was looked at last, for a window
// that is made before the file is read.
func (s *Store) FileView(file string) (View, bool) {
	for _, v := range s.views.value.Views {
		if same(v.File, file) {
			return v, true
		}
	}
	return View{}, false
}

// SetView notes how a document is looked at.
func (s *Store) SetView(v View) { s.views.change(func(all *views) { all.put(v) }) }

// Flush writes what is not written yet.
func (s *Store) Flush() error { return errors.Join(s.settings.write(), s.views.write()) }

// Scrub changes what is kept of a file, whose view is forgotten, and sees to it
// that nothing of what was before stays in the previous files. Keep tells whether
// the file stays in the list.
func (s *Store) Scrub(path string, keep func(*Recent) bool) error {
	return errors.Join(s.settings.scrub(func(all *Settings) {
		var rest []Recent
		for _, r := range all.Recent {
			if !same(r.Path, path) || keep(&r) {
				rest = append(rest, r)
			}
		}
		all.Recent = rest
	}), s.views.scrub(func(all *views) {
		all.Views = slices.DeleteFunc(slices.Clone(all.Views), func(v View) bool { return same(v.File, path) })
	}))
}

// Forget sets everything back to how it was at first. Until the program ends
// nothing is written any more: what is in memory must not come back.
func (s *Store) Forget() {
	s.settings.forget()
	s.views.forget()
}
