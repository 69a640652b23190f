package journal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"offramp/scenarios/store/disk"
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
		case stateName, lockName, s.head.Base, s.head.Copy, s.head.Snapshot, s.head.Log:
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

// remove removes the journal. First its state is called removed: what is left of the
// rest then counts for nothing, while without a state it may be all there is.
func (s *session) remove() error {
	s.closeLog()
	s.begun = false
	fsys := s.folder.FS
	entries, err := fsys.ReadDir(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return s.leave()
	}
	if err == nil {
		err = s.revoke()
	}
	if err != nil {
		return errors.Join(err, s.leave())
	}
	var failed []error
	for _, entry := range entries {
		switch entry.Name() {
		case lockName, stateName, goneName:
		default:
			failed = append(failed, fsys.Remove(filepath.Join(s.path, entry.Name())))
		}
	}
	if err := errors.Join(append(failed, s.folder.sync(s.path))...); err != nil { // the word of it goes last
		return errors.Join(err, s.leave())
	}
	failed = append(failed, fsys.Remove(filepath.Join(s.path, goneName)), s.leave()) // Windows removes no file that is open
	if err := fsys.Remove(filepath.Join(s.path, lockName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		failed = append(failed, err)
	}
	failed = append(failed, fsys.Remove(s.path))
	return errors.Join(failed...)
}

// revoke has the journal be one that is being removed, for good.
func (s *session) revoke() error {
	gone := filepath.Join(s.path, goneName)
	err := s.folder.FS.Rename(filepath.Join(s.path, stateName), gone)
	if errors.Is(err, fs.ErrNotExist) && !s.revoked() {
		var f disk.File
		if f, err = s.folder.FS.OpenFile(gone, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600); err == nil {
			err = f.Close()
		}
	} else if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err != nil {
		return err
	}
	return s.folder.sync(s.path)
}

// revoked tells whether the journal is being removed.
func (s *session) revoked() bool {
	_, err := s.folder.FS.Lstat(filepath.Join(s.path, goneName))
	return err == nil
}

// sync makes the names in a folder last, where the file system has that.
func (f Folder) sync(folder string) error {
	if err := f.FS.SyncFolder(folder); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}
