package versions

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"offramp/scenarios/store/disk"
)

// place is a document's folder. A key that is none would lead elsewhere, and so
// would a symbolic link: nothing is written or removed where one leads.
func (s *Store) place(key string) (string, error) {
	if !isKey(key) {
		return "", fmt.Errorf("%q is no document's key", key)
	}
	folder := filepath.Join(s.folder, key)
	for _, own := range []string{s.folder, folder} {
		if err := disk.Own(s.fs, own); err != nil {
			return "", err
		}
	}
	return folder, nil
}

func isKey(key string) bool {
	_, err := hex.DecodeString(key)
	return err == nil && len(key) == keyLength && key == strings.ToLower(key)
}

func (d *Document) path(name string) string { return filepath.Join(d.store.folder, d.key, name) }

// entry is a version's file, of which only the name has been read.
type entry struct {
	Version
	path string
}

// entries are the versions of a document, the newest first.
func (s *Store) entries(key string) ([]entry, error) {
	folder, err := s.place(key)
	if err != nil {
		return nil, err
	}
	files, err := s.fs.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []entry
	for _, f := range files {
		when, ok := whenOf(f.Name())
		if !ok || !f.Type().IsRegular() {
			continue
		}
		e := entry{Version: Version{Name: f.Name(), When: when}, path: filepath.Join(folder, f.Name())}
		info, err := f.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // it was thinned meanwhile
		}
		if err != nil {
			e.Trouble = &Damaged{File: e.path, What: err.Error()}
		} else {
			e.Bytes = info.Size()
		}
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b entry) int { return strings.Compare(b.Name, a.Name) })
	return all, nil
}

func (d *Document) list() ([]Version, error) {
	all, err := d.store.entries(d.key)
	if err != nil {
		return nil, err
	}
	versions := make([]Version, 0, len(all))
	for _, e := range all {
		v, body, err := d.open(e.Name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = body.Close()
		}
		if err != nil {
			v = e.Version
			if v.Trouble = err; !isTrouble(err) {
				v.Trouble = &Damaged{File: e.path, What: err.Error()}
			}
		}
		versions = append(versions, v)
	}
	return versions, nil
}

func isTrouble(err error) bool {
	return errors.As(err, new(*Damaged)) || errors.As(err, new(*Locked))
}

// body is a version's file, read up to its body, which is next.
type body struct {
	disk.File
	wrapped []byte
	length  int64
}

// open reads a version's file up to its body. Where the error is nil the caller
// closes it.
func (d *Document) open(name string) (Version, *body, error) {
	when, ok := whenOf(name)
	if !ok || !isKey(d.key) {
		return Version{}, nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if _, err := d.store.place(d.key); err != nil {
		return Version{}, nil, err
	}
	path := d.path(name)
	// Asked before opening: opening a pipe that nobody writes to would hang.
	info, err := d.store.fs.Lstat(path)
	if err != nil {
		return Version{}, nil, err
	}
	if !info.Mode().IsRegular() {
		return Version{}, nil, &Damaged{File: path, What: "it is no file"}
	}
	f, err := d.store.fs.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return Version{}, nil, err
	}
	v := Version{Name: name, When: when, Bytes: info.Size()}
	p, err := takeApart(f, info.Size())
	if err == nil {
		err = d.tell(p, &v)
	}
	if err != nil {
		return Version{}, nil, errors.Join(d.named(path, p.wrapped, err), f.Close())
	}
	return v, &body{File: f, wrapped: p.wrapped, length: p.body}, nil
}

// errLocked says that a part is sealed with a key that the document does not have.
var errLocked = errors.New("locked")

// tell reads the header.
func (d *Document) tell(p parts, v *Version) error {
	told := p.header
	if len(p.wrapped) > 0 {
		if d.box == nil {
			return errLocked
		}
		var err error
		if told, err = d.box.Open(told, place("header", d.key, v.Name)); err != nil {
			if !bytes.Equal(p.wrapped, d.box.Wrapped()) {
				return errLocked
			}
			return &flaw{"its header was changed, or is another version's"}
		}
	}
	if err := parse(told, v); err != nil {
		return err
	}
	if v.Size > disk.MaxBytes {
		return &flaw{"its content is larger than 1 GiB"}
	}
	return nil
}

// named says in which file something is wrong.
func (d *Document) named(path string, wrapped []byte, err error) error {
	var f *flaw
	switch {
	case err == errLocked:
		return &Locked{File: path, Wrapped: wrapped}
	case errors.As(err, &f):
		return &Damaged{File: path, What: f.what}
	}
	return err
}

func (d *Document) read(name string) ([]byte, Version, error) {
	v, body, err := d.open(name)
	if err != nil {
		return nil, Version{}, err
	}
	content, err := d.content(v, body)
	if err := errors.Join(d.named(d.path(name), body.wrapped, err), body.Close()); err != nil {
		return nil, Version{}, err
	}
	return content, v, nil
}

// content unpacks a version and compares it with what its header says.
func (d *Document) content(v Version, b *body) ([]byte, error) {
	packed := io.LimitReader(b, b.length)
	if len(b.wrapped) > 0 {
		if b.length > disk.MaxBytes+disk.MaxBytes/8 {
			return nil, &flaw{"its content is larger than 1 GiB"}
		}
		sealed, err := io.ReadAll(packed)
		if err != nil {
			return nil, err
		}
		plain, err := d.box.Open(sealed, place("content", d.key, v.Name))
		if err != nil {
			return nil, &flaw{"its content was changed, or is another version's"}
		}
		packed = bytes.NewReader(plain)
	}
	content, err := unpack(packed, v.Size)
	if err != nil {
		return nil, err
	}
	if sha256.Sum256(content) != v.Sum {
		return nil, &flaw{"its content is not what was kept"}
	}
	return content, nil
}

func (d *Document) find(sum [sha256.Size]byte) (Version, bool, error) {
	all, err := d.list()
	for _, v := range all {
		if v.Trouble == nil && v.Sum == sum {
			return v, true, nil
		}
	}
	return Version{}, false, err
}
