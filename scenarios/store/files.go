package store

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"
)

// files is what saving needs of a disk. Tests let every step of it fail.
type files interface {
	create(folder string, mode fs.FileMode) (file, error)
	rename(from, to string) error
	remove(name string)
	syncFolder(folder string)
}

// file is the new file being written.
type file interface {
	Name() string
	Chmod(fs.FileMode) error
	Write([]byte) (int, error)
	Sync() error
	Close() error
}

var (
	errShort = errors.New("only a part was written")
	errLinks = errors.New("its symbolic links lead in a circle")
)

// disk is the real one.
type disk struct{}

// create makes a new file with a short name, for the scenario's own may be as
// long as the disk takes. The user's mask applies to mode.
func (disk) create(folder string, mode fs.FileMode) (file, error) {
	const tries = 100
	for i := 0; ; i++ {
		name := filepath.Join(folder, ".offramp-"+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if err == nil {
			return f, nil
		}
		if !errors.Is(err, fs.ErrExist) || i == tries {
			return nil, err
		}
	}
}

// rename tries again for a moment on Windows, where virus scanners and
// indexers hold on to files that have just changed.
func (disk) rename(from, to string) error {
	err := os.Rename(from, to)
	for wait := 10 * time.Millisecond; err != nil && runtime.GOOS == "windows" && wait < time.Second; wait *= 2 {
		time.Sleep(wait)
		err = os.Rename(from, to)
	}
	return err
}

func (disk) remove(name string) { _ = os.Remove(name) }

// syncFolder makes the new name last through a power cut. Not every system can
// do that, and the file is whole without it.
func (disk) syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
