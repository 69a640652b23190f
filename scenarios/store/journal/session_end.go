package journal

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// sweep removes the files that the state does not name.
func (s *session) sweep() error {
	entries, err := s.folder.FS.ReadDir(s.path)
	if err != nil {
		return err
	}
	var failed []error
	for _, entry := range entries {
		switch name := entry.Name(); name {
		case stateName, lockName, s.head.Base, s.head.Snapshot, s.head.Log:
		default:
			failed = append(failed, s.folder.FS.Remove(filepath.Join(s.path, name)))
		}
	}
	return errors.Join(failed...)
}

// leave closes the files and gives the lock back.
func (s *session) leave() error {
	s.closeLog()
	if s.release == nil {
		return nil
	}
	release := s.release
	s.release = nil
	return release()
}

// remove removes the journal. The state goes first: without it the rest counts for
// nothing.
func (s *session) remove() error {
	s.closeLog()
	fsys := s.folder.FS
	if err := fsys.Remove(filepath.Join(s.path, stateName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(err, s.leave())
	}
	s.begun = false
	entries, err := fsys.ReadDir(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return s.leave()
	}
	if len(entries) > 0 && err == nil {
		err = s.folder.sync(s.path) // or the state may be back, and what it names not
	}
	if err != nil {
		return errors.Join(err, s.leave())
	}
	var failed []error
	for _, entry := range entries {
		if entry.Name() != lockName {
			failed = append(failed, fsys.Remove(filepath.Join(s.path, entry.Name())))
		}
	}
	failed = append(failed, s.leave()) // Windows removes no file that is open
	if err := fsys.Remove(filepath.Join(s.path, lockName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		failed = append(failed, err)
	}
	failed = append(failed, fsys.Remove(s.path))
	return errors.Join(failed...)
}

// sync makes the names in a folder last, where the file system has that.
func (f Folder) sync(folder string) error {
	if err := f.FS.SyncFolder(folder); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}
