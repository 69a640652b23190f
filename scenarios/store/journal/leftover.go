package journal

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"offramp/scenarios/store"
	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// Leftover is a journal without a program that uses it. It is locked until it is
// released or discarded, so that no other program offers it meanwhile.
type Leftover struct {
	Session string
	Started time.Time // when the document was opened
	Last    time.Time // when something was last written
	// Edits is how many edits were made since the file was saved, undone ones and
	// undos included.
	Edits int
	// Drafted tells whether a text was being typed.
	Drafted bool
	// FileChanged tells that the document's file is not, or no longer, what the
	// edits began from; false while sealed, and where there is no file.
	FileChanged bool
	// Wrapped is the key of a sealed journal, encrypted for who may open it: give
	// its box to Unlock. Path, Document, Title and Sum are empty before.
	Wrapped               []byte
	Path, Document, Title string
	Sum                   [sha256.Size]byte
	// Damage says what is lost as far as that shows without its key, nil where nothing
	// is.
	Damage error
	// Doubt is why it is not certain that no living program uses it, nil where it is.
	Doubt error

	// InClear reads the document's file in clear, for where the journal's copy of it is
	// damaged; nil reads what is not encrypted.
	InClear func(path string) ([]byte, error)

	session *session
	work    int64 // that its edits may cost
	heading heading
	state   state
	read    bool // the heading is
	whole   bool // the log is
}

// stale is when a folder without a state is no journal that is just begun.
const stale = time.Hour

// Leftovers lists the journals that nobody alive uses, the newest first. Those
// that hold nothing beyond the saved file are removed without a word. The error
// joins what kept journals from being looked at; the others are listed all the same.
func (f Folder) Leftovers() ([]*Leftover, error) {
	if err := disk.Own(f.FS, f.Path); err != nil {
		return nil, err
	}
	entries, err := f.FS.ReadDir(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	failed := []error{err}
	var all []*Leftover
	for _, entry := range entries {
		if !entry.IsDir() || !plainName(entry.Name()) {
			continue
		}
		l, err := f.leftover(entry.Name())
		failed = append(failed, err)
		if l != nil {
			all = append(all, l)
		}
	}
	slices.SortStableFunc(all, func(a, b *Leftover) int { return b.Last.Compare(a.Last) })
	return all, errors.Join(failed...)
}

// Any tells quickly whether there may be something to list: false is certain.
func (f Folder) Any() bool {
	entries, err := f.FS.ReadDir(f.Path)
	return len(entries) > 0 || err != nil && !errors.Is(err, fs.ErrNotExist)
}

// leftover looks at one journal; nil where it is in use, or holds nothing.
func (f Folder) leftover(name string) (*Leftover, error) {
	l := &Leftover{Session: name, work: MaxWork, session: &session{folder: f, path: filepath.Join(f.Path, name)}}
	release, err := f.Locks.Lock(filepath.Join(l.session.path, lockName))
	switch {
	case errors.Is(err, alive.ErrTaken):
		return nil, nil
	case err != nil:
		l.Doubt = err
	}
	l.session.release = release
	if l.session.revoked() && l.Doubt == nil {
		return nil, l.Discard() // half removed
	}
	h, ok, damage := l.session.heading()
	if l.Damage = damage; !ok && errors.Is(damage, fs.ErrNotExist) {
		info, err := f.FS.Stat(l.session.path)
		if err == nil && time.Since(info.ModTime()) > stale && l.Doubt == nil {
			return nil, l.Discard() // begun and not finished
		}
		return nil, l.Release()
	}
	if !ok && !errors.Is(damage, errDamaged) && !errors.Is(damage, errTorn) {
		return nil, errors.Join(fmt.Errorf("look at the journal %s: %w", name, damage), l.Release())
	}
	l.touched(stateName)
	if ok {
		l.look(h)
	}
	if l.isEmpty() {
		return nil, l.Discard()
	}
	return l, nil
}

// look reads what there is without a key.
func (l *Leftover) look(h heading) {
	l.heading, l.read, l.session.head, l.Started, l.Wrapped = h, true, h.head, h.Started, h.Wrapped
	l.session.start = int64(len(logMagic)) + h.length()
	const most = 1 << 30 // which nobody does
	l.Edits = int(min(h.Before, most))
	l.touched(h.Snapshot)
	l.touched(h.Log)
	l.count()
	if l.Wrapped == nil {
		l.Damage = errors.Join(l.Damage, l.Unlock(nil))
	}
}

// touched takes the time of a file as one at which something was written.
func (l *Leftover) touched(name string) {
	if name == "" {
		return
	}
	info, err := l.session.folder.FS.Lstat(filepath.Join(l.session.path, name))
	if err == nil && info.ModTime().After(l.Last) {
		l.Last = info.ModTime()
	}
}

// Unlock fills in what was sealed. The error wraps [seal.ErrForged] where the box
// is not the right one.
func (l *Leftover) Unlock(box *seal.Box) error {
	switch {
	case !l.read:
		return l.Damage
	case l.heading.bare:
		return nil
	}
	s, err := l.heading.open(box)
	if err != nil { // the one in the log may be better
		if copied, torn := l.session.logged(l.heading.Log); torn == nil {
			if second, torn := copied.open(box); torn == nil {
				s, err = second, nil
			}
		}
	}
	if err != nil {
		return fmt.Errorf("what the journal says of its document: %w", err)
	}
	l.state, l.session.box = s, box
	l.Path, l.Document, l.Title = s.Path, s.Document, s.Title
	copy(l.Sum[:], s.Sum)
	l.FileChanged = s.Path != "" && !l.fileIs(s.Sum)
	return nil
}

// isEmpty tells whether there is nothing in the journal that the file has not. Of a
// sealed one the file is not known: without edits it was only opened.
func (l *Leftover) isEmpty() bool {
	return l.Damage == nil && l.Doubt == nil && l.whole && l.Edits == 0 && !l.Drafted && l.heading.Snapshot == "" &&
		!l.FileChanged && (l.Wrapped == nil || l.heading.HasFile)
}

// count counts what the log has, as far as it is whole.
func (l *Leftover) count() {
	in, err := l.session.openLog()
	if err != nil {
		return // recovery tells
	}
	defer in.Close()
	for {
		payload, _, err := in.next()
		if err != nil {
			l.whole = errors.Is(err, io.EOF)
			return
		}
		r, err := decodeHead(payload)
		switch {
		case err != nil:
			return
		case r.kind.isEdit():
			l.Edits++
		case r.kind == recPreview || r.kind == recText:
			l.Drafted = true
		case r.kind == recNoDraft:
			l.Drafted = false
		}
		if r.at.After(l.Last) {
			l.Last = r.at
		}
	}
}

// fileIs tells whether the document's file has the sum.
func (l *Leftover) fileIs(sum []byte) bool { return bytes.Equal(l.sumOf(l.Path), sum) }

// sumOf is that of the file at path; nil where there is none that can be read.
func (l *Leftover) sumOf(path string) []byte {
	fsys := l.session.folder.FS
	info, err := fsys.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > store.MaxBytes {
		return nil // asked first: opening a pipe that nobody writes to would hang
	}
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil
	}
	defer f.Close()
	h := sha256.New()
	if _, err = io.Copy(h, io.LimitReader(f, store.MaxBytes+1)); err != nil {
		return nil
	}
	return h.Sum(nil)
}

// Discard removes the journal for good.
func (l *Leftover) Discard() error { return l.session.remove() }

// Release leaves the journal for the next start.
func (l *Leftover) Release() error { return l.session.leave() }
