// Package disk is what safekeeping needs of a file system. All that is kept goes
// through it, so that tests can let any step fail, or cut the power after it.
package disk

import (
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// FS is a file system. Its errors are those of package os: *[fs.PathError] and
// *[os.LinkError].
type FS interface {
	// CreateTemp makes a new file, for writing and reading, with a short hidden
	// name in a folder: the scenario's own name may be as long as the disk takes.
	// The user's mask applies to mode.
	CreateTemp(folder string, mode fs.FileMode) (File, error)
	// OpenFile opens as [os.OpenFile] does.
	OpenFile(path string, flag int, mode fs.FileMode) (File, error)
	// Rename gives a file a new name, in one step, over a file that has it.
	Rename(from, to string) error
	Remove(path string) error
	// SyncFolder makes names last through a power cut: new, other, and gone ones.
	SyncFolder(folder string) error
	MkdirAll(folder string, mode fs.FileMode) error
	ReadDir(folder string) ([]fs.DirEntry, error)
	Stat(path string) (fs.FileInfo, error)
	Lstat(path string) (fs.FileInfo, error)
	Readlink(path string) (string, error)
	// CopyAttributes gives a file the permissions, the owner and the other
	// attributes of another one, as far as the system and the user's rights go.
	// The error joins what could not be copied; the rest is then copied all the same.
	CopyAttributes(from, to string) error
}

// File is an open file of an [FS].
type File interface {
	io.Reader
	io.Writer
	io.Closer
	Name() string
	Stat() (fs.FileInfo, error)
	Chmod(fs.FileMode) error
	// Sync returns once what was written lasts through a power cut.
	Sync() error
	Truncate(size int64) error
	Seek(offset int64, whence int) (int64, error)
}

// Real is the file system of the computer.
type Real struct{}

// CreateTemp implements [FS].
func (Real) CreateTemp(folder string, mode fs.FileMode) (File, error) {
	const tries = 100
	for i := 0; ; i++ {
		name := filepath.Join(folder, TempPrefix+strconv.FormatUint(rand.Uint64(), 36)+TempSuffix)
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if err == nil {
			return f, nil
		}
		if !errors.Is(err, fs.ErrExist) || i == tries {
			return nil, err
		}
	}
}

// What the names of temporary files begin and end with.
const (
	TempPrefix = ".offramp-"
	TempSuffix = ".tmp"
)

// OpenFile implements [FS].
func (Real) OpenFile(path string, flag int, mode fs.FileMode) (File, error) {
	f, err := os.OpenFile(path, flag, mode)
	if err != nil {
		return nil, err // not a File that holds a nil *os.File
	}
	return f, nil
}

// Remove implements [FS].
func (Real) Remove(path string) error { return os.Remove(path) }

// MkdirAll implements [FS].
func (Real) MkdirAll(folder string, mode fs.FileMode) error { return os.MkdirAll(folder, mode) }

// ReadDir implements [FS].
func (Real) ReadDir(folder string) ([]fs.DirEntry, error) { return os.ReadDir(folder) }

// Stat implements [FS].
func (Real) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

// Lstat implements [FS].
func (Real) Lstat(path string) (fs.FileInfo, error) { return os.Lstat(path) }

// Readlink implements [FS].
func (Real) Readlink(path string) (string, error) { return os.Readlink(path) }
