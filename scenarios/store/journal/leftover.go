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
	// Damage says what cannot be read of it, nil where all can.
	Damage error
	// Doubt is why it is not certain that no living program uses it, nil where it is.
	Doubt error

	session *session
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
	l := &Leftover{Session: name, session: &session{folder: f, path: filepath.Join(f.Path, name)}}
	release, err := f.Locks.Lock(filepath.Join(l.session.path, lockName))
	switch {
	case errors.Is(err, alive.ErrTaken):
		return nil, nil
	case err != nil:
		l.Doubt = err
	}
	l.session.release = release
	data, err := l.session.read(stateName, maxState)
	if errors.Is(err, fs.ErrNotExist) {
		info, err := f.FS.Stat(l.session.path)
		if err == nil && time.Since(info.ModTime()) > stale && l.Doubt == nil {
			return nil, l.Discard() // begun and not finished, or half removed
		}
		return nil, l.Release()
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("look at the journal %s: %w", name, err), l.Release())
	}
	l.look(data)
	if l.isEmpty() {
		return nil, l.Discard()
	}
	return l, nil
}

// look reads what there is without a key.
func (l *Leftover) look(data []byte) {
	info, err := l.session.folder.FS.Stat(filepath.Join(l.session.path, stateName))
	if err == nil {
		l.Last = info.ModTime()
	}
	h, err := decodeHeading(data)
	if err == nil && h.Session != l.Session {
		err = fmt.Errorf("%w: it is that of another journal", errDamaged)
	}
	if err != nil {
		l.Damage = fmt.Errorf("what the journal says of itself: %w", err)
		return
	}
	l.heading, l.read, l.session.head, l.Started, l.Wrapped = h, true, h.head, h.Started, h.Wrapped
	const most = 1 << 30 // which nobody does
	l.Edits = int(min(h.Before, most))
	l.count()
	if l.Wrapped == nil {
		l.Damage = l.Unlock(nil)
	}
}

// Unlock fills in what was sealed. The error wraps [seal.ErrForged] where the box
// is not the right one.
func (l *Leftover) Unlock(box *seal.Box) error {
	if !l.read {
		return l.Damage
	}
	s, err := l.heading.open(box)
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
	file, size, err := l.session.openLog()
	if err != nil {
		return // recovery tells
	}
	defer file.Close()
	in := newFrames(file, size, l.heading.First)
	if in.begins(logMagic) != nil {
		return
	}
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
func (l *Leftover) fileIs(sum []byte) bool { return bytes.Equal(l.fileSum(), sum) }

// fileSum is that of the document's file; nil where it has none that can be read.
func (l *Leftover) fileSum() []byte {
	fsys := l.session.folder.FS
	info, err := fsys.Stat(l.state.Path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > store.MaxBytes {
		return nil // asked first: opening a pipe that nobody writes to would hang
	}
	f, err := fsys.OpenFile(l.state.Path, os.O_RDONLY, 0)
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
