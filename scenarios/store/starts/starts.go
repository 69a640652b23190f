// Package starts remembers which files are being opened, so that one that ended
// the program while it was opened is not opened again by itself.
package starts

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
)

// Guard is the memory of it, in a folder of files: one for each opening that has
// not settled, locked by the program that opens. They hold no paths, only salted
// hashes of them.
type Guard struct {
	FS   disk.FS
	Path string
	// Locks are [alive.Real], except in tests.
	Locks alive.Locker
}

// At returns the guard in the folder at path: "starts" in the data folder.
func At(fsys disk.FS, path string) Guard { return Guard{FS: fsys, Path: path, Locks: alive.Real{}} }

const (
	entrySuffix = ".opening"
	lockSuffix  = ".lock"
	saltLength  = 16
)

// Opening is a file that is being opened.
type Opening struct {
	guard   Guard
	entry   string // path of the file that remembers it
	release func() error
}

// Opening remembers, before anything of it is read, that the file at path is being
// opened: give the same path to Crashed. An error is no reason not to open it: it
// cannot be remembered, that is all. The answer is never nil.
func (g Guard) Opening(path string) (*Opening, error) {
	o := &Opening{guard: g}
	if err := disk.Own(g.FS, g.Path); err != nil {
		return o, err
	}
	if err := g.FS.MkdirAll(g.Path, 0o700); err != nil {
		return o, err
	}
	name := filepath.Join(g.Path, strings.ToLower(rand.Text()))
	// Where this disk has no locks, an opening counts as crashed until it settles.
	o.release, _ = g.Locks.Lock(name + lockSuffix)
	o.entry = name + entrySuffix
	salt := make([]byte, saltLength)
	_, _ = rand.Read(salt) // it never fails, says its documentation
	err := o.write(append(salt, hash(salt, path)...))
	if err != nil {
		return o, errors.Join(fmt.Errorf("remember that %s is being opened: %w", path, err), o.Settled())
	}
	return o, nil
}

func (o *Opening) write(data []byte) error {
	f, err := o.guard.FS.OpenFile(o.entry, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	n, err := f.Write(data)
	if err == nil && n < len(data) {
		err = io.ErrShortWrite
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := o.guard.FS.SyncFolder(o.guard.Path); !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

func hash(salt []byte, path string) []byte {
	sum := sha256.Sum256(append(bytes.Clone(salt), path...))
	return sum[:]
}

// Settled says that the file was opened, shown and is fine, or was refused in
// order, or that the program ends as it should. It may be called twice, and on nil.
func (o *Opening) Settled() error {
	if o == nil || o.entry == "" {
		return nil
	}
	entry, release := o.entry, o.release
	o.entry, o.release = "", nil
	err := forget(o.guard.FS, entry)
	if release != nil {
		err = errors.Join(err, release()) // Windows removes no file that is open
	}
	return errors.Join(err, forget(o.guard.FS, strings.TrimSuffix(entry, entrySuffix)+lockSuffix))
}

func forget(fsys disk.FS, path string) error {
	if err := fsys.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Crashed tells whether a program that is no more was opening the file at path
// when it ended.
func (g Guard) Crashed(path string) (bool, error) {
	crashed := false
	err := g.left(path, func(*Opening) error {
		crashed = true
		return nil
	})
	return crashed, err
}

// Forget forgets that opening the file at path ended a program: the user was told,
// or opened it after all.
func (g Guard) Forget(path string) error {
	return g.left(path, (*Opening).Settled)
}

// left calls found for each opening of the file at path that no program is about.
func (g Guard) left(path string, found func(*Opening) error) error {
	if err := disk.Own(g.FS, g.Path); err != nil {
		return err
	}
	entries, err := g.FS.ReadDir(g.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	failed := []error{err}
	for _, entry := range entries {
		name, isEntry := strings.CutSuffix(entry.Name(), entrySuffix)
		if !isEntry || !g.about(filepath.Join(g.Path, entry.Name()), path) {
			continue
		}
		o := &Opening{guard: g, entry: filepath.Join(g.Path, entry.Name())}
		release, err := g.Locks.Lock(filepath.Join(g.Path, name+lockSuffix))
		if errors.Is(err, alive.ErrTaken) {
			continue // it is being opened
		}
		o.release = release // nil where this disk cannot tell
		failed = append(failed, found(o))
		if o.release != nil {
			failed = append(failed, o.release())
		}
	}
	return errors.Join(failed...)
}

// about tells whether an entry is about a path. One that cannot be read is about
// none.
func (g Guard) about(entry, path string) bool {
	info, err := g.FS.Lstat(entry)
	if err != nil || !info.Mode().IsRegular() || info.Size() != saltLength+sha256.Size {
		return false
	}
	f, err := g.FS.OpenFile(entry, os.O_RDONLY, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	data := make([]byte, saltLength+sha256.Size)
	if _, err := io.ReadFull(f, data); err != nil {
		return false
	}
	return bytes.Equal(data[saltLength:], hash(data[:saltLength], path))
}
