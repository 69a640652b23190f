package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"offramp/scenarios"
)

// Save writes s to the file at path, in its canonical form, so that the file
// is at every moment the old one whole or the new one whole. The error is an
// *[Unsaved] that names the file; the old one is then untouched.
func Save(path string, s *scenarios.Scenario) error {
	if s != nil && s.Version > scenarios.FormatVersion {
		return &Unsaved{
			File: path, What: "the scenario was made by a newer Offramp, and saving it here would lose parts of it",
			Do: "save it with that one, or export what you need",
		}
	}
	data, err := Encode(s)
	if err == nil {
		return WriteFile(path, data)
	}
	var u *Unsaved
	if errors.As(err, &u) {
		u.File = path
	}
	return err
}

// WriteFile replaces the file at path, or makes it, whole or not at all: it
// writes a new file in the same folder, sees it onto the disk, and renames it
// over the old one. Permissions of an existing file stay; of a symbolic link
// the file that it leads to is replaced. The error is an *[Unsaved].
func WriteFile(path string, data []byte) error { return writeFile(disk{}, path, data) }

func writeFile(d files, path string, data []byte) error {
	target, err := followed(path)
	if err != nil {
		return notWritten(path, err)
	}
	mode := fs.FileMode(0o666) // less what the user's mask takes away
	info, err := os.Stat(target)
	switch exists := err == nil; {
	case exists && notAFile(info.Mode()) != "":
		return &Unsaved{File: path, What: "this is " + notAFile(info.Mode()) + ", not a file", Do: "save under another name"}
	case exists && info.Mode()&0o222 == 0:
		// The folder would let it be replaced, but somebody said not to.
		return &Unsaved{File: path, What: "the file is read-only", Do: "save under another name, or allow writing to it", Err: fs.ErrPermission}
	case exists:
		mode = info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return notWritten(path, err)
	}
	folder := filepath.Dir(target)
	f, err := d.create(folder, mode)
	if err != nil {
		return notWritten(path, err)
	}
	if err := fill(f, data, mode, info != nil); err != nil {
		f.Close()
		d.remove(f.Name())
		return notWritten(path, err)
	}
	if err := d.rename(f.Name(), target); err != nil {
		d.remove(f.Name())
		return notWritten(path, err)
	}
	d.syncFolder(folder)
	return nil
}

// fill writes data into f, sees it onto the disk and closes it.
func fill(f file, data []byte, mode fs.FileMode, exact bool) error {
	if exact {
		// The mask may have taken more away than the old file's owner did. A
		// disk without permissions refuses, which leaves f no more open to
		// others than the old file was.
		_ = f.Chmod(mode)
	}
	n, err := f.Write(data)
	if err == nil && n < len(data) {
		err = errShort
	}
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

// followed returns where symbolic links from path lead, whether or not there
// is a file yet.
func followed(path string) (string, error) {
	const most = 40 // as many as Linux follows
	for range most {
		info, err := os.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, nil // a missing file or folder shows when writing
		}
		to, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", errLinks
}
