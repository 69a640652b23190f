// Package forget removes what the program keeps on a computer beside the user's
// own files: what was open, what was not saved, what was saved before, how
// everything was looked at. It reads none of it.
package forget

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
)

// Part is one kind of what is kept, and where.
type Part struct {
	What  string // "versions that saves replaced"
	Where string
	Files int
	Bytes int64
	// InUse is how many of its documents a program has open now: their journals
	// stay until they are closed.
	InUse int
}

// String is "versions that saves replaced: 12 files, 34 KB, in /home/…".
func (p Part) String() string {
	text := fmt.Sprintf("%s: %s, %s, in %s", p.What, count(p.Files, "file"), size(p.Bytes), p.Where)
	if p.InUse > 0 {
		text += fmt.Sprintf(" (not those of %s that a program has open)", count(p.InUse, "document"))
	}
	return text
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func size(bytes int64) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d bytes", bytes)
	case bytes < 1_000_000:
		return fmt.Sprintf("%d KB", (bytes+999)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}

// Place is where the program keeps things.
type Place struct {
	FS   disk.FS
	Data string // the data folder
	// Toolkit is the folder that the window toolkit keeps for the program, "" for
	// none.
	Toolkit string
	// Locks are [alive.Real], except in tests.
	Locks alive.Locker
}

// At is the place of a data folder.
func At(fsys disk.FS, data, toolkit string) Place {
	return Place{FS: fsys, Data: data, Toolkit: toolkit, Locks: alive.Real{}}
}

// Look lists what is there to be forgotten. The error joins what cannot be looked
// into.
func (p Place) Look() ([]Part, error) { return p.each(nil) }

// Forget removes all of it, and tells what it removed and where. The error joins
// what could not be removed; all else is removed all the same.
func (p Place) Forget() ([]Part, error) {
	parts, err := p.each(p.FS.Remove)
	if p.Data != "" {
		if sync := p.FS.SyncFolder(p.Data); sync != nil && !errors.Is(sync, fs.ErrNotExist) && !errors.Is(sync, errors.ErrUnsupported) {
			err = errors.Join(err, sync)
		}
	}
	return parts, err
}

// each goes through all parts; remove, where not nil, removes a file or an empty
// folder.
func (p Place) each(remove func(string) error) ([]Part, error) {
	var parts []Part
	var failed []error
	add := func(part Part, err error) {
		if part.Files+part.InUse > 0 {
			parts = append(parts, part)
		}
		failed = append(failed, err)
	}
	at := func(name string) string { return filepath.Join(p.Data, name) }
	add(p.settings(remove))
	add(p.journals(at("journal"), remove))
	for _, f := range []struct{ what, path string }{
		{"versions that saves replaced", at("versions")},
		{"what is remembered of files that were being opened", at("starts")},
		{"reports of faults", at("crashes")},
		{"preferences of the window toolkit", p.Toolkit},
	} {
		part := Part{What: f.what, Where: f.path}
		var err error
		switch {
		case f.path == "":
		case disk.Own(p.FS, f.path) != nil: // a link goes, and what it leads to stays
			err = p.file(&part, f.path, remove)
		default:
			err = p.walk(&part, f.path, remove)
		}
		add(part, err)
	}
	return parts, errors.Join(failed...)
}

// settings are the files right in the data folder: of names that are ours.
func (p Place) settings(remove func(string) error) (Part, error) {
	part := Part{What: "settings, recent files and views of documents", Where: p.Data}
	entries, err := p.FS.ReadDir(p.Data)
	if errors.Is(err, fs.ErrNotExist) {
		return part, nil
	}
	failed := []error{err}
	for _, e := range entries {
		name := e.Name()
		ours := strings.HasPrefix(name, "settings.") || strings.HasPrefix(name, "views.") || strings.HasPrefix(name, disk.TempPrefix) && strings.HasSuffix(name, disk.TempSuffix)
		if ours && e.Type().IsRegular() {
			failed = append(failed, p.file(&part, filepath.Join(p.Data, name), remove))
		}
	}
	return part, errors.Join(failed...)
}

// journals are a folder each. What a living program uses stays.
func (p Place) journals(folder string, remove func(string) error) (Part, error) {
	part := Part{What: "journals of what was not saved", Where: folder}
	if disk.Own(p.FS, folder) != nil {
		err := p.file(&part, folder, remove)
		return part, err
	}
	entries, err := p.FS.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return part, nil
	}
	failed := []error{err}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if !e.IsDir() {
			continue
		}
		if p.used(filepath.Join(path, "lock")) {
			part.InUse++
			continue
		}
		failed = append(failed, p.walk(&part, path, remove))
	}
	return part, errors.Join(failed...)
}

// used tells whether a living program holds a lock. One that is not there is not
// made: looking changes nothing.
func (p Place) used(lock string) bool {
	if _, err := p.FS.Lstat(lock); err != nil {
		return false
	}
	release, err := p.Locks.Lock(lock)
	if release != nil {
		_ = release() // Windows removes no file that is open
	}
	return errors.Is(err, alive.ErrTaken)
}

// walk goes through a folder and what is in it. Links are not followed.
func (p Place) walk(part *Part, folder string, remove func(string) error) error {
	entries, err := p.FS.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	failed := []error{err}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if e.IsDir() {
			failed = append(failed, p.walk(part, path, remove))
		} else {
			failed = append(failed, p.file(part, path, remove))
		}
	}
	err = errors.Join(failed...)
	if remove != nil && err == nil {
		err = remove(folder)
	}
	return err
}

func (p Place) file(part *Part, path string, remove func(string) error) error {
	info, err := p.FS.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if remove != nil {
		if err := remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	part.Files++
	part.Bytes += info.Size()
	return nil
}
