package keeper

import (
	"errors"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/versions"
)

// rebox makes a box for who may open the document from now on. The versions that
// there are go into it: what is encrypted must not lie there in clear.
func (s *saving) rebox() error {
	if s.desk.Data == "" {
		return nil
	}
	if s.oldBox != nil && s.Lock == s.oldLock {
		s.box = s.oldBox
		return nil
	}
	box, err := seal.NewBoxFor(s.Lock)
	if err != nil {
		return err
	}
	if err := s.desk.Document(s.ID, s.oldBox).Reseal(box); err != nil {
		return err
	}
	s.box = box
	return s.gather()
}

// gather brings the versions along that a save has left under a box of its own,
// which was to become this document's, when the program ended.
func (s *saving) gather() error {
	if s.Key == nil {
		return nil
	}
	list, err := s.desk.Document(s.ID, s.box).List()
	if err != nil {
		return err
	}
	for _, v := range list {
		var locked *versions.Locked
		if !errors.As(v.Trouble, &locked) {
			continue
		}
		box, err := seal.OpenBox(locked.Wrapped, s.Key)
		if err != nil {
			return nil // they are for an earlier passphrase, and so are those before
		}
		defer box.Wipe()
		return s.desk.Document(s.ID, box).Reseal(s.box)
	}
	return nil
}

// keep puts what is replaced into the version store: in clear where we know it in
// clear, sealed where the document is encrypted.
func (s *saving) keep() func([]byte) error {
	if s.desk.Data == "" || s.desk.forgets.Load() {
		return nil
	}
	return func(old []byte) error {
		known := disk.SeenOf(old) == s.known
		if known && seal.IsEncrypted(old) {
			plain, err := s.oldBase.plain()
			if err != nil {
				return err
			}
			old = plain
		}
		v := versions.Version{When: s.desk.Now(), Who: s.desk.who().Name, How: s.How, Path: s.Path}
		if v.How == "" {
			v.How = versions.SavedOver
		}
		if !known {
			v.How = versions.FoundOnDisk
		}
		store := s.desk.Versions()
		if _, err := s.desk.Document(s.ID, s.box).Keep(v, old); err != nil {
			return err
		}
		_, _ = store.Tidy(s.desk.policy(), s.desk.Now()) // the next save tries again
		return nil
	}
}
