package versions

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// keys are the documents that there are.
func (s *Store) keys() ([]string, error) {
	if err := disk.Own(s.fs, s.folder); err != nil {
		return nil, err
	}
	entries, err := s.fs.ReadDir(s.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var keys []string
	for _, e := range entries {
		if e.IsDir() && isKey(e.Name()) {
			keys = append(keys, e.Name())
		}
	}
	return keys, nil
}

func (s *Store) forget() (Removed, error) {
	keys, err := s.keys()
	if err != nil {
		return Removed{}, err
	}
	var gone Removed
	var failed []error
	for _, key := range keys {
		one, err := s.forgetKey(key)
		gone.Files = append(gone.Files, one.Files...)
		gone.Bytes += one.Bytes
		failed = append(failed, err)
	}
	failed = append(failed, s.removeFolder(s.folder))
	return gone, errors.Join(failed...)
}

// forgetKey removes what this package and its temporary files left of a document.
// What somebody else put there stays, and is then told: the folder is not empty.
func (s *Store) forgetKey(key string) (Removed, error) {
	folder, err := s.place(key)
	if err != nil {
		return Removed{}, err
	}
	files, err := s.fs.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return Removed{}, nil
	}
	if err != nil {
		return Removed{}, err
	}
	var gone Removed
	var failed []error
	for _, f := range files {
		_, ours := whenOf(f.Name())
		ours = ours || strings.HasPrefix(f.Name(), disk.TempPrefix) && strings.HasSuffix(f.Name(), disk.TempSuffix)
		if !ours || f.IsDir() {
			continue
		}
		e := entry{path: filepath.Join(folder, f.Name())}
		if info, err := f.Info(); err == nil {
			e.Bytes = info.Size()
		}
		failed = append(failed, gone.remove(s, e))
	}
	failed = append(failed, s.removeFolder(folder))
	return gone, errors.Join(failed...)
}

func (s *Store) removeFolder(folder string) error {
	if err := s.fs.Remove(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := s.fs.SyncFolder(filepath.Dir(folder)); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// reseal goes from the oldest to the newest, so that Keep's dropping of earlier
// ones with the same content does what it does always.
func (d *Document) reseal(box *seal.Box) error {
	all, err := d.list()
	if err != nil {
		return err
	}
	sealed := &Document{store: d.store, key: d.key, box: box}
	var failed []error
	for i := len(all) - 1; i >= 0; i-- {
		if err := d.resealOne(sealed, all[i]); err != nil {
			failed = append(failed, err)
		}
	}
	d.box = box
	return errors.Join(failed...)
}

func (d *Document) resealOne(sealed *Document, v Version) error {
	if errors.As(v.Trouble, new(*Locked)) {
		return nil // it is not in clear, and stays for who has its key
	}
	content, _, err := d.read(v.Name)
	if err == nil {
		_, err = sealed.keep(v, content)
	}
	if err != nil {
		return err
	}
	if err := d.store.fs.Remove(d.path(v.Name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
