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
