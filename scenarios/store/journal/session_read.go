package journal

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// open opens a file of the journal for reading.
func (s *session) open(name string) (io.ReadCloser, fs.FileInfo, error) {
	path := filepath.Join(s.path, name)
	info, err := s.folder.FS.Lstat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s: it is no file: %w", path, errDamaged)
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

// openLog opens the log, and tells how much of it counts: longer than that none is
// left by the program, and following its edits would take for ever.
func (s *session) openLog() (f io.ReadCloser, size int64, err error) {
	f, info, err := s.open(s.head.Log)
	if err != nil {
		return nil, 0, err
	}
	most := int64(compactFrom)
	for _, name := range []string{s.head.Base, s.head.Snapshot} {
		if whole, err := s.folder.FS.Lstat(filepath.Join(s.path, name)); err == nil && name != "" {
			most = max(most, whole.Size())
		}
	}
	return f, min(info.Size(), most+2*MaxWaitingBytes), nil
}

// read returns the bytes of a file, if they are no more than most.
func (s *session) read(name string, most int64) ([]byte, error) {
	f, info, err := s.open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info.Size() > most {
		return nil, fmt.Errorf("%s: it is too large: %w", name, errDamaged)
	}
	return io.ReadAll(io.LimitReader(f, most+1))
}
