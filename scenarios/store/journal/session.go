package journal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// session is the files of one journal. Its methods wait for the disk; one is called
// at a time.
//
// The files that count are those that the state names, and the state is replaced by
// a rename. A new generation of files is on disk before the state names it, and the
// old one stays until the new state is: whatever ends the program, one of the two
// is whole, and each holds all that was synced before it was replaced.
type session struct {
	folder  Folder
	path    string // of the session's own folder
	head    head   // as it is on disk, where it was begun
	start   int64  // where the records of its log begin
	box     *seal.Box
	release func() error
	made    bool // the folder is there

	generation int
	begun      bool // there is a state
	baseSum    []byte
	log        disk.File // where records are appended, nil where the next must renew
	logSize    int64
	wholeSize  int64 // of the larger of base and snapshot
}

// errNoLog says that the log cannot be appended to: a renewal must come first.
var errNoLog = errors.New("the journal has no log yet")

// make makes the session's folder and takes its lock.
func (s *session) make() error {
	if s.made {
		return nil
	}
	if err := disk.Own(s.folder.FS, s.folder.Path); err != nil {
		return err
	}
	if err := s.folder.FS.MkdirAll(s.path, 0o700); err != nil {
		return err
	}
	if s.release == nil {
		// Where this disk has no locks, leftovers say that they are in doubt.
		s.release, _ = s.folder.Locks.Lock(filepath.Join(s.path, lockName))
	}
	for _, folder := range []string{s.folder.Path, filepath.Dir(s.folder.Path)} {
		if err := s.folder.sync(folder); err != nil {
			return err
		}
	}
	s.made = true
	return nil
}

// write makes a file and sees it onto the disk. It stays open.
func (s *session) write(name string, data []byte) (disk.File, error) {
	f, err := s.folder.FS.OpenFile(filepath.Join(s.path, name), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	if err := writeSynced(f, data); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// append adds records to the log and sees them onto the disk. After an error the
// log's end is not known, and a renewal must come first.
func (s *session) append(frames []byte) error {
	if s.log == nil {
		return errNoLog
	}
	if err := writeSynced(s.log, frames); err != nil {
		s.closeLog()
		return err
	}
	s.logSize += int64(len(frames))
	return nil
}

func writeSynced(f disk.File, data []byte) error {
	n, err := f.Write(data)
	if err == nil && n < len(data) {
		err = fmt.Errorf("%s: %w", f.Name(), io.ErrShortWrite)
	}
	if err != nil {
		return err
	}
	return f.Sync()
}

func (s *session) closeLog() {
	if s.log != nil {
		_ = s.log.Close() // what counts was synced
		s.log = nil
	}
}
