package disk

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"
)

// Seen is what somebody knows of a file's content. Two are equal with ==.
type Seen struct {
	Absent bool // there is no file
	Sum    [sha256.Size]byte
	Size   int64
}

// SeenOf is what somebody knows who has the content.
func SeenOf(data []byte) Seen {
	return Seen{Sum: sha256.Sum256(data), Size: int64(len(data))}
}

// Look reads what is in the file at path now, in bounded memory: *[NotAFile] where
// it is none, [ErrTooLarge] beyond [MaxBytes].
func Look(fsys FS, path string) (Seen, error) {
	found, err := look(fsys, path, false)
	return found.Seen, err
}

// found is what a look at a file gave.
type found struct {
	Seen
	info fs.FileInfo // nil where it is absent
	data []byte      // where it was asked for
}

// look reads a file that may be absent.
func look(fsys FS, path string, whole bool) (found, error) {
	// Asked before opening: opening a pipe that nobody writes to would hang.
	info, err := fsys.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return found{Seen: Seen{Absent: true}}, nil
	}
	if err != nil {
		return found{}, err
	}
	if KindOf(info.Mode()) != "" {
		return found{}, &NotAFile{Path: path, Mode: info.Mode()}
	}
	if info.Size() > MaxBytes {
		return found{}, &fs.PathError{Op: "read", Path: path, Err: ErrTooLarge}
	}
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return found{}, err
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil { // of what was opened
		return found{}, err
	}
	sum := sha256.New()
	to := io.Writer(sum)
	var data bytes.Buffer
	if whole {
		data.Grow(int(min(info.Size(), MaxBytes)) + bytes.MinRead)
		to = io.MultiWriter(sum, &data)
	}
	n, err := io.Copy(to, io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return found{}, err
	}
	if n > MaxBytes {
		return found{}, &fs.PathError{Op: "read", Path: path, Err: ErrTooLarge}
	}
	return found{Seen: Seen{Sum: [sha256.Size]byte(sum.Sum(nil)), Size: n}, info: info, data: data.Bytes()}, nil
}

// recent is the coarsest step of any file system's clock (FAT's). A file that was
// written within it may have been written once more without a trace.
const recent = 2 * time.Second

// untouched tells whether a file is surely as it was when it was looked at, if that
// look came to something. Now is
// what the file system's own clock said since.
func (f found) untouched(fsys FS, path string, now time.Time) bool {
	info, err := fsys.Stat(path)
	if f.Absent {
		return errors.Is(err, fs.ErrNotExist)
	}
	return err == nil && f.info != nil && info.Size() == f.info.Size() && info.ModTime().Equal(f.info.ModTime()) &&
		sameFile(info, f.info) && now.Sub(info.ModTime()) > recent
}
