package journal

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// missing is an error about a file that is not there, for people.
type missing struct{ error }

func (missing) Error() string   { return "it is missing" }
func (m missing) Unwrap() error { return m.error }

// open opens a file of the journal for reading.
func (s *session) open(name string) (io.ReadCloser, fs.FileInfo, error) {
	path := filepath.Join(s.path, name)
	info, err := s.folder.FS.Lstat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s: it is no file", path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = missing{err}
	}
	if err != nil {
		return nil, nil, err
	}
	f, err := s.folder.FS.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil, nil, err
	}
	return f, info, nil
}

// records are the records of the log, one after the other.
type records struct {
	*frames
	io.Closer
}

// openLog opens the log where its records begin. Longer than a bound none is left by
// the program: what comes after that is not read.
func (s *session) openLog() (records, error) {
	f, info, err := s.open(s.head.Log)
	if err != nil {
		return records{}, err
	}
	most := int64(compactFrom)
	for _, name := range []string{s.head.Base, s.head.Snapshot} {
		if whole, err := s.folder.FS.Lstat(filepath.Join(s.path, name)); err == nil && name != "" {
			most = max(most, whole.Size())
		}
	}
	in := newFrames(f, min(info.Size(), most+2*MaxWaitingBytes), s.head.First)
	if err := in.skip(s.start); err != nil {
		return records{}, errors.Join(err, f.Close())
	}
	return records{in, f}, nil
}
