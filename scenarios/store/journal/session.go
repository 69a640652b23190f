package journal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"

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

// renewal is a new generation: everything before it is in the base or in the
// snapshot, and its log is empty.
type renewal struct {
	document        Document
	id, title       string
	base            []byte // nil where the base stays
	snapshot        []byte // nil where nothing was done since the base
	first, editsYet uint64
}

func (s *session) renew(r renewal) (err error) {
	if err := s.make(); err != nil {
		return err
	}
	s.closeLog() // whatever comes, its end is no longer known to be the newest
	s.generation++
	fresh := []string{}
	committing := false
	defer func() {
		if err != nil && !committing {
			for _, name := range fresh {
				_ = s.folder.FS.Remove(filepath.Join(s.path, name)) // it would only lie there until the next renewal
			}
			s.closeLog()
		}
	}()
	box, head := r.document.Box, s.head
	s.wholeSize = 0
	whole := func(kind string, plain []byte) (string, error) {
		name := kind + "-" + strconv.Itoa(s.generation)
		fresh = append(fresh, name)
		packed, err := encodeWhole(plain, box, s.head.Session, name)
		if err != nil {
			return "", err
		}
		s.wholeSize = max(s.wholeSize, int64(len(packed)))
		f, err := s.write(name, packed)
		if err != nil {
			return "", err
		}
		return name, f.Close()
	}
	if r.base != nil {
		s.baseSum = sumOf(r.base)
		if head.Base, err = whole("base", r.base); err != nil {
			return err
		}
	}
	head.Snapshot = ""
	if r.snapshot != nil {
		if head.Snapshot, err = whole("snapshot", r.snapshot); err != nil {
			return err
		}
	}
	head.Log = "log-" + strconv.Itoa(s.generation)
	fresh = append(fresh, head.Log)
	if s.log, err = s.write(head.Log, []byte(logMagic)); err != nil {
		return err
	}
	s.logSize = int64(len(logMagic))
	head.First, head.Before = r.first, r.editsYet
	head.HasFile, head.Wrapped = r.document.Path != "", box.Wrapped()
	next := state{Path: r.document.Path, Sum: r.document.Sum[:], Document: r.id, Title: r.title, BaseSum: s.baseSum}
	if err := s.folder.sync(s.path); err != nil {
		return err
	}
	temp, err := s.writeState(head, next, box)
	if err != nil {
		return err
	}
	// From here on either state may be the one on disk: the files of both stay.
	committing = true
	if err := s.commit(temp); err != nil {
		s.closeLog()
		return err
	}
	sealedBefore := s.box
	s.head, s.box, s.begun = head, box, true
	if err := s.sweep(); err != nil && sealedBefore != box {
		s.closeLog() // what was kept under another key is still there: try again
		return err
	}
	return nil
}

// make makes the session's folder and takes its lock.
func (s *session) make() error {
	if s.made {
		return nil
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

func (s *session) writeState(h head, next state, box *seal.Box) (temp string, err error) {
	data, err := encodeState(h, next, box)
	if err != nil {
		return "", err
	}
	temp = "next-" + strconv.Itoa(s.generation)
	f, err := s.write(temp, data)
	if err != nil {
		return "", err
	}
	return temp, f.Close()
}

func (s *session) commit(temp string) error {
	if err := s.folder.FS.Rename(filepath.Join(s.path, temp), filepath.Join(s.path, stateName)); err != nil {
		return err
	}
	return s.folder.sync(s.path)
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
