package versions

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"offramp/scenarios/store/disk"
)

// stamp is how a version's name begins, such that names sort by time. Suffix is
// how it ends; between them is something random, for two in one nanosecond.
const (
	stamp  = "20060102T150405.000000000Z"
	suffix = ".version"
	random = 8 // characters
)

func newName(when time.Time) string {
	var r [random / 2]byte
	_, _ = rand.Read(r[:]) // it never fails, says its documentation
	return when.Format(stamp) + "-" + hex.EncodeToString(r[:]) + suffix
}

// whenOf is the time in a version's name; false where it is the name of none.
func whenOf(name string) (time.Time, bool) {
	if len(name) != len(stamp)+1+random+len(suffix) || name[len(stamp)] != '-' || name[len(stamp)+1+random:] != suffix {
		return time.Time{}, false
	}
	if _, err := hex.DecodeString(name[len(stamp)+1 : len(stamp)+1+random]); err != nil {
		return time.Time{}, false
	}
	when, err := time.Parse(stamp, name[:len(stamp)])
	return when, err == nil
}

func (d *Document) keep(v Version, content []byte) (Version, error) {
	if len(content) > disk.MaxBytes {
		return Version{}, disk.ErrTooLarge
	}
	if v.When.IsZero() {
		v.When = time.Now()
	}
	v.When = v.When.UTC().Round(0)
	v.Name, v.Sum, v.Size = newName(v.When), sha256.Sum256(content), int64(len(content))
	if at, ok := whenOf(v.Name); !ok || !at.Equal(v.When) {
		return Version{}, fmt.Errorf("%v is no time that a version may have", v.When)
	}
	framed, err := frame(d.box, d.key, v, pack(content))
	if err != nil {
		return Version{}, err
	}
	v.Bytes = int64(len(framed))
	folder, err := d.make()
	if err != nil {
		return Version{}, err
	}
	done, err := disk.Replace(context.Background(), d.store.fs, disk.Replacement{
		Path: filepath.Join(folder, v.Name), Data: framed, NewMode: 0o600,
	})
	if err == nil && done.Unsynced != nil && !errors.Is(done.Unsynced, errors.ErrUnsupported) {
		err = done.Unsynced
	}
	if err != nil {
		return Version{}, err
	}
	d.dropEarlier(v)
	return v, nil
}

// make returns the document's folder, which is then there for good, with the
// names of the folders above it as far as they are new.
func (d *Document) make() (string, error) {
	folder, err := d.store.place(d.key)
	if err != nil {
		return "", err
	}
	parents := []string{d.store.folder} // somebody else may have just made the folder
	for at := d.store.folder; ; at = filepath.Dir(at) {
		_, err := d.store.fs.Stat(at)
		if err == nil || at == filepath.Dir(at) {
			break
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		parents = append(parents, filepath.Dir(at))
	}
	if err := d.store.fs.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	for _, parent := range parents {
		if err := d.store.fs.SyncFolder(parent); err != nil && !errors.Is(err, errors.ErrUnsupported) {
			return "", err
		}
	}
	return folder, nil
}

// dropEarlier removes earlier versions with the content of v. One that cannot be
// removed is no reason to say that v was not kept: it is thinned with time.
func (d *Document) dropEarlier(v Version) {
	all, _ := d.list()
	for _, w := range all {
		if w.Trouble == nil && w.Sum == v.Sum && w.Name < v.Name {
			_ = d.store.fs.Remove(d.path(w.Name))
		}
	}
}
