package disktest

import (
	"io/fs"
	"os"

	"offramp/scenarios/store/disk"
)

var _ disk.FS = (*Faulty)(nil)

// CreateTemp implements [disk.FS].
func (f *Faulty) CreateTemp(folder string, mode fs.FileMode) (disk.File, error) {
	if err := f.fail("create", folder); err != nil {
		return nil, err
	}
	return f.file(f.fs.CreateTemp(folder, mode))
}

// OpenFile implements [disk.FS]: "create" where it may make a file, else "open".
func (f *Faulty) OpenFile(path string, flag int, mode fs.FileMode) (disk.File, error) {
	op := "open"
	if flag&os.O_CREATE != 0 {
		op = "create"
	}
	if err := f.fail(op, path); err != nil {
		return nil, err
	}
	return f.file(f.fs.OpenFile(path, flag, mode))
}

func (f *Faulty) file(inner disk.File, err error) (disk.File, error) {
	if err != nil {
		return nil, err
	}
	return &faultyFile{File: inner, of: f}, nil
}

// Rename implements [disk.FS].
func (f *Faulty) Rename(from, to string) error {
	if fault := f.step("rename", to); fault != nil && fault.Err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: fault.Err}
	}
	return f.fs.Rename(from, to)
}

// Remove implements [disk.FS].
func (f *Faulty) Remove(path string) error {
	if err := f.fail("remove", path); err != nil {
		return err
	}
	return f.fs.Remove(path)
}

// SyncFolder implements [disk.FS].
func (f *Faulty) SyncFolder(folder string) error {
	if err := f.fail("sync folder", folder); err != nil {
		return err
	}
	return f.fs.SyncFolder(folder)
}

// MkdirAll implements [disk.FS].
func (f *Faulty) MkdirAll(folder string, mode fs.FileMode) error {
	if err := f.fail("mkdir", folder); err != nil {
		return err
	}
	return f.fs.MkdirAll(folder, mode)
}

// ReadDir implements [disk.FS].
func (f *Faulty) ReadDir(folder string) ([]fs.DirEntry, error) {
	if err := f.fail("read folder", folder); err != nil {
		return nil, err
	}
	return f.fs.ReadDir(folder)
}

// Stat implements [disk.FS].
func (f *Faulty) Stat(path string) (fs.FileInfo, error) {
	if err := f.fail("stat", path); err != nil {
		return nil, err
	}
	return f.fs.Stat(path)
}

// Lstat implements [disk.FS].
func (f *Faulty) Lstat(path string) (fs.FileInfo, error) {
	if err := f.fail("lstat", path); err != nil {
		return nil, err
	}
	return f.fs.Lstat(path)
}

// Readlink implements [disk.FS].
func (f *Faulty) Readlink(path string) (string, error) {
	if err := f.fail("readlink", path); err != nil {
		return "", err
	}
	return f.fs.Readlink(path)
}

// CopyAttributes implements [disk.FS].
func (f *Faulty) CopyAttributes(from, to string) error {
	if err := f.fail("attributes", to); err != nil {
		return err
	}
	return f.fs.CopyAttributes(from, to)
}

// faultyFile is an open file of a Faulty.
type faultyFile struct {
	disk.File
	of *Faulty
}

func (f *faultyFile) Read(p []byte) (int, error) {
	if err := f.of.fail("read", f.Name()); err != nil {
		return 0, err
	}
	return f.File.Read(p)
}

func (f *faultyFile) Write(p []byte) (int, error) {
	fault := f.of.step("write", f.Name())
	if fault == nil {
		return f.File.Write(p)
	}
	n := 0
	if fault.Half || fault.Err == nil {
		n, _ = f.File.Write(p[:len(p)/2])
	}
	if fault.Err == nil {
		return n, nil
	}
	return n, &fs.PathError{Op: "write", Path: f.Name(), Err: fault.Err}
}

// Close closes also where it fails, as the system does.
func (f *faultyFile) Close() error {
	if err := f.of.fail("close", f.Name()); err != nil {
		_ = f.File.Close()
		return err
	}
	return f.File.Close()
}

func (f *faultyFile) Stat() (fs.FileInfo, error) {
	if err := f.of.fail("file stat", f.Name()); err != nil {
		return nil, err
	}
	return f.File.Stat()
}

func (f *faultyFile) Chmod(mode fs.FileMode) error {
	if err := f.of.fail("chmod", f.Name()); err != nil {
		return err
	}
	return f.File.Chmod(mode)
}

func (f *faultyFile) Sync() error {
	if err := f.of.fail("sync", f.Name()); err != nil {
		return err
	}
	return f.File.Sync()
}

func (f *faultyFile) Truncate(size int64) error {
	if err := f.of.fail("truncate", f.Name()); err != nil {
		return err
	}
	return f.File.Truncate(size)
}

func (f *faultyFile) Seek(offset int64, whence int) (int64, error) {
	if err := f.of.fail("seek", f.Name()); err != nil {
		return 0, err
	}
	return f.File.Seek(offset, whence)
}
